// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opensynchro.workspace.ItemPath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files kept for some days under the day of their coming and their old path. Thread-safe.
 *
 * <p>Where something stands in the way (a second file of the same path, or a file where a folder is needed), a further
 * folder of the day is used: {@code 2026-05-01 (2)}.
 */
final class Trash {
    private static final Logger LOG = LoggerFactory.getLogger(Trash.class);
    private static final int DATE_LENGTH = "2026-05-01".length();
    private static final int MOST_FOLDERS_A_DAY = 10_000;

    private final WorkingFolder work;
    private final Path folder;
    private final InstantSource clock;

    /**
     * @param work the working folder
     * @param folder the folder in it that is this trash; may not exist
     * @param clock tells the day
     */
    Trash(WorkingFolder work, Path folder, InstantSource clock) {
        this.work = work;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Moves a file into the trash.
     *
     * @return where it is now
     */
    Path take(ItemPath path, Path file) throws IOException {
        work.prepare();
        requireNoLink();
        for (int number = 1; number < MOST_FOLDERS_A_DAY; number++) {
            Path place = folder.resolve(number == 1 ? today().toString() : today() + " (" + number + ')');
            place = place.resolve(path.toString());
            try {
                Files.createDirectories(place.getParent());
                AtomicMoves.moveToFree(file, place);
                return place;
            } catch (FileAlreadyExistsException e) {
                LOG.trace("{} is taken", place, e);
            } catch (FileSystemException e) {
                if (!isObstructed(place.getParent())) {
                    throw e;
                }
                LOG.trace("{} cannot be made", place.getParent(), e);
            }
        }
        throw new IOException("No free place for " + path + " in " + folder);
    }

    /** What is behind a link lies elsewhere, where nobody looks for trash and nothing may be emptied. */
    private void requireNoLink() throws IOException {
        if (Files.isSymbolicLink(folder)) {
            throw new FileSystemException(folder.toString(), null, "a link cannot be the trash");
        }
    }

    /** Whether something that is no folder is where a folder is needed; only that does another folder of the day mend. */
    private boolean isObstructed(Path wanted) {
        for (Path above = wanted; !above.equals(folder); above = above.getParent()) {
            if (Files.exists(above, LinkOption.NOFOLLOW_LINKS)) {
                return !Files.isDirectory(above);
            }
        }
        return false;
    }

    /** The folders of the days, and nothing else that may lie here. */
    List<Path> days() throws IOException {
        List<Path> found = new ArrayList<>();
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return found;
        }
        try {
            for (Path entry : FolderEntries.of(folder)) {
                if (day(entry).isPresent() && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    found.add(entry);
                }
            }
        } catch (NoSuchFileException e) {
            LOG.trace("The trash was removed meanwhile", e);
        }
        return found;
    }

    /** The day that a folder here is of. */
    static Optional<LocalDate> day(Path folder) {
        String name = folder.getFileName().toString();
        if (name.length() < DATE_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(name.substring(0, DATE_LENGTH)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Removes for good what came more than some days ago.
     *
     * @param days after how many days
     * @param most how many files and folders to remove at most, so that a pass is not held up
     * @return how many more could have been removed; 0 when something old may be left
     */
    int removeOlderThan(int days, int most) {
        int left = most;
        LocalDate oldest = today().minusDays(days);
        try {
            for (Path day : days()) {
                if (day(day).orElseThrow().isBefore(oldest)) {
                    left -= removeTree(day, left);
                }
            }
        } catch (IOException e) {
            LOG.warn("Old files in {} could not be removed", folder, e);
        }
        return left;
    }

    /** Which folder of its day a folder here is: 1 for the first one. */
    static int attempt(Path folder) {
        String rest = folder.getFileName().toString().substring(DATE_LENGTH);
        return rest.matches(" \\([0-9]{1,6}\\)") ? Integer.parseInt(rest.substring(2, rest.length() - 1)) : 1;
    }

    /** Removes the folders that are empty now above something that was taken out, that of the day included. */
    void removeEmptyAbove(Path place) throws IOException {
        for (Path above = place.getParent();
                !above.equals(folder) && Found.entries(above).isEmpty();
                above = above.getParent()) {
            Files.deleteIfExists(above);
        }
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    }

    /** Removes a tree or its beginning, following no link; returns how many files and folders went. */
    private static int removeTree(Path tree, int most) throws IOException {
        int removed = 0;
        if (most > 0 && Files.isDirectory(tree, LinkOption.NOFOLLOW_LINKS)) {
            for (Path entry : FolderEntries.of(tree)) {
                removed += removeTree(entry, most - removed);
                if (removed >= most) {
                    return removed;
                }
            }
        }
        if (most > removed) {
            try {
                Files.deleteIfExists(tree);
                removed++;
            } catch (DirectoryNotEmptyException e) {
                LOG.debug("Something came into {} meanwhile", tree, e);
            }
        }
        return removed;
    }
}
