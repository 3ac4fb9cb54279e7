// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensynchro.server.ServerSettings;
import org.opensynchro.server.WorkspaceServer;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.SyncSummary;
import org.opensynchro.sync.Synchronizer;

/** Something between the computer and the server answers in the server's place, or the server only says "not now". */
@Timeout(120)
class InterceptedTest {
    private static final String PAGE = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"
            + "<html><body>Welcome to the hotel! Please sign in.</body></html>";

    private static final String MAINTENANCE = "HTTP/1.1 503 Service Unavailable\r\nX-Nextcloud-Maintenance-Mode: 1\r\n"
            + "Connection: close\r\nContent-Length: 0\r\n\r\n";

    @TempDir
    Path home;

    private WorkspaceServer server;
    private Wire wire;
    private Computer desk;
    private Computer laptop;

    @BeforeEach
    void startServer() throws Exception {
        server = WorkspaceServer.start(ServerSettings.of(home.resolve("workspace")));
        server.accounts().create(Computer.USER, "secret");
        wire = new Wire(server.uri());
        desk = new Computer(home, "desk", wire.address(), "Documents");
        laptop = new Computer(home, "laptop", server.uri(), "Documents");
        for (String name : List.of("stays.txt", "goes.txt", "changes.txt", "moves.txt", "folder/one.txt")) {
            desk.save(name, name);
        }
        assertEquals(Outcome.IN_SYNC, desk.synchronize().outcome());
    }

    @AfterEach
    void stopServer() throws Exception {
        wire.close();
        server.close();
    }

    private void work() throws Exception {
        desk.delete("goes.txt");
        desk.save("changes.txt", "changed");
        desk.rename("moves.txt", "folder/moves.txt");
        Files.createDirectory(desk.folder.resolve("empty"));
    }

    private static final Map<String, String> WORKED = Map.of(
            "stays.txt", "stays.txt",
            "changes.txt", "changed",
            "folder/moves.txt", "moves.txt",
            "folder/one.txt", "folder/one.txt");

    @ParameterizedTest
    @ValueSource(
            strings = {
                PAGE,
                MAINTENANCE,
                "HTTP/1.1 302 Found\r\nLocation: http://portal.invalid/sign-in\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 511 Network Authentication Required\r\nConnection: close\r\n\r\n<html></html>",
                "HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<html></html>",
            })
    void nothingIsConcludedFromWhatIsNotTheServersAnswer(String answer) throws Exception {
        work();
        wire.answerInstead(answer);
        SyncSummary summary = desk.synchronize();

        assertEquals(Outcome.UNREACHABLE, summary.outcome(), summary.message());
        assertEquals(WORKED, files(desk));
        wire.mend();
        assertEquals(Outcome.IN_SYNC, desk.synchronize().outcome());
        assertEquals(Outcome.IN_SYNC, laptop.synchronize().outcome());
        assertEquals(WORKED, files(desk));
        assertEquals(WORKED, files(laptop));
        assertEquals(true, Files.isDirectory(laptop.folder.resolve("empty")));
    }

    @Test
    void aPageInTheMiddleOfARunEndsItAndIsNoSuccess() throws Exception {
        work();
        desk.onEvent(event -> {
            if (event instanceof SyncEvent.Planned) {
                wire.answerInstead(PAGE);
            }
        });
        assertEquals(Outcome.UNREACHABLE, desk.synchronize().outcome());

        desk.onEvent(event -> {});
        wire.mend();
        assertEquals(Outcome.IN_SYNC, desk.synchronize().outcome());
        assertEquals(Outcome.IN_SYNC, laptop.synchronize().outcome());
        assertEquals(WORKED, files(desk));
        assertEquals(WORKED, files(laptop));
        assertEquals(true, Files.isDirectory(laptop.folder.resolve("empty")));
    }

    @Test
    void maintenanceIsWaitedForAndItsEndNoticed() throws Exception {
        try (Synchronizer watching = desk.open()) {
            Thread.ofPlatform().start(watching::watch);
            eventually(() -> outcomes().contains(Outcome.IN_SYNC));
            wire.answerInstead(MAINTENANCE);
            desk.save("during.txt", "maintenance");
            eventually(() -> outcomes().contains(Outcome.UNREACHABLE));
            wire.mend();
            eventually(() -> outcomes().getLast() == Outcome.IN_SYNC);
        }
        assertFalse(desk.events(SyncEvent.PassFinished.class).stream()
                .filter(pass -> pass.summary().outcome() == Outcome.UNREACHABLE)
                .anyMatch(pass -> !pass.summary().message().contains("maintenance")));
        laptop.synchronize();
        assertEquals("maintenance", laptop.read("during.txt"));
    }

    private List<Outcome> outcomes() {
        return desk.events(SyncEvent.PassFinished.class).stream()
                .map(pass -> pass.summary().outcome())
                .toList();
    }

    private static void eventually(Callable<Boolean> condition) throws Exception {
        while (!condition.call()) {
            Thread.sleep(Duration.ofMillis(20));
        }
    }

    private static Map<String, String> files(Computer computer) throws Exception {
        Map<String, String> files = new java.util.TreeMap<>(computer.tree());
        files.keySet()
                .removeIf(name -> name.startsWith(".opensynchro") || Files.isDirectory(computer.folder.resolve(name)));
        return files;
    }
}
