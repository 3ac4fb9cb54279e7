// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.opensynchro.workspace.ItemPath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deleted files, kept for {@value #KEPT_DAYS} days under the day of their deletion and their old path. Thread-safe.
 *
 * <p>Where something stands in the way (a second file of the same path, or a file where a folder is needed), a further
 * folder of the day is used: {@code 2026-05-01 (2)}.
 */
final class Trash {
    private static final Logger LOG = LoggerFactory.getLogger(Trash.class);
    private static final int KEPT_DAYS = 30;
    private static final int DATE_LENGTH = "2026-05-01".length();
    private static final int MOST_FOLDERS_A_DAY = 10_000;

    private final WorkingFolder work;
    private final InstantSource clock;

    Trash(WorkingFolder work, InstantSource clock) {
        this.work = work;
        this.clock = clock;
    }

    /**
     * Moves a file into the trash.
     *
     * @return where it is now
     */
    Path take(ItemPath path, Path file) throws IOException {
        work.prepare();
        for (int number = 1; number < MOST_FOLDERS_A_DAY; number++) {
            Path place = work.trash().resolve(number == 1 ? today().toString() : today() + " (" + number + ')');
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
        throw new IOException("No free place for " + path + " in " + work.trash());
    }

    /** Whether something that is no folder is where a folder is needed; only that does another folder of the day mend. */
    private boolean isObstructed(Path folder) {
        for (Path above = folder; !above.equals(work.trash()); above = above.getParent()) {
            if (Files.exists(above, LinkOption.NOFOLLOW_LINKS)) {
                return !Files.isDirectory(above);
            }
        }
        return false;
    }

    /** Removes for good what was deleted long ago. */
    void removeOld() {
        try (DirectoryStream<Path> days = Files.newDirectoryStream(work.trash())) {
            for (Path day : days) {
                if (isOld(day.getFileName().toString())) {
                    removeTree(day);
                }
            }
        } catch (NoSuchFileException e) {
            LOG.trace("There is no trash yet", e);
        } catch (IOException e) {
            LOG.warn("Old files in {} could not be removed", work.trash(), e);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    }

    private boolean isOld(String folder) {
        if (folder.length() < DATE_LENGTH) {
            return false;
        }
        try {
            return LocalDate.parse(folder.substring(0, DATE_LENGTH)).isBefore(today().minusDays(KEPT_DAYS));
        } catch (DateTimeException e) {
            LOG.debug("{} is no folder of the trash", folder, e);
            return false;
        }
    }

    private static void removeTree(Path tree) throws IOException {
        if (!Files.isDirectory(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
