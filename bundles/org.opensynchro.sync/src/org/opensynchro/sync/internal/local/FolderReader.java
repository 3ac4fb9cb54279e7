// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.sync.Blocked;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.sync.ReplicaListing;
import org.opensynchro.sync.SurpriseException;
import org.opensynchro.workspace.ItemPath;

/**
 * Reads one folder completely, with one listing and one look at each entry.
 *
 * <p>POSIX leaves open whether an entry that is renamed while its folder is read shows up at all. A folder that changed
 * meanwhile is therefore read again, and given up for this pass when it does not come to rest.
 */
final class FolderReader {
    private static final int ATTEMPTS = 5;

    private final LocalItems items;

    FolderReader(LocalItems items) {
        this.items = items;
    }

    /**
     * What was read.
     *
     * @param listing what the folder held
     * @param folder where it is
     * @param status what the folder itself was like
     */
    record Reading(ReplicaListing listing, Path folder, FileStatus status) {

        /** Whether it is the same folder still, with the same entries; not whether these have other content. */
        boolean isStillTrue() {
            try {
                return isUnchanged(status, FileStatus.of(folder, LinkOption.NOFOLLOW_LINKS));
            } catch (IOException e) {
                return false;
            }
        }
    }

    Reading read(ItemPath path) throws ReplicaException {
        Path folder = items.locate(path);
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                FileStatus before = status(path, folder);
                if (!before.isDirectory()) {
                    throw Failures.taken(path, null);
                }
                ReplicaListing listing = readOnce(folder, path.name(), before);
                FileStatus after = status(path, folder);
                if (listing != null && isUnchanged(before, after)) {
                    return new Reading(listing, folder, after);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw Failures.of(path, e.getCause());
        } catch (IOException e) {
            throw Failures.of(path, e);
        }
        throw new SurpriseException(NLS.bind(Messages.FolderReader_restless, path));
    }

    private static FileStatus status(ItemPath path, Path folder) throws IOException {
        return path.isRoot() ? FileStatus.of(folder) : FileStatus.of(folder, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isUnchanged(FileStatus before, FileStatus after) {
        return after.isDirectory()
                && before.modifiedNanos() == after.modifiedNanos()
                && before.device().equals(after.device())
                && before.inode().equals(after.inode());
    }

    /** The listing, or {@code null} when an entry went while it was read. */
    private ReplicaListing readOnce(Path folder, String folderName, FileStatus self) throws IOException {
        List<Item> found = new ArrayList<>();
        List<Blocked> blocked = new ArrayList<>();
        boolean documentIsOpen = false;
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                String name = entry.getFileName().toString();
                documentIsOpen |= OfficeNames.isOwnerFile(name);
                if (IgnoredNames.contains(name)) {
                    continue;
                }
                if (!isFaithful(name, entry)) {
                    blocked.add(new Blocked(name, Messages.LocalNames_unreadable, true));
                    continue;
                }
                try {
                    add(name, entry, self, found, blocked);
                } catch (NoSuchFileException e) {
                    return null;
                } catch (IOException e) {
                    blocked.add(new Blocked(name, Failures.reason(e), true));
                }
            }
        }
        if (documentIsOpen) {
            for (Item item : OfficeNames.beingSaved(found)) {
                found.remove(item);
                blocked.add(new Blocked(item.name(), "", false));
            }
        }
        found.sort(Comparator.comparing(Item::name));
        return new ReplicaListing(items.folder(folderName, self), found, blocked);
    }

    private void add(String name, Path entry, FileStatus folder, List<Item> found, List<Blocked> blocked)
            throws IOException {
        FileStatus status = FileStatus.of(entry, LinkOption.NOFOLLOW_LINKS);
        if (status.isDirectory() && !status.isOnDiskOf(folder)) {
            // Without its disk this would be an empty folder, and nothing could be put there in one step.
            blocked.add(new Blocked(name, Messages.FolderReader_otherDisk, true));
        } else if (status.isItem()) {
            found.add(items.item(name, status));
        } else if (status.isSymbolicLink()) {
            blocked.add(new Blocked(name, Messages.FolderReader_link, false));
        } else {
            blocked.add(new Blocked(name, Messages.FolderReader_special, false));
        }
    }

    /** Whether the text leads back to this very entry; bytes that are no text in the system's encoding do not. */
    private static boolean isFaithful(String name, Path entry) {
        if (name.chars().allMatch(c -> c < 0x80)) {
            return true;
        }
        try {
            return !LocalNames.hasUnpairedSurrogate(name)
                    && entry.getFileSystem().getPath(name).equals(entry.getFileName());
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
