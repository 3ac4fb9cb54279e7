// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.util.Comparator;
import java.util.List;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.TrashedItem;

/** Finds what a person means by a path or an id. */
final class TrashChoice {
    private TrashChoice() {}

    /**
     * The items that are meant: the one of that id; or what was deleted last at that path, a deleted item rather than an
     * older version; or all deleted items below the folder of that path.
     *
     * @param typed an id, or a path with or without a slash at its beginning
     */
    static List<TrashedItem> of(List<TrashedItem> items, String typed) {
        List<TrashedItem> named =
                items.stream().filter(item -> item.id().equals(typed)).toList();
        if (!named.isEmpty()) {
            return named;
        }
        ItemPath path;
        try {
            path = ItemPath.of(typed);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
        List<TrashedItem> there = items.stream()
                .filter(item -> item.path().equals(path))
                .sorted(Comparator.comparing(TrashedItem::olderVersion)
                        .thenComparing(TrashedItem::deleted, Comparator.reverseOrder()))
                .limit(1)
                .toList();
        return there.isEmpty()
                ? items.stream()
                        .filter(item -> !item.olderVersion() && item.path().startsWith(path))
                        .sorted(Comparator.comparing(TrashedItem::path)
                                .thenComparing(TrashedItem::deleted, Comparator.reverseOrder()))
                        .toList()
                : there;
    }
}
