// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.workspace.Content;
import org.opensynchro.workspace.ItemPath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Receives files into the working folder and puts them in the place of others. Thread-safe. */
final class FileStorage {
    private static final Logger LOG = LoggerFactory.getLogger(FileStorage.class);

    /** Content from this size on, in bytes, is gone on with after an interruption; what is smaller is sent again. */
    private static final long WORTH_RESUMING = 2L * StepwiseFlush.STEP;

    /** Each one after the first takes somebody who saves in the microseconds since the one before. */
    private static final int MOST_EXCHANGES = 10;

    private final LocalItems items;
    private final WorkingFolder work;
    private final IncomingFile.Disk disk;
    private final Room room = new Room();
    /** Temporary files that content is arriving in; a second transfer of the same content gets its own. */
    private final Set<Path> resumed = ConcurrentHashMap.newKeySet();

    FileStorage(LocalItems items, WorkingFolder work, IncomingFile.Disk disk) {
        this.items = items;
        this.work = work;
        this.disk = disk;
    }

    /** Receives content next to the place where it is to go. */
    IncomingFile receive(ItemPath path, Content content) throws ReplicaException, IOException {
        if (content.size() > WORTH_RESUMING && !content.version().isEmpty()) {
            Path partial = work.resumablePartial(path, content.version());
            if (resumed.add(partial)) {
                try {
                    return receive(path, partial, content, true);
                } finally {
                    resumed.remove(partial);
                }
            }
        }
        return receive(path, work.newPartial(), content, false);
    }

    private IncomingFile receive(ItemPath path, Path temporary, Content content, boolean resumable)
            throws ReplicaException, IOException {
        long present = resumable && Files.exists(temporary, LinkOption.NOFOLLOW_LINKS) ? Files.size(temporary) : 0;
        long missing = Math.max(0, content.size() - present);
        try (Room.Promise promise = room.promise(path, temporary.getParent(), missing)) {
            return IncomingFile.receive(path, temporary, content, resumable, promise, disk);
        }
    }

    /**
     * Puts a received file in the place of the expected one. When somebody saved another version there in the last moment,
     * or has opened it to write, that one is put back: what is written goes with the file, wherever it is.
     *
     * @return false when this disk has no exchange; nothing was done then
     */
    boolean exchange(ItemPath path, Path at, Item expected, Path received) throws ReplicaException, IOException {
        Item ours = items.look(path, received).orElseThrow(() -> Failures.changed(path));
        if (!AtomicMoves.putInPlaceOf(at, received)) {
            return false;
        }
        Optional<Item> before = Optional.empty();
        boolean expectedOne = false;
        try {
            // In this order: once nobody has it open, nobody can open it any more, because its name is known here only.
            boolean open = OpenFiles.isOpenForWriting(received);
            before = items.look(path, received);
            expectedOne = !open && LocalItems.isSame(before.orElse(expected), expected);
        } finally {
            // What cannot be looked at may be another version as well.
            if (!expectedOne) {
                putBack(path, at, before, received, ours);
            }
        }
        if (!expectedOne) {
            throw Failures.changed(path);
        }
        return true;
    }

    /**
     * Exchanges the two files once more. When what comes out is not what was put there, somebody has saved over it meanwhile:
     * that is the last version, and stays.
     *
     * @param waiting what is to be put back, if it could be looked at
     * @param shown what is there now, as far as we know
     */
    private void putBack(ItemPath path, Path at, Optional<Item> waiting, Path received, Item shown)
            throws ReplicaException, IOException {
        Optional<Item> next = waiting;
        Optional<Item> there = Optional.of(shown);
        for (int round = 0; round < MOST_EXCHANGES; round++) {
            AtomicMoves.insistently(received, at, () -> AtomicMoves.putInPlaceOf(at, received));
            Optional<Item> came = items.look(path, received);
            if (there.isEmpty() || came.isEmpty() || LocalItems.isSame(came.get(), there.get())) {
                return;
            }
            there = next;
            next = came;
        }
    }

    /** Gives {@code to} the permissions of {@code from}, and its owner and group where that is allowed. */
    static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView target = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (target == null) {
            return;
        }
        PosixFileAttributes model = Files.readAttributes(from, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        PosixFileAttributes present = target.readAttributes();
        try {
            if (!model.group().equals(present.group())) {
                target.setGroup(model.group());
            }
            if (!model.owner().equals(present.owner())) {
                target.setOwner(model.owner());
            }
        } catch (IOException e) {
            LOG.debug("The owner of {} cannot be kept", from, e);
        }
        if (!model.permissions().equals(present.permissions())) {
            target.setPermissions(model.permissions());
        }
    }

    /** The name in the same folder that the file system takes for this one, though it is spelled otherwise. */
    Optional<String> alikeIn(ItemPath path, Path at) throws ReplicaException {
        String name = path.name();
        String alike = null;
        try {
            for (Path entry : FolderEntries.of(at.getParent())) {
                String found = entry.getFileName().toString();
                if (found.equals(name)) {
                    return Optional.empty();
                }
                if (LocalNames.areAlike(found, name)) {
                    alike = found;
                }
            }
        } catch (IOException e) {
            throw Failures.of(path, e);
        }
        return Optional.ofNullable(alike);
    }
}
