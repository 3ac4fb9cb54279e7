// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FolderFlushTest {
    private static final Path FOLDER = Path.of("f");

    @TempDir
    Path temporary;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void whoComesDuringAFlushGetsTheNextOneTogether() throws Exception {
        AtomicInteger begun = new AtomicInteger();
        Semaphore allowed = new Semaphore(0);
        Semaphore entered = new Semaphore(0);
        FolderFlush flush = new FolderFlush(folder -> {
            begun.incrementAndGet();
            entered.release();
            allowed.acquireUninterruptibly();
        });
        Future<?> first = threads.submit(() -> flushed(flush));
        assertTrue(entered.tryAcquire(30, TimeUnit.SECONDS));

        CountDownLatch arriving = new CountDownLatch(5);
        List<Future<?>> later = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            later.add(threads.submit(() -> {
                arriving.countDown();
                return flushed(flush);
            }));
        }
        arriving.await();
        allowed.release();
        first.get();
        // The first flush had begun before the others came, so it says nothing about what they did.
        assertTrue(entered.tryAcquire(30, TimeUnit.SECONDS));
        assertFalse(later.stream().anyMatch(Future::isDone));
        allowed.release(5);
        for (Future<?> one : later) {
            one.get();
        }
        assertTrue(begun.get() <= 6, "flushes: " + begun);
    }

    @Test
    void aFailedFlushFailsForAllWhoWaitedForIt() throws Exception {
        Semaphore entered = new Semaphore(0);
        Semaphore allowed = new Semaphore(0);
        FolderFlush flush = new FolderFlush(folder -> {
            entered.release();
            allowed.acquireUninterruptibly();
            throw new IOException("broken");
        });
        Future<?> first = threads.submit(() -> flushed(flush));
        assertTrue(entered.tryAcquire(30, TimeUnit.SECONDS));
        Future<?> second = threads.submit(() -> flushed(flush));
        allowed.release(2);

        assertThrows(ExecutionException.class, first::get);
        assertThrows(ExecutionException.class, second::get);
    }

    @Test
    void aFolderThatIsGoneCannotBeFlushed() {
        assertThrows(IOException.class, () -> new FolderFlush().flush(temporary.resolve("missing")));
    }

    @Test
    void aFlushThatFailsIsNoFlush() {
        FailingDisk disk = new FailingDisk(true);
        disk.fault(new FailingDisk.Fault(1, false, false));

        assertThrows(IOException.class, () -> new FolderFlush().flush(disk.folder(temporary)));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileSystemThatCannotFlushFoldersIsUsedAllTheSame() {
        // fsync(2) answers EINVAL there.
        assertDoesNotThrow(() -> new FolderFlush().flush(Path.of("/proc")));
    }

    @Test
    void anInterruptedThreadFlushesAndStaysInterrupted() throws Exception {
        Thread.currentThread().interrupt();
        new FolderFlush().flush(temporary);

        assertEquals(true, Thread.interrupted());
    }

    private static boolean flushed(FolderFlush flush) throws IOException {
        flush.flush(FOLDER);
        return true;
    }
}
