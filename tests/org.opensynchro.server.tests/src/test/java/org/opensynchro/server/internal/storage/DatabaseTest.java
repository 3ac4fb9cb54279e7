// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    private Path directory;

    private Database open(Database.Durably beforeCommit) {
        return new Database(directory.resolve("test.db"), beforeCommit);
    }

    private static long addRevision(Change change) {
        return new Entries(change.sql()).nextRevision();
    }

    private static long revision(Database database) throws StorageException, IOException {
        return database.read(sql -> sql.number("SELECT revision FROM server"));
    }

    @Test
    void aChangeIsThereForReadersAndAfterReopening() throws Exception {
        try (Database database = open(() -> {})) {
            assertEquals(1, database.<Long>change(DatabaseTest::addRevision));
            assertEquals(1, revision(database));
        }
        try (Database database = open(() -> {})) {
            assertEquals(1, revision(database));
        }
    }

    @Test
    void aRefusedChangeLeavesNothingBehind() throws Exception {
        try (Database database = open(() -> {})) {
            assertThrows(
                    StorageException.NotFound.class,
                    () -> database.change(change -> {
                        addRevision(change);
                        throw new StorageException.NotFound("refused");
                    }));
            assertEquals(0, revision(database));
        }
    }

    @Test
    void changesOfManyThreadsShareCommitsAndOneRefusalDoesNotHarmTheOthers() throws Exception {
        AtomicInteger commits = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        CountDownLatch allAsked = new CountDownLatch(1);
        try (Database database = open(() -> {
                    commits.incrementAndGet();
                    awaitQuietly(allAsked);
                });
                ExecutorService threads = Executors.newFixedThreadPool(21)) {
            List<Future<Long>> running = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                running.add(threads.submit(() -> database.change(change -> {
                    done.incrementAndGet();
                    return addRevision(change);
                })));
            }
            Future<Long> refused = threads.submit(() -> database.change(change -> {
                done.incrementAndGet();
                throw new StorageException.NotFound("refused");
            }));
            while (done.get() + database.waiting() < 21) {
                Thread.onSpinWait();
            }
            allAsked.countDown();
            for (Future<Long> job : running) {
                assertTrue(job.get() >= 1);
            }
            assertThrows(Exception.class, refused::get);
            assertEquals(20, revision(database));
            assertTrue(commits.get() <= 2, commits + " commits");
        }
    }

    @Test
    void whoIsRefusedBecauseOfAnotherChangeFindsItWhenTheyLook() throws Exception {
        CountDownLatch bothAsked = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        AtomicInteger commits = new AtomicInteger();
        try (Database database = open(() -> {
                    if (commits.incrementAndGet() == 1) {
                        awaitQuietly(bothAsked);
                    } else {
                        awaitQuietly(told, 200);
                    }
                });
                ExecutorService threads = Executors.newFixedThreadPool(3)) {
            threads.submit(() -> database.change(change -> null));
            while (commits.get() == 0) {
                Thread.onSpinWait();
            }
            threads.submit(() -> database.change(DatabaseTest::addRevision));
            while (database.waiting() < 1) {
                Thread.onSpinWait();
            }
            Future<Long> found = threads.submit(() -> {
                assertThrows(
                        StorageException.AlreadyExists.class, () -> database.change(change -> refuseSecond(change)));
                long seen = revision(database);
                told.countDown();
                return seen;
            });
            while (database.waiting() < 2) {
                Thread.onSpinWait();
            }
            bothAsked.countDown();
            assertEquals(1, found.get());
        }
    }

    private static long refuseSecond(Change change) throws StorageException {
        if (change.sql().number("SELECT revision FROM server") > 0) {
            throw new StorageException.AlreadyExists("refused");
        }
        return addRevision(change);
    }

    private static void awaitQuietly(CountDownLatch latch, long longestMilliseconds) {
        try {
            latch.await(longestMilliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatCannotBeMadeDurableFailsAndTheDatabaseGoesOn() throws Exception {
        AtomicInteger commits = new AtomicInteger();
        try (Database database = open(() -> {
            if (commits.incrementAndGet() == 1) {
                throw new IOException("the disk failed");
            }
        })) {
            assertThrows(StorageFailure.class, () -> database.change(DatabaseTest::addRevision));
            assertEquals(0, revision(database));
            assertEquals(1, database.<Long>change(DatabaseTest::addRevision));
        }
    }

    @Test
    void aFullDatabaseRefusesTheChangeSaysSoAndGoesOnWhenThereIsRoom() throws Exception {
        try (Database database = open(() -> {})) {
            StorageFailure full = assertThrows(
                    StorageFailure.class,
                    () -> database.change(change -> {
                        change.sql().number("PRAGMA max_page_count = 1");
                        fill(change);
                        return null;
                    }));
            assertTrue(full.isDiskFull(), full.toString());
            database.change(change -> change.sql().number("PRAGMA max_page_count = 1000000"));
            database.change(change -> {
                fill(change);
                return null;
            });
            assertEquals(1000, database.<Long>read(sql -> sql.number("SELECT count(*) FROM contents")));
        }
    }

    private static void fill(Change change) {
        for (int i = 1; i <= 1000; i++) {
            change.sql().update("INSERT INTO contents VALUES (?, 1, ?, 'x')", i, "x".repeat(1000));
        }
    }

    @Test
    void aConnectionThatFailedIsReplaced() throws Exception {
        try (Database database = open(() -> {})) {
            assertThrows(
                    StorageFailure.class,
                    () -> database.change(change -> {
                        change.sql().execute("COMMIT");
                        return null;
                    }));
            assertEquals(1, database.<Long>change(DatabaseTest::addRevision));
            assertThrows(StorageFailure.class, () -> database.read(sql -> sql.number("SELECT nonsense")));
            assertEquals(1, revision(database));
        }
    }

    @Test
    void whatIsToHappenAfterACommitDoesNotHappenWhenItFails() throws Exception {
        AtomicInteger happened = new AtomicInteger();
        try (Database database = open(() -> {})) {
            assertThrows(
                    StorageException.NotFound.class,
                    () -> database.change(change -> {
                        change.afterCommit(happened::incrementAndGet);
                        throw new StorageException.NotFound("refused");
                    }));
            assertEquals(0, happened.get());
            database.change(change -> {
                change.afterCommit(happened::incrementAndGet);
                return null;
            });
            assertEquals(1, happened.get());
        }
    }

    @Test
    void aDatabaseOfANewerVersionIsRefusedWithWordsThatHelp() throws Exception {
        try (Database database = open(() -> {})) {
            database.change(change -> {
                change.sql().execute("PRAGMA user_version = 1000");
                return null;
            });
        }
        StorageFailure refusal = assertThrows(StorageFailure.class, () -> open(() -> {}));
        assertTrue(refusal.getMessage().contains("newer version"), refusal.getMessage());
    }
}
