// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.HashSet;
import java.util.Set;
import org.opensynchro.workspace.ItemPath;

/**
 * The places of which nothing may be concluded: folders that could not be listed, names that one side cannot take part
 * with, items that failed. Not thread-safe.
 */
final class Unknowns {
    private final Set<ItemPath> places = new HashSet<>();
    private final Set<ItemPath> holders = new HashSet<>();

    /** Nothing may be concluded about this item, nor about anything below it. */
    void add(ItemPath place) {
        if (places.add(place)) {
            addHolders(place);
        }
    }

    /** Something in this folder could not be told; the folder must stay. */
    void addHolders(ItemPath place) {
        ItemPath folder = place;
        while (holders.add(folder) && !folder.isRoot()) {
            folder = folder.parent();
        }
    }

    /** All of them, as they were added. */
    Set<ItemPath> places() {
        return places;
    }

    /** Whether the item, or anything below it, is unknown, so that the item must not be deleted. */
    boolean isAtOrBelow(ItemPath folder) {
        return holders.contains(folder);
    }
}
