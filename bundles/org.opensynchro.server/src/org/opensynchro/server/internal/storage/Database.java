// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;

/**
 * The metadata: a SQLite database in WAL mode. Changes of concurrent callers are made one after the other by one
 * thread and made durable together: all that wait when a commit ends share the next one (group commit). A caller gets
 * its answer when its change is on the disk. Readers see the last commit and are never blocked.
 */
final class Database implements AutoCloseable {
    private static final int LARGEST_GROUP = 256;
    private static final int MOST_READERS = 64;

    private static final Logger LOGGER = LoggerFactory.getLogger(Database.class);

    private final Path file;
    private final Durably beforeCommit;
    /** Used by the writing thread alone; null after a failure. */
    private Sql writer;

    private final ConcurrentLinkedDeque<Sql> idleReaders = new ConcurrentLinkedDeque<>();
    private final Semaphore readers = new Semaphore(MOST_READERS);
    private final BlockingQueue<Job<?>> waiting = new LinkedBlockingQueue<>();
    private final ExecutorService writing = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("workspace-writer").daemon().factory());

    /** What must be on the disk before a commit. */
    @FunctionalInterface
    interface Durably {
        void sync() throws IOException;
    }

    /** What is done in a transaction. */
    @FunctionalInterface
    interface Work<T, C> {
        T run(C context) throws StorageException;
    }

    /** A read transaction whose work also writes to a client, who may be gone. */
    @FunctionalInterface
    interface Reading<T> {
        T run(Sql sql) throws StorageException, IOException;
    }

    /**
     * Opens or creates the database.
     *
     * @param file where it is
     * @param beforeCommit called before each commit, on the writing thread
     */
    Database(Path file, Durably beforeCommit) {
        this.file = file;
        this.beforeCommit = beforeCommit;
        this.writer = open();
        try {
            Schema.migrate(writer);
        } catch (StorageFailure e) {
            close();
            throw e;
        }
    }

    private Sql open() {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
        settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        settings.setBusyTimeout(10_000);
        settings.enforceForeignKeys(true);
        try {
            return new Sql(settings.createConnection("jdbc:sqlite:" + file));
        } catch (SQLException e) {
            throw new StorageFailure("Cannot open the database " + file, e);
        }
    }

    /**
     * Changes the database. Blocks until the change is durable.
     *
     * @param work runs on the writing thread; if it throws, nothing of it is kept
     * @return what the work returns
     */
    <T> T change(Work<T, Change> work) throws StorageException {
        Job<T> job = new Job<>(work);
        waiting.add(job);
        writing.execute(this::commitGroup);
        return job.await();
    }

    /** {@return how many changes wait for the next commit} */
    int waiting() {
        return waiting.size();
    }

    /** Whatever goes wrong, errors of the Java machine included: nobody must wait for an answer for ever. */
    private void commitGroup() {
        List<Job<?>> group = new ArrayList<>();
        waiting.drainTo(group, LARGEST_GROUP);
        if (group.isEmpty()) {
            return;
        }
        try {
            Sql sql = writer != null ? writer : open();
            writer = sql;
            sql.execute("BEGIN IMMEDIATE");
            group.forEach(job -> job.run(sql));
            beforeCommit.sync();
            sql.execute("COMMIT");
        } catch (IOException | RuntimeException | Error e) {
            abandonWriter();
            group.forEach(job -> job.fail(e));
            return;
        }
        group.forEach(Job::committed);
    }

    /** Rolls back by closing the connection, which is of no use after a failure; the next group opens another. */
    private void abandonWriter() {
        Sql failed = writer;
        writer = null;
        if (failed != null) {
            closeQuietly(failed);
        }
    }

    private static void closeQuietly(Sql failed) {
        try {
            failed.close();
        } catch (StorageFailure e) {
            LOGGER.warn("A failed connection does not close", e);
        }
    }

    /**
     * Reads: all statements of the work see the same state.
     *
     * @param work runs on the caller's thread
     * @return what the work returns
     */
    <T> T read(Reading<T> work) throws StorageException, IOException {
        readers.acquireUninterruptibly();
        try {
            if (writing.isShutdown()) {
                throw new StorageFailure("The storage is closed", new IllegalStateException());
            }
            Sql idle = idleReaders.poll();
            Sql sql = idle != null ? idle : open();
            return read(sql, work);
        } finally {
            readers.release();
        }
    }

    private <T> T read(Sql sql, Reading<T> work) throws StorageException, IOException {
        boolean usable = true;
        try {
            sql.execute("BEGIN");
            try {
                return work.run(sql);
            } finally {
                sql.execute("COMMIT");
            }
        } catch (StorageFailure e) {
            usable = false;
            throw e;
        } finally {
            if (usable) {
                idleReaders.push(sql);
            } else {
                closeQuietly(sql);
            }
        }
    }

    /** Waits for the changes and readings under way and closes; later ones fail. A second call does nothing. */
    @Override
    public void close() {
        writing.close();
        readers.acquireUninterruptibly(MOST_READERS);
        idleReaders.forEach(Sql::close);
        abandonWriter();
        readers.release(MOST_READERS);
    }
}
