// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.List;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.Side;
import org.opensynchro.workspace.ItemPath;

/** An item that both sides knew at one place and that one side, or both, now have at another. */
sealed interface Move {
    /** Where the ancestor has it. */
    ItemPath from();

    /** Where it is going to be on both sides. */
    ItemPath to();

    /**
     * One replica has to follow.
     *
     * @param side the replica that has to follow
     * @param at where it has the item now
     * @param expected the item as it has it now
     * @param foldersFirst folders that it lacks on the way to the new place, parents first, as the other side has them
     */
    record Follow(ItemPath from, ItemPath to, Side side, ItemPath at, Item expected, List<Folder> foldersFirst)
            implements Move {}

    /** Both replicas have moved it to the same place; only the journal has to follow. */
    record Done(ItemPath from, ItemPath to) implements Move {}

    /**
     * A folder that one replica lacks.
     *
     * @param source the folder on the other replica
     */
    record Folder(ItemPath path, Item source) {}
}
