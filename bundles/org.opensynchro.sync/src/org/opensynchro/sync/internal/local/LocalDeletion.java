// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.ItemFailedException;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.sync.SurpriseException;
import org.opensynchro.sync.internal.exclusion.DefaultExclusions;
import org.opensynchro.workspace.ItemPath;

/** Takes away what was deleted on the other side, into the trash. Thread-safe. */
final class LocalDeletion {
    private final LocalItems items;
    private final LocalTrashes trash;

    LocalDeletion(LocalItems items, LocalTrashes trash) {
        this.items = items;
        this.trash = trash;
    }

    /** Deletes what is exactly the expected item, and a folder only when nothing of the person's is in it. */
    void delete(ItemPath path, Path at, Item expected) throws IOException, ReplicaException {
        if (expected.isFolder()) {
            deleteFolder(path, at);
        } else {
            deleteFile(path, at, expected);
        }
    }

    private void deleteFile(ItemPath path, Path at, Item expected) throws IOException, ReplicaException {
        Path trashed = trash.takeDeleted(path, at);
        boolean expectedOne = false;
        try {
            expectedOne = LocalItems.isSame(items.look(path, trashed).orElse(expected), expected);
        } finally {
            // What cannot be looked at may be another version as well.
            if (!expectedOne) {
                putBack(path, trashed, at);
            }
        }
        if (!expectedOne) {
            throw Failures.changed(path);
        }
    }

    private static void putBack(ItemPath path, Path trashed, Path at) throws IOException, ReplicaException {
        try {
            AtomicMoves.insistently(trashed, at, () -> AtomicMoves.moveToFree(trashed, at));
        } catch (FileAlreadyExistsException e) {
            // It was saved once more meanwhile.
            throw e;
        } catch (IOException e) {
            throw new ItemFailedException(
                    NLS.bind(Messages.LocalDeletion_inTrash, path),
                    NLS.bind(Messages.LocalDeletion_inTrashAdvice, trashed),
                    e);
        }
    }

    /** Deletes a folder that holds nothing of the person's; what programs make for themselves goes to the trash first. */
    private void deleteFolder(ItemPath path, Path folder) throws IOException, ReplicaException {
        List<Path> remains = new ArrayList<>();
        for (Path entry : FolderEntries.of(folder)) {
            FileStatus status = FileStatus.of(entry, LinkOption.NOFOLLOW_LINKS);
            String name = entry.getFileName().toString();
            if (!status.isItem()) {
                throw new ItemFailedException(
                        NLS.bind(Messages.LocalReplica_holdsBlocked, path, name),
                        Messages.LocalReplica_holdsBlockedAdvice,
                        null);
            }
            if (!status.isRegularFile() || !DefaultExclusions.isLitter(name)) {
                throw new SurpriseException(NLS.bind(Messages.Failures_notEmpty, path));
            }
            remains.add(entry);
        }
        for (Path entry : remains) {
            trash.takeDeleted(path.child(entry.getFileName().toString()), entry);
        }
        Files.delete(folder);
    }
}
