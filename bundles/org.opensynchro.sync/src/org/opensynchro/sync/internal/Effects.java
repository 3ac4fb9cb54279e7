// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.HashSet;
import java.util.Set;
import org.opensynchro.workspace.ItemPath;

/** What became of the transitions of one pass. Thread-safe. */
final class Effects {
    private final Set<ItemPath> changedOnline = new HashSet<>();
    private final Set<ItemPath> surprises = new HashSet<>();
    private final Set<ItemPath> unsettled = new HashSet<>();
    private boolean changed;
    private boolean setAside;

    /** Something was changed online. */
    synchronized void changedOnline(ItemPath path) {
        changedOnline.add(path);
        changed = true;
    }

    /** Something was changed on this computer. */
    synchronized void changedLocally() {
        changed = true;
    }

    /** A local item got the name of a conflict copy. */
    synchronized void setAside() {
        setAside = true;
        changed = true;
    }

    synchronized boolean setAsideAnything() {
        return setAside;
    }

    /** The replica held something else than expected; the item waits for the next look. */
    synchronized void surprised(ItemPath path) {
        surprises.add(path);
    }

    /** The file is being written; it waits until it rests. */
    synchronized void unsettled(ItemPath path) {
        unsettled.add(path);
    }

    /** Whether a replica was changed, so that another look makes sense. */
    synchronized boolean changedAnything() {
        return changed;
    }

    synchronized Set<ItemPath> changedOnline() {
        return Set.copyOf(changedOnline);
    }

    synchronized Set<ItemPath> surprises() {
        return Set.copyOf(surprises);
    }

    synchronized Set<ItemPath> unsettled() {
        return Set.copyOf(unsettled);
    }
}
