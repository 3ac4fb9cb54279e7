// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.server.ServerSettings;
import org.opensynchro.server.WorkspaceServer;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.Synchronizers;
import org.opensynchro.workspace.webdav.WebdavConnector;

/** Whole runs of the command line with the real engine, the real connector and a real workspace. */
@Timeout(120)
class WholeRunTest {
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private WorkspaceServer server;
    private Path here;
    private Path there;

    @BeforeEach
    void aWorkspaceAndTwoComputers() throws IOException {
        server = WorkspaceServer.start(ServerSettings.of(folder.resolve("workspace")));
        server.accounts().create("ada", "secret");
        here = Files.createDirectory(folder.resolve("here"));
        there = Files.createDirectory(folder.resolve("there"));
    }

    @AfterEach
    void theWorkspaceStops() throws IOException {
        server.close();
    }

    private TestProcess process() {
        TestProcess process = new TestProcess();
        process.workingFolder = folder;
        process.environment.put("OPENSYNCHRO_PASSWORD", "secret");
        process.engine = Synchronizers::open;
        process.connector = new WebdavConnector();
        return process;
    }

    private int run(TestProcess process, Path local, String... more) {
        List<String> typed = new ArrayList<>(List.of("sync", "--user", "ada", "--remote", "/docs"));
        typed.addAll(List.of("--local", local.toString(), "--state", folder + "/state-" + local.getFileName()));
        typed.addAll(Arrays.asList(more));
        if (!typed.contains("--server")) {
            typed.addAll(List.of("--server", server.uri().toString()));
        }
        return process.run(typed.toArray(String[]::new));
    }

    private void sync(Path local) {
        TestProcess process = process();
        assertEquals(0, run(process, local), process::err);
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
    }

    private static void writeTwenty(Path folder) throws IOException {
        for (int i = 0; i < 20; i++) {
            write(folder.resolve("file " + i), "content " + i);
        }
    }

    private static long files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file ->
                            Files.isRegularFile(file) && !file.toString().contains(".opensynchro"))
                    .count();
        }
    }

    @Test
    void whatIsHereIsThereAfterwardsAndTheOtherWayRound() throws IOException {
        write(here.resolve("été/a b.txt"), "from here");
        write(there.resolve("c.txt"), "from there");
        sync(here);
        sync(there);
        sync(here);

        assertEquals("from here", Files.readString(there.resolve("été/a b.txt")));
        assertEquals("from there", Files.readString(here.resolve("c.txt")));
    }

    @Test
    void jsonTellsWhatWasDone() throws IOException {
        write(here.resolve("sub/a.txt"), "from here");
        TestProcess process = process();
        int exitCode = run(process, here, "--json");

        assertEquals(0, exitCode);
        assertTrue(
                process.out().contains("\"action\":\"upload\",\"side\":\"online\",\"path\":\"/sub/a.txt\""),
                process::out);
        String summary = process.outLines().getLast();
        assertTrue(summary.contains("\"outcome\":\"in_sync\",\"message\":\"\",\"uploads\":1,\"downloads\":0"), summary);
        assertTrue(summary.contains("\"failures\":0,\"bytes\":9,"), summary);
        assertEquals("", process.err());
    }

    @Test
    void theCountOfRequestsIsTheOneOfTheServer() throws IOException {
        write(here.resolve("sub/a.txt"), "from here");
        TestProcess process = process();
        run(process, here, "--json");

        long answered =
                server.requests().values().stream().mapToLong(Long::longValue).sum();
        String summary = process.outLines().getLast();
        assertTrue(summary.contains("\"requests\":" + answered + ","), () -> answered + ": " + summary);
    }

    @Test
    void aSecondRunDoesNothing() throws IOException {
        write(here.resolve("a.txt"), "from here");
        sync(here);
        TestProcess process = process();

        assertEquals(0, run(process, here, "--json"));
        assertFalse(process.out().contains("\"event\":\"done\""), process::out);
    }

    @Test
    void aWrongPasswordGivesThree() {
        TestProcess process = process();
        process.environment.put("OPENSYNCHRO_PASSWORD", "wrong");

        assertEquals(3, run(process, here));
        assertFalse(process.err().isBlank());
        assertFalse(process.err().contains("wrong"), process::err);
    }

    @Test
    void nobodyAtTheAddressGivesFour() throws IOException {
        // Bound, so that nobody else gets the port, but not listening.
        try (Socket nobody = new Socket()) {
            nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            TestProcess process = process();

            assertEquals(4, run(process, here, "--server", "http://127.0.0.1:" + nobody.getLocalPort() + "/"));
            assertFalse(process.err().isBlank());
        }
    }

    @Test
    void aWebSiteThatIsNoWorkspaceGivesFour() throws IOException {
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            byte[] page = "<html><body>Welcome</body></html>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(page);
            }
        });
        site.start();
        TestProcess process = process();
        int exitCode = run(
                process,
                here,
                "--server",
                "http://127.0.0.1:" + site.getAddress().getPort() + "/");
        site.stop(0);

        assertEquals(4, exitCode);
        assertFalse(process.err().isBlank());
    }

    @Test
    void aMassDeletionGivesFiveAndDeletesNothing() throws IOException {
        writeTwenty(here);
        sync(here);
        deleteAll(here);
        TestProcess process = process();

        assertEquals(5, run(process, here));
        assertTrue(process.err().contains("--deletions restore"), process::err);
        sync(there);
        assertEquals(20, files(there));
    }

    @Test
    void aMassDeletionThatThePersonWantsIsDone() throws IOException {
        writeTwenty(here);
        sync(here);
        deleteAll(here);

        assertEquals(0, run(process(), here, "--deletions", "delete"));
        sync(there);
        assertEquals(0, files(there));
    }

    @Test
    void aMassDeletionThatThePersonDoesNotWantIsUndone() throws IOException {
        writeTwenty(here);
        sync(here);
        deleteAll(here);

        assertEquals(0, run(process(), here, "--deletions", "restore"));
        assertEquals(20, files(here));
        sync(there);
        assertEquals(20, files(there));
    }

    private static void deleteAll(Path folder) throws IOException {
        for (int i = 0; i < 20; i++) {
            Files.delete(folder.resolve("file " + i));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anItemThatCannotTravelGivesOneAndIsNamedWhileTheOthersTravel() throws IOException {
        write(here.resolve("line\nbreak.txt"), "cannot travel");
        write(here.resolve("good.txt"), "can travel");
        TestProcess process = process();

        assertEquals(1, run(process, here));
        assertTrue(process.err().contains("/line\uFFFDbreak.txt"), process::err);
        sync(there);
        assertEquals("can travel", Files.readString(there.resolve("good.txt")));
    }

    @Test
    void aLocalFolderThatIsMissingGivesTwo() {
        TestProcess process = process();

        assertEquals(2, run(process, folder.resolve("nowhere")));
        assertTrue(process.err().contains("nowhere"), process::err);
        assertFalse(Files.exists(folder.resolve("nowhere")));
    }

    @Test
    void aLocalFolderThatWentAwayGivesTwoAndDeletesNothingOnline() throws IOException {
        writeTwenty(here);
        sync(here);
        Files.move(here, folder.resolve("unmounted"));

        assertEquals(2, run(process(), here));
        sync(there);
        assertEquals(20, files(there));
    }

    @Test
    void theSecondOfTwoRunsAtOnceSaysSoAndChangesNothing() throws Exception {
        write(here.resolve("a.txt"), "from here");
        TestProcess first = process();
        CompletableFuture<Void> inSync = new CompletableFuture<>();
        first.engine = (settings, source, listener) -> Synchronizers.open(settings, source, event -> {
            listener.on(event);
            if (event instanceof SyncEvent.PassFinished) {
                inSync.complete(null);
            }
        });
        CompletableFuture<Integer> running = CompletableFuture.supplyAsync(() -> run(first, here, "--watch"));
        inSync.get(60, TimeUnit.SECONDS);
        TestProcess second = process();
        int sameState = run(second, here);
        TestProcess third = process();
        int sameFolder =
                run(third, here, "--state", folder.resolve("other-state").toString());
        first.stop.request(15);

        assertEquals(0, running.get(60, TimeUnit.SECONDS), first::err);
        assertEquals(2, sameState);
        assertEquals(2, sameFolder, third::err);
        assertEquals("", second.out());
        assertFalse(second.err().isBlank());
    }

    @Test
    void aRunThatGoesOnCarriesALaterChange() throws Exception {
        TestProcess process = process();
        CompletableFuture<Void> uploaded = new CompletableFuture<>();
        CompletableFuture<Void> started = new CompletableFuture<>();
        process.engine = (settings, source, listener) -> Synchronizers.open(settings, source, event -> {
            listener.on(event);
            if (event instanceof SyncEvent.PassFinished) {
                started.complete(null);
            } else if (event instanceof SyncEvent.ItemDone) {
                uploaded.complete(null);
            }
        });
        CompletableFuture<Integer> running =
                CompletableFuture.supplyAsync(() -> run(process, here, "--watch", "--json"));
        started.get(60, TimeUnit.SECONDS);
        write(here.resolve("later.txt"), "came later");
        uploaded.get(60, TimeUnit.SECONDS);
        process.stop.request(2);

        assertEquals(0, running.get(60, TimeUnit.SECONDS), process::err);
        assertTrue(process.outLines().getLast().contains("\"uploads\":1"), process::out);
        sync(there);
        assertEquals("came later", Files.readString(there.resolve("later.txt")));
    }

    @Test
    void aCtrlCInALargeUploadEndsItInOrderAndTheNextRunCompletesIt() throws Exception {
        Path large = here.resolve("large.bin");
        try (FileChannel channel = FileChannel.open(Files.createFile(large), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {1}), 300L * 1024 * 1024);
        }
        Files.setLastModifiedTime(large, FileTime.from(LONG_AGO));
        TestProcess process = process();
        process.engine = (settings, source, listener) -> Synchronizers.open(settings, source, event -> {
            listener.on(event);
            if (event instanceof SyncEvent.TransferProgress) {
                process.stop.request(2);
            }
        });

        assertEquals(130, run(process, here, "--json"), process::err);
        assertTrue(process.outLines().getLast().contains("\"outcome\":\"cancelled\""), process::out);
        sync(here);
        sync(there);
        assertEquals(-1, Files.mismatch(large, there.resolve("large.bin")));
    }
}
