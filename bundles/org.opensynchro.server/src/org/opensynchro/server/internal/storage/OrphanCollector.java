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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes, while the server already works, the blobs of earlier runs that nothing refers to (left by a crash between
 * writing a blob and its commit, or between a commit and the deletion of a blob), and uploads left unfinished for long.
 * No blob of an earlier run can become referred to again, so nothing in use can be deleted.
 */
final class OrphanCollector implements AutoCloseable {
    /** An upload is given up after a week. */
    private static final long UPLOAD_SECONDS = 7 * 24 * 3600L;

    private static final Logger LOGGER = LoggerFactory.getLogger(OrphanCollector.class);

    private final Path directory;
    private final long run;
    private final Database database;
    private final Blobs blobs;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("workspace-orphans").daemon().factory());

    OrphanCollector(Path directory, long run, Database database, Blobs blobs) {
        this.directory = directory;
        this.run = run;
        this.database = database;
        this.blobs = blobs;
    }

    void start() {
        thread.execute(() -> {
            try {
                collect();
            } catch (IOException | StorageException | RuntimeException e) {
                LOGGER.warn("Unused blobs could not be collected; the next start tries again", e);
            }
        });
    }

    private void collect() throws IOException, StorageException {
        dropOldUploads();
        int deleted = 0;
        for (Path runFolder : list(directory)) {
            long number = Long.parseLong(runFolder.getFileName().toString(), 16);
            for (Path folder : number < run ? list(runFolder) : List.<Path>of()) {
                for (Path blob : list(folder)) {
                    if (thread.isShutdown()) {
                        return;
                    }
                    deleted += deleteIfUnused(number << 32 | Long.parseLong(blob.getFileName().toString(), 16));
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

    private static List<Path> list(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(found::add);
        }
        return found;
    }

    @Override
    public void close() {
        thread.shutdown();
        thread.close();
    }
}
