// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.server.ServerSettings;
import org.opensynchro.server.WorkspaceServer;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.Synchronizer;

/** A process that ends without any warning amid the transfer of a large file; the next one goes on. */
@Timeout(120)
class KilledTransferTest {
    private static final int SIZE = 40 << 20;
    /** What may travel twice, whatever the size of the file. */
    private static final long TWICE = 12_000_000;

    @TempDir
    Path home;

    private final byte[] content = new byte[SIZE];
    private WorkspaceServer server;
    private Wire wire;

    /** The process that ends before it is done. */
    static final class Victim {
        private Victim() {}

        /** @param arguments the home of the computers, the name of this one, the server */
        public static void main(String[] arguments) throws Exception {
            Computer computer =
                    new Computer(Path.of(arguments[0]), arguments[1], URI.create(arguments[2]), "Documents");
            try (Synchronizer synchronizer = computer.open()) {
                synchronizer.synchronizeOnce();
            }
        }
    }

    @BeforeEach
    void startServer() throws Exception {
        new Random(11).nextBytes(content);
        start();
        server.accounts().create(Computer.USER, "secret");
    }

    private void start() throws IOException {
        server = WorkspaceServer.start(ServerSettings.of(home.resolve("workspace")));
        wire = new Wire(server.uri());
    }

    @AfterEach
    void stopServer() throws Exception {
        wire.close();
        server.close();
    }

    private Computer computer(String name) throws IOException {
        return new Computer(home, name, wire.address(), "Documents");
    }

    private void saveLargeFile() throws IOException {
        Path file = computer("desk").folder.resolve("large.bin");
        Files.write(file, content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
    }

    /** Kills it when half of the file has travelled. */
    private void synchronizeUntilKilled(String name) throws Exception {
        CountDownLatch half = wire.stallAfter(SIZE / 2);
        Path log = home.resolve("victim.log");
        Process victim = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        home.toString(),
                        name,
                        wire.address().toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertTrue(half.await(60, TimeUnit.SECONDS), () -> readLog(log));
        victim.destroyForcibly().waitFor();
        wire.close();
        wire = new Wire(server.uri());
    }

    private static String readLog(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Meanwhile the server starts anew, and the account gets another password. */
    private Computer afterRestartWithNewPassword(String name) throws Exception {
        stopServer();
        start();
        server.accounts().setPassword(Computer.USER, "renewed");
        Computer computer = computer(name);
        computer.password("renewed");
        return computer;
    }

    @Test
    void anUploadGoesOnAfterItsProcessWasKilledTheServerRestartedAndThePasswordRenewed() throws Exception {
        saveLargeFile();
        synchronizeUntilKilled("desk");

        Computer desk = afterRestartWithNewPassword("desk");

        assertEquals(Outcome.IN_SYNC, desk.synchronize().outcome());
        assertTrue(wire.carried() < SIZE / 2 + TWICE, () -> wire.carried() + " bytes after half of it");
        Computer laptop = computer("laptop");
        laptop.password("renewed");
        assertEquals(Outcome.IN_SYNC, laptop.synchronize().outcome());
        assertArrayEquals(content, Files.readAllBytes(laptop.folder.resolve("large.bin")));
    }

    @Test
    void aDownloadGoesOnAfterItsProcessWasKilledTheServerRestartedAndThePasswordRenewed() throws Exception {
        saveLargeFile();
        assertEquals(Outcome.IN_SYNC, computer("desk").synchronize().outcome());
        synchronizeUntilKilled("laptop");

        Computer laptop = afterRestartWithNewPassword("laptop");

        assertFalse(Files.exists(laptop.folder.resolve("large.bin")), "half a file is shown to nobody");
        assertEquals(Outcome.IN_SYNC, laptop.synchronize().outcome());
        assertTrue(wire.carried() < SIZE / 2 + TWICE, () -> wire.carried() + " bytes after half of it");
        assertArrayEquals(content, Files.readAllBytes(laptop.folder.resolve("large.bin")));
    }

    @Test
    void aDownloadThatWasInterruptedBeginsAnewWhenTheFileIsAnotherByThen() throws Exception {
        saveLargeFile();
        assertEquals(Outcome.IN_SYNC, computer("desk").synchronize().outcome());
        synchronizeUntilKilled("laptop");
        new Random(12).nextBytes(content);
        saveLargeFile();
        assertEquals(Outcome.IN_SYNC, computer("desk").synchronize().outcome());

        Computer laptop = computer("laptop");

        assertEquals(Outcome.IN_SYNC, laptop.synchronize().outcome());
        assertArrayEquals(content, Files.readAllBytes(laptop.folder.resolve("large.bin")));
        try (var left = Files.list(laptop.folder.resolve(".opensynchro/partial"))) {
            assertEquals(0, left.count(), "what belonged to the former version is gone");
        }
    }
}
