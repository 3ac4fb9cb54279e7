// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.server.ServerSettings;
import org.opensynchro.server.WorkspaceServer;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.Synchronizer;

/** Two computers that watch: what one does reaches the other by itself. */
@Timeout(120)
class WatchTest {
    @TempDir
    Path home;

    private WorkspaceServer server;
    private Computer desk;
    private Computer laptop;

    @BeforeEach
    void startServer() throws Exception {
        server = WorkspaceServer.start(ServerSettings.of(home.resolve("workspace")));
        server.accounts().create(Computer.USER, "secret");
        desk = new Computer(home, "desk", server.uri(), "Documents");
        laptop = new Computer(home, "laptop", server.uri(), "Documents");
    }

    @AfterEach
    void stopServer() throws Exception {
        server.close();
    }

    private static void eventually(Callable<Boolean> condition) throws Exception {
        while (!condition.call()) {
            Thread.sleep(Duration.ofMillis(20));
        }
    }

    private static Thread watch(Synchronizer synchronizer) {
        return Thread.ofPlatform().start(synchronizer::watch);
    }

    @Test
    void whatOneDoesReachesTheOtherByItself() throws Exception {
        try (Synchronizer one = desk.open();
                Synchronizer other = laptop.open()) {
            watch(one);
            watch(other);
            desk.save("folder/file.txt", "1");
            eventually(() -> laptop.tree().getOrDefault("folder/file.txt", "").equals("1"));
            laptop.save("folder/file.txt", "second version");
            eventually(() -> desk.read("folder/file.txt").equals("second version"));
            desk.rename("folder", "renamed");
            eventually(() -> laptop.tree().containsKey("renamed/file.txt"));
            laptop.delete("renamed/file.txt");
            eventually(() -> !desk.tree().containsKey("renamed/file.txt"));
        }
        assertEquals(1, server.requests().get("MOVE"));
    }

    @Test
    void whatChangesOnlineIsHeardOfWithoutAsking() throws Exception {
        desk.asksRarely();
        laptop.asksRarely();
        try (Synchronizer one = desk.open();
                Synchronizer other = laptop.open()) {
            watch(one);
            watch(other);
            eventually(() -> !desk.events(SyncEvent.PassFinished.class).isEmpty()
                    && !laptop.events(SyncEvent.PassFinished.class).isEmpty());
            desk.save("a.txt", "1");
            eventually(() -> laptop.tree().getOrDefault("a.txt", "").equals("1"));
            laptop.save("a.txt", "two");
            eventually(() -> desk.read("a.txt").equals("two"));
        }
    }

    @Test
    void aServerThatWasAwayIsTakenUpAgain() throws Exception {
        int port = server.uri().getPort();
        try (Synchronizer one = desk.open()) {
            watch(one);
            desk.save("a.txt", "1");
            eventually(() -> server.requests().getOrDefault("PUT", 0L) >= 1);
            server.close();
            desk.save("b.txt", "2");
            eventually(() -> desk.events(SyncEvent.PassFinished.class).stream()
                    .anyMatch(end -> end.summary().outcome() == Outcome.UNREACHABLE));
            server = WorkspaceServer.start(
                    ServerSettings.of(home.resolve("workspace")).listeningAt(new InetSocketAddress("127.0.0.1", port)));
            // Two small files may go in one batch, which is a POST.
            eventually(() -> server.requests().getOrDefault("PUT", 0L)
                                    + server.requests().getOrDefault("POST", 0L)
                            >= 1
                    && desk.events(SyncEvent.PassFinished.class)
                                    .getLast()
                                    .summary()
                                    .outcome()
                            == Outcome.IN_SYNC);
        }
    }

    @Test
    void closingEndsTheWatchSoonAndReleasesTheLocks() throws Exception {
        Synchronizer one = desk.open();
        Thread watching = watch(one);
        eventually(() -> !desk.events(SyncEvent.PassFinished.class).isEmpty());

        one.close();

        assertTrue(watching.join(Duration.ofSeconds(10)));
        assertEquals(Outcome.IN_SYNC, desk.synchronize().outcome());
    }
}
