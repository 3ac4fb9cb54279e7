// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.sync.ReplicaUnavailableException;
import org.opensynchro.workspace.ItemPath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a file where the disk cannot exchange two in one step (exFAT, network disks, Windows). The old version goes away
 * first, to where its name is known here only; there it is looked at; and the new one only takes the place when it is free.
 * So nobody's version is ever overwritten, whenever it was saved.
 *
 * <p>In between nothing is at the place. Before that happens, it is written down and made durable what belongs there; until
 * it is put back or replaced, nobody may look at the folder: see {@link #settle}. Thread-safe.
 */
final class StepwiseReplacement {
    private static final Logger LOG = LoggerFactory.getLogger(StepwiseReplacement.class);

    /** Tells the place in the synchronized folder, in UTF-8 with slashes. */
    private static final String PLACE = ".place";
    /** What was taken away and not looked at yet: it may be a version that nobody else has. */
    private static final String TAKEN = ".taken";
    /** What was looked at and is the expected version. */
    private static final String EXPECTED = ".expected";

    private static final int MOST_NAMES = 1_000;

    private final Path root;
    private final LocalItems items;
    private final WorkingFolder work;
    private final LocalTrashes trash;
    private final FolderFlush flush;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    /** Whether there may be something that an earlier process, or a failure, has left. */
    private volatile boolean unsettled = true;

    StepwiseReplacement(Path root, LocalItems items, WorkingFolder work, LocalTrashes trash, FolderFlush flush) {
        this.root = root;
        this.items = items;
        this.work = work;
        this.trash = trash;
        this.flush = flush;
    }

    /**
     * Replaces.
     *
     * @param at where the old version is
     * @param received the new version; afterwards the old one is there
     * @throws ReplicaException when something else than the expected version was there, or came meanwhile; it stays
     */
    void replace(ItemPath path, Path at, Item expected, Path received) throws ReplicaException, IOException {
        String number = work.newNumber();
        underWay.add(number);
        try {
            Path folder = folder();
            Path taken = folder.resolve(number + TAKEN);
            Path seen = folder.resolve(number + EXPECTED);
            noteDown(folder.resolve(number + PLACE), root.relativize(at));
            flush.flush(folder);
            Files.move(at, taken);
            if (OpenFiles.isOpenForWriting(taken)
                    || !LocalItems.isSame(items.look(path, taken).orElse(expected), expected)) {
                throw Failures.changed(path);
            }
            Files.move(taken, seen);
            AtomicMoves.publish(received, at);
            Files.move(seen, received);
        } finally {
            underWay.remove(number);
            settleNow(number);
        }
    }

    private Path folder() throws IOException {
        Path folder = work.replacing();
        work.prepare();
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(folder);
            flush.flush(work.folder());
            flush.flush(root);
        }
        return folder;
    }

    private static void noteDown(Path file, Path place) throws IOException {
        String names = StreamSupport.stream(place.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
        ByteBuffer text = ByteBuffer.wrap(names.getBytes(StandardCharsets.UTF_8));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (text.hasRemaining()) {
                channel.write(text);
            }
            channel.force(true);
        }
    }

    private void settleNow(String number) {
        try {
            settle(number);
        } catch (IOException e) {
            unsettled = true;
            LOG.warn("A file that was to be replaced is not at its place yet", e);
        }
    }

    /**
     * Puts back what the end of a process or a failing disk has left away from its place. To be called before the folder is
     * looked at: what is missing only because of that must not be taken for deleted.
     *
     * @throws ReplicaUnavailableException when that is not possible now
     */
    void settle() throws ReplicaUnavailableException {
        if (!unsettled) {
            return;
        }
        unsettled = false;
        try {
            for (Path place : places()) {
                String name = place.getFileName().toString();
                String number = name.substring(0, name.length() - PLACE.length());
                if (!underWay.contains(number)) {
                    settle(number);
                }
            }
        } catch (IOException e) {
            unsettled = true;
            throw new ReplicaUnavailableException(
                    NLS.bind(Messages.StepwiseReplacement_away, work.replacing(), Failures.reason(e)),
                    Messages.Failures_retryAdvice,
                    e);
        }
    }

    private List<Path> places() throws ReplicaUnavailableException {
        try {
            return FolderEntries.of(work.replacing(), "*" + PLACE);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            unsettled = true;
            throw items.rootUnusable(e);
        }
    }

    private void settle(String number) throws IOException {
        Path note = work.replacing().resolve(number + PLACE);
        Path taken = work.replacing().resolve(number + TAKEN);
        Path seen = work.replacing().resolve(number + EXPECTED);
        if (look(taken).isPresent()) {
            putBack(taken, place(note), true);
        }
        if (look(seen).isPresent()) {
            putBack(seen, place(note), false);
        }
        Files.deleteIfExists(note);
    }

    /** Other than {@link Files#exists}, takes nothing that cannot be looked at for missing. */
    private static Optional<BasicFileAttributes> look(Path file) throws IOException {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static ItemPath place(Path note) throws IOException {
        try {
            return ItemPath.of(new String(Files.readAllBytes(note), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new IOException("What belongs to " + note + " is not readable", e);
        }
    }

    /**
     * Puts a version back to its place. Where that is taken, by what replaced it or by what somebody saved, one that was not
     * looked at stays beside it under another name, and the expected one goes where replaced versions go.
     */
    private void putBack(Path version, ItemPath path, boolean mayBeUnknown) throws IOException {
        Path at = root.resolve(path.toString());
        boolean folderIsThere = isFolderInRoot(path.parent());
        for (int number = 0; folderIsThere && number < (mayBeUnknown ? MOST_NAMES : 1); number++) {
            try {
                AtomicMoves.moveToFree(version, at.resolveSibling(RestoredNames.name(path.name(), number)));
                flush.flush(at.getParent());
                return;
            } catch (FileAlreadyExistsException e) {
                LOG.debug("{} is taken by something newer", at, e);
            }
        }
        if (mayBeUnknown) {
            trash.takeDeleted(path, version);
        } else {
            trash.takeReplacing(path, version);
        }
    }

    private boolean isFolderInRoot(ItemPath folder) throws IOException {
        Path at = root;
        for (String name : folder.names()) {
            at = at.resolve(name);
            if (look(at).filter(BasicFileAttributes::isDirectory).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
