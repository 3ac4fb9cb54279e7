// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.sync.SynchronizationRefusedException;
import org.opensynchro.sync.SynchronizationRefusedException.Reason;

class SyncLockTest {
    @TempDir
    Path temporary;

    private Path locks;
    private Path root;

    @BeforeEach
    void makeRoot() throws IOException {
        locks = temporary.resolve("locks");
        root = Files.createDirectories(temporary.resolve("root"));
    }

    @Test
    void oneStateFolderServesOneSynchronization() throws Exception {
        Path other = Files.createDirectory(temporary.resolve("other"));
        try (SyncLock lock = acquire("state", root)) {
            assertRefused(Reason.ALREADY_RUNNING, "state", "state", other);
            assertTrue(Files.isDirectory(temporary.resolve("state")), lock.toString());
        }
        acquire("state", other).close();
    }

    @Test
    void oneLocalFolderServesOneSynchronization() throws Exception {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), root);
        SyncLock lock = acquire("state1", root);

        assertRefused(Reason.ALREADY_RUNNING, "root", "state2", root);
        assertRefused(Reason.ALREADY_RUNNING, "link", "state2", link);

        lock.close();
        acquire("state2", link).close();
    }

    @Test
    void oneFolderInsideAnotherIsRefusedEitherWay() throws Exception {
        Path inner = Files.createDirectories(root.resolve("a/b"));
        Path beside = Files.createDirectories(temporary.resolve("root2"));
        try (SyncLock outerLock = acquire("state1", root)) {
            assertRefused(Reason.NESTED, root.toRealPath().toString(), "state2", inner);
            acquire("state3", beside).close();
            assertFalse(outerLock.toString().isEmpty());
        }
        try (SyncLock innerLock = acquire("state1", inner)) {
            assertRefused(Reason.NESTED, inner.toRealPath().toString(), "state2", root);
            assertFalse(innerLock.toString().isEmpty());
        }
        acquire("state2", root).close();
    }

    @Test
    void aRefusalHoldsNothing() throws Exception {
        Path other = Files.createDirectory(temporary.resolve("other"));
        try (SyncLock lock = acquire("state1", root)) {
            assertRefused(Reason.ALREADY_RUNNING, "root", "state2", root);
            acquire("state2", other).close();
            // A refusal in the same process must not have dropped the lock either.
            assertEquals(
                    "refused ALREADY_RUNNING", inAnotherProcess("state3", root).output());
            assertFalse(lock.toString().isEmpty());
        }
    }

    @Test
    void aFolderThatIsMissingOrNoneIsRefused() throws Exception {
        assertRefused(Reason.FOLDER_MISSING, "missing", "state", temporary.resolve("missing"));
        Path file = Files.writeString(temporary.resolve("file"), "x");
        assertRefused(Reason.NOT_A_FOLDER, "file", "state", file);
        assertFalse(Files.exists(temporary.resolve("state")));
    }

    @Test
    void aStateFolderThatCannotBeIsRefused() throws Exception {
        Files.writeString(temporary.resolve("file"), "x");

        assertRefused(Reason.STATE_UNUSABLE, "file", "file/state", root);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void theStateIsForItsOwnerOnly() throws Exception {
        acquire("state", root).close();

        assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary.resolve("state"))));
    }

    @Test
    void whereThereIsNoHomeLocksAreKeptElsewhere() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "x");
        Path elsewhere = temporary.resolve("elsewhere");

        assertEquals(elsewhere, LockFolders.firstUsable(file.resolve("locks"), elsewhere));
        assertEquals(locks, LockFolders.firstUsable(locks, elsewhere));
    }

    @Test
    void anotherProcessIsRefusedAndMayHaveItAfterwards() throws Exception {
        Path inner = Files.createDirectories(root.resolve("inner"));
        try (SyncLock lock = acquire("state1", root)) {
            assertEquals(
                    "refused ALREADY_RUNNING",
                    inAnotherProcess("state1", temporary).output());
            assertEquals(
                    "refused ALREADY_RUNNING", inAnotherProcess("state2", root).output());
            assertEquals("refused NESTED", inAnotherProcess("state2", inner).output());
            assertFalse(lock.toString().isEmpty());
        }
        assertEquals("acquired", inAnotherProcess("state1", root).output());
    }

    @Test
    void aKilledProcessLeavesNoLock() throws Exception {
        Other other = inAnotherProcess("state1", root);
        assertEquals("acquired", other.firstLine());
        assertRefused(Reason.ALREADY_RUNNING, "root", "state2", root);

        other.process().destroyForcibly().waitFor();

        acquire("state1", root).close();
        // The list of locks does not grow with what was killed.
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        acquire("state1", elsewhere).close();
        acquire("state1", elsewhere).close();
        try (var files = Files.list(locks)) {
            assertTrue(files.count() <= 2);
        }
    }

    @Test
    void ofManyThreadsOneGetsTheLock() throws Exception {
        List<Callable<Boolean>> attempts = new ArrayList<>();
        List<SyncLock> got = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String state = "state" + i;
            attempts.add(() -> {
                try {
                    SyncLock lock = acquire(state, root);
                    synchronized (got) {
                        got.add(lock);
                    }
                    return true;
                } catch (SynchronizationRefusedException e) {
                    return false;
                }
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            threads.invokeAll(attempts);
        }
        assertEquals(1, got.size());
        got.get(0).close();
    }

    @Test
    void closingALockAgainDoesNotOpenTheWayToTheNextOne() throws Exception {
        SyncLock former = acquire("state", root);
        former.close();
        try (SyncLock present = acquire("state", root)) {
            former.close();

            assertRefused(Reason.ALREADY_RUNNING, "state", "state", root);
            assertEquals(
                    "refused ALREADY_RUNNING", inAnotherProcess("state", root).output());
            assertFalse(present.toString().isEmpty());
        }
    }

    private SyncLock acquire(String state, Path folder) throws SynchronizationRefusedException {
        return SyncLock.acquire(temporary.resolve(state), folder, locks);
    }

    private void assertRefused(Reason reason, String named, String state, Path folder) {
        SynchronizationRefusedException refused =
                assertThrows(SynchronizationRefusedException.class, () -> acquire(state, folder));
        assertEquals(reason, refused.reason());
        assertTrue(refused.getMessage().contains(named), refused.getMessage());
        assertFalse(refused.advice().isEmpty());
    }

    private Other inAnotherProcess(String state, Path folder) throws IOException {
        return new Other(new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        temporary.resolve(state).toString(),
                        folder.toString(),
                        locks.toString())
                .start());
    }

    /** A process that tries to get the lock. */
    record Other(Process process) {
        /** What it says at once. */
        String firstLine() throws IOException {
            return process.inputReader().readLine();
        }

        /** What it says, after which it is asked to end in good order. */
        String output() throws IOException, InterruptedException {
            String line = firstLine();
            process.getOutputStream().close();
            assertTrue(process.waitFor(1, TimeUnit.MINUTES));
            return line;
        }
    }

    /** Takes the lock and holds it until its input ends. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            try (SyncLock lock =
                    SyncLock.acquire(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]))) {
                System.out.println(lock == null ? "" : "acquired");
                System.in.read();
            } catch (SynchronizationRefusedException e) {
                System.out.println("refused " + e.reason());
            }
        }
    }
}
