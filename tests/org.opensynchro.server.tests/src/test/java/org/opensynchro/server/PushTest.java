// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The protocol of Nextcloud's notify_push, with the WebSocket client of the Java runtime. */
@Timeout(60)
class PushTest extends ServerFixture {
    private static final String CLOSED = "closed ";

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    private WebSocket connect(String name, String password) {
        return connect(name, password, heard);
    }

    private WebSocket connect(String name, String password, BlockingQueue<String> hearing) {
        URI address = URI.create(client.get("/ocs/v2.php/cloud/capabilities?format=json")
                .body()
                .replaceAll(".*\"websocket\":\"([^\"]*)\".*", "$1"));
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Hearing(hearing))
                .join();
        socket.sendText(name, true).join();
        socket.sendText(password, true).join();
        return socket;
    }

    private record Hearing(BlockingQueue<String> heard) implements WebSocket.Listener {
        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            heard.add(text.toString());
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            heard.add(CLOSED + status);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            heard.add(CLOSED + error);
        }
    }

    private void hears(String expected) throws InterruptedException {
        assertEquals(expected, heard.poll(20, TimeUnit.SECONDS));
    }

    @Test
    void everyKindOfChangeRingsTheBellOfItsAccount() throws Exception {
        connect(NAME, PASSWORD).sendText("listen notify_file_id", true);
        hears("authenticated");

        client.put("file.txt", "1");
        hears("notify_file");
        client.mkcol("folder");
        hears("notify_file");
        client.relocate("MOVE", "file.txt", "folder/file.txt");
        hears("notify_file");
        client.delete("folder");
        hears("notify_file");
    }

    @Test
    void manyChangesInARowAreToldAsFew() throws Exception {
        connect(NAME, PASSWORD);
        hears("authenticated");

        for (int i = 0; i < 30; i++) {
            client.put("file" + i, "1");
        }
        hears("notify_file");
        server.close();
        while (!String.valueOf(heard.peek()).startsWith(CLOSED)) {
            hears("notify_file");
        }
        assertTrue(heard.size() < 30);
    }

    @Test
    void neitherReadingNorTheChangeOfAnotherAccountRings() throws Exception {
        client.put("file.txt", "1");
        connect(NAME, PASSWORD);
        hears("authenticated");

        client.get("file.txt");
        client.propfind("", "1", "d:getetag");
        waitForTheBellOfAnotherAccount();

        assertNull(heard.poll());
    }

    /** Whatever happened before would have rung by then: one thread rings for all, in the order of the changes. */
    private void waitForTheBellOfAnotherAccount() throws Exception {
        BlockingQueue<String> other = new LinkedBlockingQueue<>();
        server.accounts().create("bob", "hidden");
        connect("bob", "hidden", other);
        assertEquals("authenticated", other.poll(20, TimeUnit.SECONDS));
        new Client(server.uri(), "bob", "hidden").put("file.txt", "1");
        assertEquals("notify_file", other.poll(20, TimeUnit.SECONDS));
    }

    @Test
    void theWrongPasswordIsRefused() throws Exception {
        connect(NAME, "guess");

        hears("err: Invalid credentials");
        hears(CLOSED + 1008);
    }

    @Test
    void aTokenStandsForThePasswordOnce() throws Exception {
        String token =
                client.send("POST", "/push/pre_auth", BodyPublishers.noBody()).body();
        connect("", token);
        hears("authenticated");
        client.put("file.txt", "1");
        hears("notify_file");

        connect("", token);
        hears("err: Invalid credentials");
    }

    @Test
    void aTokenIsGivenOnlyToWhoIsLoggedIn() {
        Client stranger = new Client(server.uri(), NAME, "guess");

        assertStatus(401, stranger.send("POST", "/push/pre_auth", BodyPublishers.noBody()));
        assertStatus(405, client.get("/push/pre_auth"));
        assertStatus(404, client.get("/push/other"));
    }

    @Test
    void whoHasTheOldPasswordHearsNoMore() throws Exception {
        connect(NAME, PASSWORD);
        hears("authenticated");

        server.accounts().setPassword(NAME, "another");
        new Client(server.uri(), NAME, "another").put("file.txt", "1");

        hears(CLOSED + 1008);
    }

    @Test
    void aRevokedAppPasswordHearsNoMore() throws Exception {
        String appPassword = Application.appPassword(server.uri(), NAME, PASSWORD);
        connect(NAME, appPassword);
        hears("authenticated");

        new Client(server.uri(), NAME, appPassword).delete("/ocs/v2.php/core/apppassword");
        client.put("file.txt", "1");

        hears(CLOSED + 1008);
    }

    @Test
    void whatIsTooLongIsNotRead() throws Exception {
        connect(NAME, "a".repeat(10_000));

        assertTrue(String.valueOf(heard.poll(20, TimeUnit.SECONDS)).startsWith(CLOSED));
    }

    @Test
    void partsOfAnUploadAreNotChangesYet() throws Exception {
        connect(NAME, PASSWORD);
        hears("authenticated");
        String upload = "/remote.php/dav/uploads/" + NAME + "/one";
        client.mkcol(upload);
        client.put(upload + "/1", "content");
        waitForTheBellOfAnotherAccount();
        assertNull(heard.poll());

        client.relocate("MOVE", upload + "/.file", "file.txt");
        hears("notify_file");
    }
}
