// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.opensynchro.sync.Journal;
import org.opensynchro.sync.Scope;
import org.opensynchro.workspace.ItemPath;

/**
 * Which folders this computer does not keep, at this moment. The person names them by their paths; when a folder around one
 * of them moves, the journal follows in the same step as it follows the move, and so does this.
 */
final class Selection {
    private final Journal journal;
    private final Scope scope;

    /** @param scope as the person named it */
    Selection(Journal journal, Scope scope) {
        this.journal = journal;
        this.scope = scope;
    }

    /** Takes over what the person has chosen anew, before the first look of a run. */
    void begin() {
        Map<ItemPath, ItemPath> known = journal.unselected();
        if (!known.keySet().equals(scope.unselectedFolders())) {
            Map<ItemPath, ItemPath> chosen = new TreeMap<>();
            scope.unselectedFolders().forEach(named -> chosen.put(named, known.getOrDefault(named, named)));
            journal.putUnselected(chosen);
        }
    }

    /** What takes part now. What has the place that the person named does not either, whatever it is. */
    Scope now() {
        if (scope.unselectedFolders().isEmpty()) {
            return scope;
        }
        Set<ItemPath> folders = new HashSet<>(scope.unselectedFolders());
        folders.addAll(journal.unselected().values());
        return new Scope(scope.exclusions(), folders);
    }

    /** The folders that moved, by the path that the person named, with the path that they have now. */
    Map<ItemPath, ItemPath> moved() {
        if (scope.unselectedFolders().isEmpty()) {
            return Map.of();
        }
        Map<ItemPath, ItemPath> moved = new TreeMap<>(journal.unselected());
        moved.entrySet().removeIf(folder -> folder.getKey().equals(folder.getValue()));
        return moved;
    }
}
