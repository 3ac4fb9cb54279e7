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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.server.ServerSettings;
import org.opensynchro.server.WorkspaceServer;
import org.opensynchro.sync.Outcome;

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
