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
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.server.ServerSettings;
import org.opensynchro.server.WorkspaceServer;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.SyncSummary;

/** Names that look the same and differ in the normal form of Unicode only are one name, and nothing is renamed. */
@EnabledOnOs(OS.LINUX)
class NormalFormTest {
    private static final String COMPOSED = "\u00e9t\u00e9";
    private static final String DECOMPOSED = "e\u0301te\u0301";

    @TempDir
    Path home;

    private WorkspaceServer server;
    private Computer desk;

    @BeforeEach
    void startServer() throws Exception {
        server = WorkspaceServer.start(ServerSettings.of(home.resolve("workspace")));
        server.accounts().create(Computer.USER, "secret");
        desk = new Computer(home, "desk", server.uri(), "");
    }

    @AfterEach
    void stopServer() throws Exception {
        server.close();
    }

    @Test
    void aDecomposedNameHereGoesOnlineComposedAndStaysAsItIsHere() throws Exception {
        desk.save(DECOMPOSED + "/" + DECOMPOSED + ".txt", "sun");

        assertEquals(Outcome.IN_SYNC, desk.synchronize().outcome());

        assertEquals("sun", online("%C3%A9t%C3%A9/%C3%A9t%C3%A9.txt"));
        assertEquals("sun", desk.read(DECOMPOSED + "/" + DECOMPOSED + ".txt"));
        assertFalse(Files.exists(desk.folder.resolve(COMPOSED)));
        assertNothingMoves();
    }

    @Test
    void theSameNameInOtherFormsIsOneFileFromTheFirstMeeting() throws Exception {
        desk.save(DECOMPOSED + ".txt", "sun");
        put("%C3%A9t%C3%A9.txt", "sun");

        SyncSummary summary = desk.synchronize();

        assertEquals(Outcome.IN_SYNC, summary.outcome());
        assertEquals(0, summary.uploads() + summary.downloads() + summary.conflicts());
        assertEquals("[" + DECOMPOSED + ".txt]", desk.tree().keySet().toString());
        assertNothingMoves();
    }

    @Test
    void editsAndDeletionsReachTheOtherSideUnderItsOwnForm() throws Exception {
        desk.save(DECOMPOSED + ".txt", "sun");
        desk.save("other.txt", "x");
        desk.synchronize();
        put("%C3%A9t%C3%A9.txt", "rain");
        assertEquals(Outcome.IN_SYNC, desk.synchronize().outcome());
        assertEquals("rain", desk.read(DECOMPOSED + ".txt"));

        desk.save(DECOMPOSED + ".txt", "snow");
        assertEquals(Outcome.IN_SYNC, desk.synchronize().outcome());
        assertEquals("snow", online("%C3%A9t%C3%A9.txt"));

        desk.delete(DECOMPOSED + ".txt");
        assertEquals(Outcome.IN_SYNC, desk.synchronize().outcome());
        assertEquals("404", online("%C3%A9t%C3%A9.txt"));
    }

    @Test
    void aDecomposedNameOnlineIsTheComposedOneHere() throws Exception {
        put("e%CC%81te%CC%81.txt", "sun");
        desk.save(COMPOSED + ".txt", "sun");

        assertEquals(Outcome.IN_SYNC, desk.synchronize().outcome());

        assertEquals("[" + COMPOSED + ".txt]", desk.tree().keySet().toString());
        assertEquals("404", online("%C3%A9t%C3%A9.txt"));
        assertNothingMoves();
    }

    @Test
    void ofTwoThatDifferInNothingElseOneIsLeftAloneAndTold() throws Exception {
        desk.save(DECOMPOSED + ".txt", "one");
        desk.save(COMPOSED + ".txt", "two");
        desk.save("other.txt", "x");

        assertEquals(Outcome.ITEMS_FAILED, desk.synchronize().outcome());

        SyncEvent.ItemFailed told = desk.events(SyncEvent.ItemFailed.class).getFirst();
        assertEquals(1, desk.events(SyncEvent.ItemFailed.class).size());
        assertTrue(told.message().contains("\"" + COMPOSED + ".txt\" as well"), told.message());
        assertEquals("two", online("%C3%A9t%C3%A9.txt"));
        assertEquals("x", online("other.txt"));
        assertEquals("one", desk.read(DECOMPOSED + ".txt"));
    }

    @Test
    void twoSuchNamesThatBothSidesHaveStayTwo() throws Exception {
        put("%C3%A9t%C3%A9.txt", "two");
        put("e%CC%81te%CC%81.txt", "one");

        assertEquals(Outcome.IN_SYNC, desk.synchronize().outcome());

        assertEquals("one", desk.read(DECOMPOSED + ".txt"));
        assertEquals("two", desk.read(COMPOSED + ".txt"));
        assertNothingMoves();
    }

    @Test
    void oneOfTwoSuchNamesIsDeletedAlone() throws Exception {
        put("%C3%A9t%C3%A9.txt", "two");
        put("e%CC%81te%CC%81.txt", "one");
        desk.synchronize();
        desk.delete(COMPOSED + ".txt");

        assertEquals(Outcome.IN_SYNC, desk.synchronize().outcome());

        assertEquals("404", online("%C3%A9t%C3%A9.txt"));
        assertEquals("one", online("e%CC%81te%CC%81.txt"));
        assertNothingMoves();
    }

    @Test
    void aFolderThatIsNotKeptHereGoesWhateverFormItsNamesHave() throws Exception {
        desk.save("films/" + DECOMPOSED + "/" + DECOMPOSED + ".mkv", "sun");
        desk.save("other.txt", "x");
        desk.synchronize();
        desk.keepsNot("films");

        assertEquals(Outcome.IN_SYNC, desk.synchronize().outcome());

        assertEquals("[other.txt]", desk.tree().keySet().toString());
        assertEquals("sun", online("films/%C3%A9t%C3%A9/%C3%A9t%C3%A9.mkv"));
    }

    private void assertNothingMoves() throws Exception {
        SyncSummary again = desk.synchronize();
        assertEquals(Outcome.IN_SYNC, again.outcome());
        assertEquals(0, again.uploads() + again.downloads() + again.moves() + again.deletions());
    }

    private void put(String path, String content) throws Exception {
        request("PUT", path, content);
    }

    private String online(String path) throws Exception {
        HttpResponse<String> answer = request("GET", path, "");
        return answer.statusCode() == 200 ? answer.body() : Integer.toString(answer.statusCode());
    }

    private HttpResponse<String> request(String method, String path, String content) throws Exception {
        URI uri = server.uri().resolve("remote.php/dav/files/" + Computer.USER + "/" + path);
        String account =
                Base64.getEncoder().encodeToString((Computer.USER + ":secret").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Basic " + account)
                .method(method, HttpRequest.BodyPublishers.ofString(content))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
