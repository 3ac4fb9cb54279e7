// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

import java.util.Set;

/**
 * A file or folder as the workspace describes it at one moment.
 *
 * @param path its place below the workspace's root for this account
 * @param kind file or folder
 * @param id the server's stable identity of the item, kept when it moves; empty where the server has none
 * @param etag the entity tag in its strong form, quotes included ({@code W/} removed, missing quotes added), so that equal
 *     texts mean the same version; empty where the server gives none
 * @param size bytes of content; 0 for folders
 * @param modifiedMillis last modification, milliseconds since 1970-01-01T00:00Z; servers usually know whole seconds only
 * @param checksum checksum of the content as the server tells it, or {@link Checksum#NONE}
 * @param permissions what this account may do with the item
 * @param lock who has locked the file, as far as the server tells that with every item; else {@link Lock#NONE}
 */
public record OnlineItem(
        ItemPath path,
        ItemKind kind,
        String id,
        String etag,
        long size,
        long modifiedMillis,
        Checksum checksum,
        Set<Permission> permissions,
        Lock lock) {

    public OnlineItem {
        permissions = Set.copyOf(permissions);
    }

    /** An item that nobody has locked. */
    public OnlineItem(
            ItemPath path,
            ItemKind kind,
            String id,
            String etag,
            long size,
            long modifiedMillis,
            Checksum checksum,
            Set<Permission> permissions) {
        this(path, kind, id, etag, size, modifiedMillis, checksum, permissions, Lock.NONE);
    }

    /** Whether this is a folder. */
    public boolean isFolder() {
        return kind == ItemKind.FOLDER;
    }
}
