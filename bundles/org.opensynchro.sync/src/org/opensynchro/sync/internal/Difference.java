// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.Optional;
import org.opensynchro.sync.Ancestor;
import org.opensynchro.sync.Side;
import org.opensynchro.workspace.ItemPath;

/** One path at which ancestor, local and online replica do not all tell the same. Immutable. */
final class Difference {
    private final ItemPath path;
    private final Ancestor ancestor;
    private final Sight local;
    private final Sight online;

    /**
     * @param path where
     * @param ancestor what was agreed on, if anything
     * @param local what is here
     * @param online what is online
     */
    Difference(ItemPath path, Optional<Ancestor> ancestor, Sight local, Sight online) {
        this.path = path;
        this.ancestor = ancestor.orElse(null);
        this.local = local;
        this.online = online;
    }

    ItemPath path() {
        return path;
    }

    Optional<Ancestor> ancestor() {
        return Optional.ofNullable(ancestor);
    }

    Sight local() {
        return local;
    }

    Sight online() {
        return online;
    }

    Sight on(Side side) {
        return side == Side.LOCAL ? local : online;
    }

    /** What the ancestor holds. */
    Memory memory() {
        return ancestor == null ? Memory.NOTHING : ancestor.local().isFolder() ? Memory.FOLDER : Memory.FILE;
    }

    /** Whether the ancestor knows an item here that this side does not have any more. */
    boolean isGoneOn(Side side) {
        return ancestor != null && on(side).isAbsent();
    }

    /** Whether this side has something else than what the ancestor knows. */
    boolean isOtherOn(Side side) {
        State state = on(side).state();
        return switch (memory()) {
            case NOTHING -> false;
            case FILE -> state == State.FILE_CHANGED || state == State.FOLDER;
            case FOLDER -> state == State.FILE_CHANGED;
        };
    }

    /** Whether this side has an item where nothing was agreed on. */
    boolean isNewOn(Side side) {
        return ancestor == null && !on(side).isAbsent();
    }

    @Override
    public String toString() {
        return "\"" + path + "\": " + memory() + ", local " + local.state() + ", online " + online.state();
    }
}
