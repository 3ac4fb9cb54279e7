// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.scope;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.opensynchro.workspace.ItemPath;

/** Which folders are to be kept on this computer: all but those that were unselected, with all below them. */
final class FolderSelection {
    private final Set<ItemPath> unselected;

    FolderSelection(Set<ItemPath> unselected) {
        this.unselected = new TreeSet<>(unselected);
    }

    /** The topmost folders that are not kept. */
    Set<ItemPath> unselected() {
        return Set.copyOf(unselected);
    }

    /** Whether the folder itself is kept. */
    boolean isSelected(ItemPath folder) {
        return unselected.stream().noneMatch(folder::startsWith);
    }

    /** Whether the folder is kept, and something below it is not. */
    boolean isPartlySelected(ItemPath folder) {
        return isSelected(folder) && unselected.stream().anyMatch(one -> one.startsWith(folder));
    }

    /** Keeps a folder no more. */
    void unselect(ItemPath folder) {
        unselected.removeIf(one -> one.startsWith(folder));
        unselected.add(folder);
    }

    /**
     * Keeps a folder with all below it, and of the folders above it nothing else than was kept before.
     *
     * @param childrenOf the folders in a folder above
     */
    void select(ItemPath folder, Function<ItemPath, List<ItemPath>> childrenOf) {
        unselected.removeIf(one -> one.startsWith(folder));
        while (!isSelected(folder)) {
            ItemPath above =
                    unselected.stream().filter(folder::startsWith).findFirst().orElseThrow();
            unselected.remove(above);
            childrenOf.apply(above).stream()
                    .filter(child -> !child.equals(folder))
                    .forEach(unselected::add);
        }
    }
}
