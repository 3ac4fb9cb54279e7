// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.sync.ReplicaUnavailableException;
import org.opensynchro.sync.SurpriseException;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.ItemKind;
import org.opensynchro.workspace.ItemPath;

/** Finds items on the disk and describes them. Never follows a link below the root. Thread-safe. */
final class LocalItems {
    private final Path root;
    private final LocalNames names;
    private final ItemIdentity identity;

    /** Which folder the root was when it was last looked at, or {@code null} when it was not yet. */
    private volatile String rootId;

    LocalItems(Path root, LocalNames names, ItemIdentity identity) {
        this.root = root;
        this.names = names;
        this.identity = identity;
    }

    /** Whether an identity holds the time of birth, so that no other file ever gets it. */
    boolean tellsBirths() {
        return identity.hasBirthTimes();
    }

    /** The root as it is now; from now on it has to stay this very folder. */
    Item root() throws ReplicaException {
        Item now = readRoot();
        rootId = now.id();
        return now;
    }

    /**
     * Confirms that the root still is the folder that was last looked at. When its disk goes away, the empty folder on which
     * it was mounted shows instead; what is put there is missing as soon as the disk is back, and would be taken for deleted.
     */
    void confirmRoot() throws ReplicaException {
        String before = rootId;
        if (before == null) {
            root();
        } else if (!before.equals(readRoot().id())) {
            throw new ReplicaUnavailableException(
                    NLS.bind(Messages.LocalItems_rootReplaced, root), Messages.LocalItems_rootAdvice, null);
        }
    }

    private Item readRoot() throws ReplicaException {
        try {
            FileStatus status = FileStatus.of(root);
            if (!status.isDirectory()) {
                throw new ReplicaUnavailableException(
                        NLS.bind(Messages.LocalItems_rootNoFolder, root), Messages.LocalItems_rootAdvice, null);
            }
            return folder("", status);
        } catch (IOException e) {
            throw rootUnusable(e);
        }
    }

    /** The root cannot be looked at. */
    ReplicaUnavailableException rootUnusable(IOException e) {
        return Failures.isDenied(e)
                ? new ReplicaUnavailableException(
                        NLS.bind(Messages.LocalItems_rootDenied, root), Messages.LocalItems_rootDeniedAdvice, e)
                : new ReplicaUnavailableException(
                        NLS.bind(Messages.LocalItems_rootMissing, root), Messages.LocalItems_rootAdvice, e);
    }

    /** Where an item is or would be, when the folders above it are real folders within the root as it was looked at. */
    Path locate(ItemPath path) throws ReplicaException {
        confirmRoot();
        try {
            return path.isRoot() ? root : Spellings.find(locateFolder(path), path.name());
        } catch (InvalidPathException e) {
            throw Failures.name(path, Messages.LocalNames_unreadable);
        }
    }

    private Path locateFolder(ItemPath path) throws ReplicaException {
        Path at = root;
        for (String name : path.parent().names()) {
            at = Spellings.find(at, name);
            requireFolder(path, at);
        }
        return at;
    }

    /** As {@link #locate}, for an item that is to be made: its name has to be one that this computer can hold. */
    Path locateNew(ItemPath path) throws ReplicaException {
        Optional<String> objection = names.objection(path.name());
        if (objection.isPresent()) {
            throw Failures.name(path, objection.get());
        }
        if (IgnoredNames.contains(path.name())) {
            throw Failures.name(path, Messages.LocalItems_ignored);
        }
        confirmRoot();
        return path.isRoot() ? root : locateFolder(path).resolve(path.name());
    }

    /** Whether there is an item of this kind, under this very spelling but for the normal form of accents. */
    boolean isThere(ItemPath path, ItemKind kind) throws ReplicaException {
        confirmRoot();
        try {
            Path at = root;
            boolean folder = true;
            for (String name : path.names()) {
                if (!folder) {
                    return false;
                }
                at = Spellings.find(at, name);
                FileStatus status = FileStatus.of(at, LinkOption.NOFOLLOW_LINKS);
                if (!status.isItem()) {
                    // What a link leads to is not looked at, so nothing is known of it.
                    throw Failures.taken(path, null);
                }
                folder = status.isDirectory();
            }
            return folder == (kind == ItemKind.FOLDER) && isSpelled(path);
        } catch (NoSuchFileException | InvalidPathException e) {
            return false;
        } catch (UncheckedIOException e) {
            throw Failures.of(path, e.getCause());
        } catch (IOException e) {
            throw Failures.of(path, e);
        }
    }

    /** Whether the folders tell just these names: some disks take other spellings for the same. */
    private boolean isSpelled(ItemPath path) throws IOException {
        Path folder = root;
        for (String name : path.names()) {
            try (Stream<Path> entries = Files.list(folder)) {
                if (entries.noneMatch(
                        entry -> Spellings.areOne(entry.getFileName().toString(), name))) {
                    return false;
                }
            }
            folder = Spellings.find(folder, name);
        }
        return true;
    }

    /** Describes what is at this place. */
    Optional<Item> look(ItemPath path, Path at) throws ReplicaException {
        try {
            FileStatus status = FileStatus.of(at, LinkOption.NOFOLLOW_LINKS);
            if (!status.isItem()) {
                throw Failures.taken(path, null);
            }
            return Optional.of(item(path.name(), status));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw Failures.of(path, e);
        }
    }

    /** Confirms that the item at this place is the expected one, unchanged. */
    void confirm(ItemPath path, Path at, Item expected) throws ReplicaException {
        Item found = look(path, at).orElseThrow(() -> new SurpriseException(NLS.bind(Messages.Failures_gone, path)));
        if (!isSame(found, expected) || !found.tag().equals(expected.tag())) {
            throw Failures.changed(path);
        }
    }

    /**
     * Describes a file that was just renamed by us as it was before, with the change mark that the rename gave it. When
     * somebody has already made something else of it, the old mark stays, so that the next look finds that out.
     */
    Item renamed(ItemPath path, Path at, Item before) throws ReplicaException {
        return look(path, at)
                .filter(now -> isSame(now, before))
                .map(now -> before.tagged(now.tag()))
                .orElse(before);
    }

    /** Whether two descriptions are of one unchanged item, whatever its name; a rename changes only the change mark. */
    static boolean isSame(Item one, Item other) {
        return one.kind() == other.kind()
                && one.size() == other.size()
                && one.modifiedNanos() == other.modifiedNanos()
                && one.id().equals(other.id());
    }

    /** Describes a folder. */
    Item folder(String name, FileStatus status) {
        return new Item(name, ItemKind.FOLDER, 0, 0, identity.of(status), "", Checksum.NONE);
    }

    /** Describes a file or folder. */
    Item item(String name, FileStatus status) {
        return status.isDirectory()
                ? folder(name, status)
                : new Item(
                        name,
                        ItemKind.FILE,
                        status.size(),
                        status.modifiedNanos(),
                        identity.of(status),
                        status.changeMark(),
                        Checksum.NONE);
    }

    private static void requireFolder(ItemPath path, Path folder) throws ReplicaException {
        try {
            if (!FileStatus.of(folder, LinkOption.NOFOLLOW_LINKS).isDirectory()) {
                throw Failures.parentMissing(path);
            }
        } catch (NoSuchFileException e) {
            throw Failures.parentMissing(path);
        } catch (IOException e) {
            throw Failures.of(path, e);
        }
    }
}
