// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.internal.locks.ForeignLocks;
import org.opensynchro.workspace.ItemPath;

/**
 * What becomes of changes that were made here to a file while somebody else held its lock. Nothing of them is carried out
 * online, now or after the lock has gone. Pure functions.
 */
final class LockRules {
    private LockRules() {}

    /**
     * The outcome for a locked file instead of the one of the {@link Reconciler}: an edit becomes a conflict copy, a
     * deleted file comes back. What was changed online is not concerned.
     *
     * @param decided what the reconciler decided
     * @param local what is here
     */
    static Resolution ofLocked(Resolution decided, State local) {
        return switch (decided) {
            case REPLACE_ONLINE -> Resolution.SET_ASIDE;
            case DELETE_ONLINE -> local == State.ABSENT ? Resolution.CREATE_LOCAL : Resolution.SET_ASIDE;
            default -> decided;
        };
    }

    /**
     * The old places of items that were moved here and that cannot be moved online because somebody else has locked them,
     * or something in them. They come back, also where another item took their place; what was moved is new in its new
     * place.
     */
    static Set<ItemPath> immovable(List<Difference> differences, ForeignLocks locks) {
        Set<ItemPath> result = new HashSet<>();
        Set<String> known = new HashSet<>();
        differences.forEach(difference ->
                difference.ancestor().map(agreed -> agreed.local().id()).ifPresent(known::add));
        for (Difference difference : differences) {
            boolean left = difference.isGoneOn(Side.LOCAL) || isTakenByAnother(difference, known);
            if (left && locks.firstAtOrBelow(difference.path()).isPresent()) {
                result.add(difference.path());
            }
        }
        return result;
    }

    /** Whether another item that was agreed on, elsewhere, is here now: then this one has gone elsewhere as well. */
    private static boolean isTakenByAnother(Difference place, Set<String> known) {
        String before = place.ancestor().map(agreed -> agreed.local().id()).orElse("");
        String now = place.local().found().map(Item::id).orElse("");
        return !before.isEmpty() && !now.isEmpty() && !now.equals(before) && known.contains(now);
    }

    /** For locked files that were moved here: where the very same local file is now. */
    static Map<ItemPath, ItemPath> movedAway(List<Difference> differences, ForeignLocks locks) {
        Map<String, ItemPath> arrived = new HashMap<>();
        for (Difference difference : differences) {
            if (difference.isNewOn(Side.LOCAL) && difference.local().isFile()) {
                arrived.put(difference.local().found().orElseThrow().id(), difference.path());
            }
        }
        Map<ItemPath, ItemPath> result = new HashMap<>();
        for (Difference difference : differences) {
            if (difference.isGoneOn(Side.LOCAL) && locks.on(difference.path()).isHeld()) {
                String id = difference.ancestor().orElseThrow().local().id();
                if (!id.isEmpty() && arrived.containsKey(id)) {
                    result.put(difference.path(), arrived.get(id));
                }
            }
        }
        return result;
    }
}
