// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opensynchro.sync.internal.local.SystemTrash.Thing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One trash directory of the freedesktop.org Trash specification 1.0: contents in {@code files}, and for each of them a
 * file of the same name in {@code info} that was made first and so reserves the name. Thread-safe.
 */
final class TrashDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(TrashDirectory.class);
    private static final String INFO = ".trashinfo";
    private static final int MOST_NAMES = 10_000;

    /** Leaves room for a number and for {@link #INFO} in the 255 bytes that a name may have. */
    private static final int LONGEST_NAME = 200;

    private final Path directory;
    private final Path base;

    /**
     * @param directory the trash directory; made when missing
     * @param base what the paths in it are relative to; the root of the file system for the home trash, which has absolute ones
     */
    TrashDirectory(Path directory, Path base) {
        this.directory = directory;
        this.base = base;
    }

    /** Moves a tree there; false when that is not possible, and then nothing is left of the attempt. */
    boolean take(Path tree, Path original, LocalDateTime deleted) {
        try {
            Files.createDirectories(directory, OwnerOnly.ATTRIBUTES);
            Files.createDirectories(directory.resolve("files"), OwnerOnly.ATTRIBUTES);
            Files.createDirectories(directory.resolve("info"), OwnerOnly.ATTRIBUTES);
            TrashInfo info = new TrashInfo(noted(original), deleted);
            String name = shortened(original.getFileName().toString());
            for (int number = 1; number < MOST_NAMES; number++) {
                if (put(tree, numbered(name, number), info)) {
                    return true;
                }
            }
        } catch (IOException e) {
            LOG.info("{} cannot go to the trash in {}", tree, directory, e);
        }
        return false;
    }

    private String noted(Path original) {
        return base.getParent() == null
                ? original.toString()
                : base.relativize(original).toString();
    }

    /** Tries one name; false when it is taken. */
    private boolean put(Path tree, String name, TrashInfo info) throws IOException {
        Path note = note(name);
        try {
            Files.write(note, info.bytes(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            return false;
        }
        boolean done = false;
        try {
            AtomicMoves.moveToFree(tree, directory.resolve("files").resolve(name));
            done = true;
        } catch (FileAlreadyExistsException e) {
            LOG.debug("{} is in the trash without a note", name, e);
        } finally {
            if (!done) {
                Files.deleteIfExists(note);
            }
        }
        return done;
    }

    /** What lies here and was in a folder. */
    List<Thing> listOf(Path folder) throws IOException {
        List<Thing> found = new ArrayList<>();
        try {
            for (Path note : FolderEntries.of(directory.resolve("info"), "*" + INFO)) {
                thing(note).filter(thing -> thing.original().startsWith(folder)).ifPresent(found::add);
            }
        } catch (NoSuchFileException e) {
            LOG.trace("Nothing was ever deleted to {}", directory, e);
        }
        return found;
    }

    private Optional<Thing> thing(Path note) throws IOException {
        String name = note.getFileName().toString();
        Path place = directory.resolve("files").resolve(name.substring(0, name.length() - INFO.length()));
        if (!Files.isRegularFile(note, LinkOption.NOFOLLOW_LINKS)
                || Files.notExists(place, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(note, StandardCharsets.ISO_8859_1);
            return TrashInfo.parse(text)
                    .map(info -> new Thing(place, base.resolve(info.path()).normalize(), info.deleted()));
        } catch (NoSuchFileException | InvalidPathException e) {
            LOG.debug("{} says nothing", note, e);
            return Optional.empty();
        }
    }

    /** Removes the note about a thing that was taken away; false when it is not one of this directory. */
    boolean forget(Thing thing) throws IOException {
        return thing.place().startsWith(directory)
                && Files.deleteIfExists(note(thing.place().getFileName().toString()));
    }

    private Path note(String name) {
        return directory.resolve("info").resolve(name + INFO);
    }

    private static String shortened(String name) {
        String shorter = name;
        while (shorter.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
        }
        return shorter;
    }

    private static String numbered(String name, int number) {
        if (number == 1) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name + ' ' + number : name.substring(0, dot) + ' ' + number + name.substring(dot);
    }
}
