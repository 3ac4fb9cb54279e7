// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.journal;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opensynchro.workspace.ItemPath;

/** The numbers of the folders used of late, so that a path is not looked up name by name each time. Not thread-safe. */
final class FolderNumbers {
    private static final int KEPT = 4096;

    private final long root;
    private final Map<ItemPath, Long> recent = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ItemPath, Long> eldest) {
            return size() > KEPT;
        }
    };
    private long last;

    FolderNumbers(long root) {
        this.root = root;
    }

    /** The number, or {@code null} when it has to be looked up. */
    Long of(ItemPath folder) {
        return folder.isRoot() ? Long.valueOf(root) : recent.get(folder);
    }

    void remember(ItemPath folder, long number) {
        recent.put(folder, number);
    }

    /** A number that no folder has. */
    long next(LastNumber lastInFile) throws SQLException {
        if (last == 0) {
            last = lastInFile.get();
        }
        return ++last;
    }

    /** Folders moved or went: every path may mean something else now. */
    void forget() {
        recent.clear();
    }

    /** Finds the highest number in the file. */
    interface LastNumber {
        long get() throws SQLException;
    }
}
