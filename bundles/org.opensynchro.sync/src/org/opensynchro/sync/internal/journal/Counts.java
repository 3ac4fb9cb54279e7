// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.journal;

import org.opensynchro.sync.Ancestor;

/**
 * How many items a journal knows; the root is not counted.
 *
 * @param files files
 * @param folders folders
 * @param unprovenFolders folders whose online tag is empty
 */
record Counts(long files, long folders, long unprovenFolders) {
    /** These counts after {@code before} was replaced by {@code after}; either may be {@code null} for nothing. */
    Counts replacing(Ancestor before, Ancestor after) {
        return new Counts(
                files + (isFile(after) - isFile(before)),
                folders + (isFolder(after) - isFolder(before)),
                unprovenFolders + (isUnproven(after) - isUnproven(before)));
    }

    private static int isFile(Ancestor ancestor) {
        return ancestor != null && ancestor.local().isFile() ? 1 : 0;
    }

    private static int isFolder(Ancestor ancestor) {
        return ancestor != null && ancestor.local().isFolder() ? 1 : 0;
    }

    private static int isUnproven(Ancestor ancestor) {
        return isFolder(ancestor) == 1 && ancestor.online().tag().isEmpty() ? 1 : 0;
    }
}
