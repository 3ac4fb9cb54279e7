// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes, while the server already works, the blobs of earlier runs that nothing refers to (left by a crash between
 * writing a blob and its commit, or between a commit and the deletion of a blob), uploads left unfinished for long, and what was in the trash for
 * long.
 * No blob of an earlier run can become referred to again, so nothing in use can be deleted.
 */
final class OrphanCollector implements AutoCloseable {
    /** An upload is given up after a week. */
    private static final long UPLOAD_SECONDS = 7 * 24 * 3600L;

    private static final Logger LOGGER = LoggerFactory.getLogger(OrphanCollector.class);

    private static final Pattern OURS = Pattern.compile("[0-9a-f]{1,8}");

    private final Path directory;
    private final long run;
    private final Database database;
    private final Blobs blobs;
    private final LockClock clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("workspace-orphans").daemon().factory());

    OrphanCollector(Path directory, long run, Database database, Blobs blobs, LockClock clock) {
        this.directory = directory;
        this.run = run;
        this.database = database;
        this.blobs = blobs;
        this.clock = clock;
    }

    /** {@return done when all is collected} */
    Future<?> start() {
        return thread.submit(() -> {
            try {
                collect();
            } catch (IOException | StorageException | RuntimeException e) {
                LOGGER.warn("Unused blobs could not be collected; the next start tries again", e);
            }
        });
    }

    private void collect() throws IOException, StorageException {
        dropOldUploads();
        emptyTrash();
        int deleted = 0;
        for (Path runFolder : list(directory)) {
            long earlier = number(runFolder);
            for (Path folder : earlier < run ? list(runFolder) : List.<Path>of()) {
                for (Path blob : list(folder)) {
                    if (thread.isShutdown()) {
                        return;
                    }
                    deleted += deleteIfUnused(Blobs.id(earlier, number(blob)));
                }
            }
        }
        if (deleted > 0) {
            LOGGER.info("Deleted {} blobs that a crash had left unused", deleted);
        }
    }

    private int deleteIfUnused(long id) throws IOException, StorageException {
        boolean used = database.read(sql -> sql.first("SELECT 1 FROM contents WHERE id = ?", row -> true, id)
                .isPresent());
        if (!used) {
            blobs.delete(id);
        }
        return used ? 0 : 1;
    }

    private void dropOldUploads() throws StorageException {
        database.change(change -> {
            change.sql()
                    .list(
                            "SELECT id FROM uploads WHERE created < ?",
                            row -> row.getLong(1),
                            Placement.now() - UPLOAD_SECONDS)
                    .forEach(upload -> Uploads.delete(change, blobs, upload));
            return null;
        });
    }

    /** One thing at a time, so that nobody has to wait long. */
    private void emptyTrash() throws StorageException {
        boolean more = true;
        while (more && !thread.isShutdown()) {
            more = database.change(change -> new TrashTable(change, blobs).removeOldest(clock.now()));
        }
    }

    /** What is in a folder and has a name that {@link Blobs} gives; anything else is not ours. */
    private static List<Path> list(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(
                folder, entry -> OURS.matcher(entry.getFileName().toString()).matches())) {
            entries.forEach(found::add);
        }
        return found;
    }

    private static long number(Path file) {
        return Long.parseLong(file.getFileName().toString(), 16);
    }

    @Override
    public void close() {
        thread.shutdown();
        thread.close();
    }
}
