// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.opensynchro.sync.internal.local.TrashOfFolder;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.TrashedItem;

/**
 * What was deleted or replaced in one synchronized folder of this computer and can be had back: from the synchronization's
 * own trash and from the trash of the desktop. Works whether or not the synchronization runs. Thread-safe.
 */
public interface LocalTrash {
    /**
     * The trash of a synchronized folder.
     *
     * @param localRoot the folder
     */
    static LocalTrash of(Path localRoot) {
        return TrashOfFolder.of(localRoot);
    }

    /**
     * Lists what is there; of a deleted folder the folder alone, with the size of all that it holds.
     *
     * @return in no order
     * @throws IOException when a trash cannot be read
     */
    List<TrashedItem> list() throws IOException;

    /**
     * Puts an item back to where it was, making missing folders again, or, where something that is no folder has the name
     * of one of them, into the synchronized folder itself. Never overwrites: where its place is taken it gets another name.
     *
     * @return where it is now
     * @throws java.nio.file.NoSuchFileException when it is no longer in the trash
     * @throws IOException when it cannot be moved; then it still is in the trash
     */
    ItemPath restore(TrashedItem item) throws IOException;
}
