// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.opensynchro.workspace.ItemPath;

/**
 * Which online folders are proven to hold, with all below them, exactly what the ancestor tells, and under which tag. A
 * tag may be remembered only for these: when it is met again, the folder need not be listed. Not thread-safe.
 */
final class OnlineProofs {
    private final Map<ItemPath, String> listed = new HashMap<>();
    private final Set<ItemPath> open = new HashSet<>();
    private final Set<ItemPath> unclear = new HashSet<>();

    /** A folder was listed completely under this tag. */
    void listed(ItemPath folder, String tag) {
        listed.put(folder, tag);
    }

    /** This item online is not what the ancestor tells, or may have changed: all folders above it lose their proof. */
    void refuteAbove(ItemPath item) {
        if (!item.isRoot()) {
            refute(item.parent());
        }
    }

    /** The content of this folder is not what the ancestor tells, or may have changed. */
    void refute(ItemPath folder) {
        ItemPath current = folder;
        while (open.add(current) && !current.isRoot()) {
            current = current.parent();
        }
    }

    /** Nothing is known for sure of the content of this folder in this pass, whatever is done. */
    void doubt(ItemPath folder) {
        unclear.add(folder);
        refute(folder);
    }

    /** The tag under which this folder was listed and found in agreement, or the empty text. */
    String provenTag(ItemPath folder) {
        return open.contains(folder) ? "" : listed.getOrDefault(folder, "");
    }

    /** The folders that lost their proof. */
    Set<ItemPath> refuted() {
        return open;
    }

    /** All listed folders that are proven, with their tags. */
    Map<ItemPath, String> proven() {
        Map<ItemPath, String> result = new HashMap<>(listed);
        result.keySet().removeAll(open);
        return result;
    }

    /** A copy whose refutations are forgotten; what was listed and what is unclear stays. */
    OnlineProofs anew() {
        OnlineProofs result = new OnlineProofs();
        result.listed.putAll(listed);
        unclear.forEach(result::doubt);
        return result;
    }
}
