// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.server.ServerSettings;
import org.opensynchro.server.WorkspaceServer;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.SyncSummary;
import org.opensynchro.sync.Synchronizer;

/** A large file whose transfer is cut off: by a network that goes away, by the person closing the application. */
@Timeout(120)
class InterruptedTransferTest {
    private static final int SIZE = 48 << 20;

    @TempDir
    Path home;

    private final byte[] content = new byte[SIZE];
    private WorkspaceServer server;
    private Wire wire;
    private Computer desk;
    private Computer laptop;

    @BeforeEach
    void startServer() throws Exception {
        new Random(7).nextBytes(content);
        server = WorkspaceServer.start(ServerSettings.of(home.resolve("workspace")));
        server.accounts().create(Computer.USER, "secret");
        wire = new Wire(server.uri());
        desk = new Computer(home, "desk", wire.address(), "Documents");
        laptop = new Computer(home, "laptop", wire.address(), "Documents");
    }

    @AfterEach
    void stopServer() throws Exception {
        wire.close();
        server.close();
    }

    private void saveLargeFile() throws IOException {
        Path file = desk.folder.resolve("large.bin");
        Files.write(file, content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
    }

    @Test
    void aNetworkGoneAmidAnUploadLosesNothingAndTheUploadIsResumed() throws Exception {
        saveLargeFile();
        wire.cutAfter(SIZE * 3L / 4);

        SyncSummary cut = desk.synchronize();

        assertEquals(Outcome.UNREACHABLE, cut.outcome(), cut::toString);
        wire.mend();
        assertEquals(Outcome.IN_SYNC, desk.synchronize().outcome());
        assertTrue(wire.carried() < SIZE / 2, "what the server had was not sent again");
        assertEquals(Outcome.IN_SYNC, laptop.synchronize().outcome());
        assertArrayEquals(content, Files.readAllBytes(laptop.folder.resolve("large.bin")));
    }

    @Test
    void aNetworkGoneAmidADownloadLeavesNoHalfFileAndTheDownloadIsResumed() throws Exception {
        saveLargeFile();
        assertEquals(Outcome.IN_SYNC, desk.synchronize().outcome());
        wire.cutAfter(SIZE / 2);

        SyncSummary cut = laptop.synchronize();

        assertEquals(Outcome.UNREACHABLE, cut.outcome(), cut::toString);
        assertFalse(Files.exists(laptop.folder.resolve("large.bin")));
        wire.mend();
        assertEquals(Outcome.IN_SYNC, laptop.synchronize().outcome());
        assertTrue(wire.carried() < SIZE / 2 + 12_000_000, "what had arrived did not travel again");
        assertArrayEquals(content, Files.readAllBytes(laptop.folder.resolve("large.bin")));
    }

    @Test
    void closingAmidAnUploadStopsItAndTheNextRunGoesOn() throws Exception {
        saveLargeFile();
        AtomicBoolean closed = new AtomicBoolean();
        try (Synchronizer synchronizer = desk.open()) {
            desk.onEvent(event -> {
                if (event instanceof SyncEvent.Planned && closed.compareAndSet(false, true)) {
                    Thread.ofPlatform().start(synchronizer::close);
                }
            });
            assertEquals(Outcome.CANCELLED, synchronizer.synchronizeOnce().outcome());
        }
        assertFalse(Thread.currentThread().isInterrupted(), "the interruption stays within the run");

        assertEquals(Outcome.IN_SYNC, desk.synchronize().outcome());
        assertEquals(Outcome.IN_SYNC, laptop.synchronize().outcome());
        assertArrayEquals(content, Files.readAllBytes(laptop.folder.resolve("large.bin")));
    }
}
