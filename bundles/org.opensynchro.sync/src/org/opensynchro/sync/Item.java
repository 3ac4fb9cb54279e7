// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.ItemKind;

/**
 * A file or folder as one replica holds it at one moment.
 *
 * @param name its name in its folder; empty for the root
 * @param kind file or folder
 * @param size bytes of content; 0 for folders
 * @param modifiedNanos last modification, nanoseconds since 1970-01-01T00:00Z in the precision of the replica; 0 for
 *     folders, whose times mean nothing here
 * @param id identity that survives a move within the replica (file key locally, file id online); empty where there is none
 * @param tag version tag of the replica: the ETag online; locally the change mark of a file (POSIX ctime), empty for
 *     folders and where the system has none
 * @param checksum checksum of the content where it is known, else {@link Checksum#NONE}
 */
public record Item(
        String name, ItemKind kind, long size, long modifiedNanos, String id, String tag, Checksum checksum) {

    /** Whether this is a folder. */
    public boolean isFolder() {
        return kind == ItemKind.FOLDER;
    }

    /** Whether this is a file. */
    public boolean isFile() {
        return kind == ItemKind.FILE;
    }

    /** The same item under another name. */
    public Item named(String newName) {
        return new Item(newName, kind, size, modifiedNanos, id, tag, checksum);
    }

    /** The same item with another version tag. */
    public Item tagged(String newTag) {
        return new Item(name, kind, size, modifiedNanos, id, newTag, checksum);
    }

    /** The same item with a checksum that was found out. */
    public Item with(Checksum newChecksum) {
        return new Item(name, kind, size, modifiedNanos, id, tag, newChecksum);
    }
}
