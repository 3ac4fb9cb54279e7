// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensynchro.server.ServerSettings;
import org.opensynchro.server.WorkspaceServer;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.Synchronizer;

/** What programs make for themselves stays where it is, on either side, and is no problem. */
class UnsynchronizedNamesTest {
    @TempDir
    Path home;

    private WorkspaceServer server;
    private Computer desk;

    @BeforeEach
    void startServer() throws Exception {
        server = WorkspaceServer.start(ServerSettings.of(home.resolve("workspace")));
        server.accounts().create(Computer.USER, "secret");
        desk = new Computer(home, "desk", server.uri(), "Documents");
    }

    @AfterEach
    void stopServer() throws Exception {
        server.close();
    }

    @Test
    void filesOfFileManagersTravelInNoDirection() throws Exception {
        desk.save("f/letter.txt", "x");
        desk.save("f/.DS_Store", "mine");
        desk.save("f/.~lock.letter.odt#", "me");
        assertEquals(Outcome.IN_SYNC, desk.synchronize().outcome());
        assertEquals(404, request("GET", "f/.DS_Store"));
        assertEquals(201, request("PUT", "f/Thumbs.db"));

        assertEquals(Outcome.IN_SYNC, desk.synchronize().outcome());

        assertFalse(Files.exists(desk.folder.resolve("f/Thumbs.db")));
        assertEquals("mine", desk.read("f/.DS_Store"));
    }

    @Test
    void theyKeepNoFolderAlive() throws Exception {
        desk.save("here/letter.txt", "x");
        desk.save("there/letter.txt", "y");
        desk.save("kept.txt", "z");
        desk.synchronize();
        desk.save("there/.DS_Store", "mine");
        request("PUT", "here/Thumbs.db");
        desk.delete("here/letter.txt");
        desk.delete("here");
        request("DELETE", "there");

        assertEquals(Outcome.IN_SYNC, desk.synchronize().outcome());

        assertEquals("[kept.txt]", desk.tree().keySet().toString());
        assertEquals(404, request("GET", "here/Thumbs.db"));
        assertTrue(Files.exists(desk.folder.resolve(".opensynchro/trash")));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void linksAndDevicesAreLeftOutAndThatIsToldOnceInOneSentence() throws Exception {
        desk.save("target.txt", "x");
        Files.createSymbolicLink(desk.folder.resolve("link"), Path.of("target.txt"));
        new ProcessBuilder("mkfifo", desk.folder.resolve("pipe").toString())
                .start()
                .waitFor();
        desk.events.clear();
        try (Synchronizer synchronizer = desk.open()) {
            assertEquals(Outcome.IN_SYNC, synchronizer.synchronizeOnce().outcome());
            assertEquals(Outcome.IN_SYNC, synchronizer.synchronizeOnce().outcome());
        }

        assertEquals(
                List.of(new SyncEvent.Notice("\"link\" is left out: links are not followed. Left out besides: 1")),
                desk.events(SyncEvent.Notice.class));
        assertEquals(404, request("GET", "link"));
        assertTrue(Files.isSymbolicLink(desk.folder.resolve("link")));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void twoNamesOfOneFileAreTwoFilesOnline() throws Exception {
        desk.save("one.txt", "same");
        desk.save("keeper.txt", "k");
        Files.createLink(desk.folder.resolve("two.txt"), desk.folder.resolve("one.txt"));
        assertEquals(Outcome.IN_SYNC, desk.synchronize().outcome());
        assertEquals(200, request("GET", "one.txt"));
        assertEquals(200, request("GET", "two.txt"));

        desk.delete("one.txt");
        assertEquals(Outcome.IN_SYNC, desk.synchronize().outcome());

        assertEquals(404, request("GET", "one.txt"));
        assertEquals(200, request("GET", "two.txt"));
        assertEquals("same", desk.read("two.txt"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anEditThroughOneNameIsFoundUnderTheOtherAndAReplacementPartsThem() throws Exception {
        desk.save("one.txt", "same");
        Files.createLink(desk.folder.resolve("two.txt"), desk.folder.resolve("one.txt"));
        assertEquals(Outcome.IN_SYNC, desk.synchronize().outcome());

        desk.save("one.txt", "edited here");
        assertEquals(Outcome.IN_SYNC, desk.synchronize().outcome());
        Computer other = new Computer(home, "other", server.uri(), "Documents");
        assertEquals(Outcome.IN_SYNC, other.synchronize().outcome());
        assertEquals("edited here", other.read("two.txt"));

        other.save("two.txt", "edited there");
        assertEquals(Outcome.IN_SYNC, other.synchronize().outcome());
        assertEquals(Outcome.IN_SYNC, desk.synchronize().outcome());
        assertEquals("edited here", desk.read("one.txt"));
        assertEquals("edited there", desk.read("two.txt"));
        assertEquals(Outcome.IN_SYNC, other.synchronize().outcome());
        assertEquals("edited here", other.read("one.txt"));
    }

    @Test
    void aPathOfMoreThan260CharactersTravels() throws Exception {
        String path = ("folder with a long name " + "x".repeat(60) + "/").repeat(4) + "letter.txt";
        assertTrue(path.length() > 300);
        desk.save(path, "far down");
        assertEquals(Outcome.IN_SYNC, desk.synchronize().outcome());

        Computer other = new Computer(home, "other", server.uri(), "Documents");
        assertEquals(Outcome.IN_SYNC, other.synchronize().outcome());

        assertEquals("far down", other.read(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D\uDE00 party.txt", "back\\slash", "a:b", "end.", "end ", " leading", ".htaccess"})
    @EnabledOnOs(OS.LINUX)
    void namesThatThisComputerAndTheServerCanHoldTravelUnchanged(String name) throws Exception {
        desk.save(name, "content");
        assertEquals(Outcome.IN_SYNC, desk.synchronize().outcome());

        Computer other = new Computer(home, "other", server.uri(), "Documents");
        assertEquals(Outcome.IN_SYNC, other.synchronize().outcome());

        assertEquals("content", other.read(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tab\there", "line\nbreak", "bell\u0007"})
    @EnabledOnOs(OS.LINUX)
    void aNameThatTheServerRefusesIsToldAndStaysHere(String name) throws Exception {
        desk.save(name, "content");
        desk.save("other.txt", "x");

        assertEquals(Outcome.ITEMS_FAILED, desk.synchronize().outcome());

        SyncEvent.ItemFailed told = desk.events(SyncEvent.ItemFailed.class).getFirst();
        assertTrue(told.message().startsWith("The server does not accept the name of"), told.message());
        assertEquals("content", desk.read(name));
        assertEquals(200, request("GET", "other.txt"));
    }

    private int request(String method, String path) throws Exception {
        URI uri = server.uri().resolve("remote.php/dav/files/" + Computer.USER + "/Documents/" + path);
        String account =
                Base64.getEncoder().encodeToString((Computer.USER + ":secret").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Basic " + account)
                .method(method, HttpRequest.BodyPublishers.ofString("content"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
