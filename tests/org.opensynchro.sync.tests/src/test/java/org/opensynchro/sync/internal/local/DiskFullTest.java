// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.ItemFailedException;
import org.opensynchro.sync.ReplicaUnavailableException;
import org.opensynchro.workspace.ItemPath;

class DiskFullTest {
    private static final ItemPath A = ItemPath.of("a");

    @TempDir
    Path root;

    @Test
    void aDiskThatIsFullStopsThePassAndLosesNothing() throws Exception {
        Files.writeString(root.resolve("a"), "old");
        LocalReplica replica = new LocalReplica(root, Clock.systemUTC(), LocalNames.UNIX, file -> new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        });
        Item expected = replica.list(ItemPath.ROOT).items().get(0);

        ReplicaUnavailableException full = assertThrows(
                ReplicaUnavailableException.class, () -> replica.replace(A, expected, TestContent.of("new")));

        assertFalse(full.advice().isEmpty());
        assertEquals("old", Files.readString(root.resolve("a")));
        assertEquals(0, root.resolve(".opensynchro/partial").toFile().list().length);
    }

    @Test
    void aFileLargerThanTheRoomLeftFailsByItself() throws Exception {
        LocalReplica replica = new LocalReplica(root, Clock.systemUTC());

        assertThrows(
                ItemFailedException.class,
                () -> replica.create(A, TestContent.of("x").withSize(Long.MAX_VALUE)));
        assertFalse(Files.exists(root.resolve("a")));
    }

    @Test
    void aRealDiskThatFillsUpStopsThePassAndLeavesNoTemporaryFile() throws Exception {
        Path disk = Files.createDirectory(root.resolve("disk"));
        // Only the administrator may mount; elsewhere the test above stands for this one.
        Assumptions.assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString()));
        try {
            LocalReplica replica = new LocalReplica(disk, Clock.systemUTC());
            TestContent content = TestContent.of("x".repeat(800_000));
            replica.create(ItemPath.of("0"), content);

            // It was announced small enough, and fills the disk.
            assertThrows(
                    ReplicaUnavailableException.class,
                    () -> replica.create(
                            ItemPath.of("1"),
                            TestContent.of("x".repeat(3_000_000)).withSize(1_000_000)));
            assertEquals(0, disk.resolve(".opensynchro/partial").toFile().list().length);

            // Now less than a mebibyte is left: the disk is full for everybody.
            Files.write(disk.resolve("2"), new byte[400_000]);
            assertThrows(
                    ReplicaUnavailableException.class,
                    () -> replica.create(ItemPath.of("3"), TestContent.of("x").withSize(1_500_000)));
            assertEquals(2, replica.list(ItemPath.ROOT).items().size());
        } finally {
            assertTrue(run("umount", disk.toString()));
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
