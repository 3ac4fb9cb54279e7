// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

import java.time.Instant;

/**
 * Something that was deleted, or replaced, and is kept for a while.
 *
 * @param id names it within its trash, and nothing else there
 * @param path where it was; what it is called is its last name
 * @param kind a folder comes with everything that it held
 * @param size bytes of content, of all files in a folder; -1 where nobody knows
 * @param deleted when it went, as precisely as the trash knows
 * @param olderVersion whether it is an older version of a file, kept when a newer one took its place
 */
public record TrashedItem(String id, ItemPath path, ItemKind kind, long size, Instant deleted, boolean olderVersion) {
    /** The size of what nobody measured. */
    public static final long UNKNOWN_SIZE = -1;

    /** Whether this is a folder. */
    public boolean isFolder() {
        return kind == ItemKind.FOLDER;
    }
}
