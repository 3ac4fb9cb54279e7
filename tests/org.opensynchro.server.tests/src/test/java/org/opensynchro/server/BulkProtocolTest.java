// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many small files in one request, in the words of other clients. */
class BulkProtocolTest {
    private static final String ALICE =
            "Basic " + Base64.getEncoder().encodeToString("alice:secret".getBytes(StandardCharsets.UTF_8));
    /** Of {@code hello}. */
    private static final String MD5 = "5d41402abc4b2a76b9719d911017c592";

    @TempDir
    Path data;

    private WorkspaceServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws Exception {
        server = WorkspaceServer.start(ServerSettings.of(data));
        server.accounts().create("alice", "secret");
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        server.close();
    }

    private HttpResponse<String> send(String contentType, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(server.uri().resolve("remote.php/dav/bulk"))
                        .header("Authorization", ALICE)
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String... parts) throws Exception {
        return send("multipart/related; boundary=\"limit\"", String.join("", parts) + "--limit--\r\n");
    }

    /** A part in the form that Nextcloud's own client gives it. */
    private static String part(String path, String content, String... headers) {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return "--limit\r\nX-File-Path: " + path + "\r\nX-File-Mtime: 1600000000\r\nContent-Length: " + content.length()
                + "\r\n" + more + "\r\n" + content + "\r\n";
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI uri = server.uri().resolve("remote.php/dav/files/alice/" + path);
        return client.send(
                HttpRequest.newBuilder(uri).header("Authorization", ALICE).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void eachFileIsThereAndTheAnswerTellsItsTagAndId() throws Exception {
        HttpResponse<String> answer = post(part("/a.txt", "hello", "X-File-MD5: " + MD5), part("/b.txt", ""));

        assertEquals(200, answer.statusCode());
        HttpResponse<String> file = get("a.txt");
        assertEquals("hello", file.body());
        String etag = file.headers().firstValue("ETag").orElseThrow().replace("\"", "");
        String id = file.headers().firstValue("OC-FileId").orElseThrow();
        assertTrue(
                answer.body()
                        .contains("\"/a.txt\":{\"error\":false,\"etag\":\"" + etag + "\",\"fileid\":\"" + id + "\"}"),
                answer.body());
        assertEquals(
                "Sun, 13 Sep 2020 12:26:40 GMT",
                file.headers().firstValue("Last-Modified").orElseThrow());
        assertEquals("", get("b.txt").body());
    }

    @Test
    void aFileThatIsRefusedStopsNoOther() throws Exception {
        post(part("/taken", "first"));

        HttpResponse<String> answer = post(
                part("/taken", "second", "If-None-Match: *"),
                part("/missing/x", "x"),
                part("/damaged", "hello", "X-File-MD5: 0" + MD5.substring(1)),
                part("/corrupt", "hello", "OC-Checksum: SHA1:00"),
                part("/../outside", "x"),
                part("/good", "hello"));

        assertEquals(200, answer.statusCode());
        assertEquals(5, answer.body().split("\"error\":true", -1).length - 1, answer.body());
        assertEquals("first", get("taken").body());
        assertEquals(404, get("damaged").statusCode());
        assertEquals(404, get("corrupt").statusCode());
        assertEquals("hello", get("good").body());
    }

    @Test
    void aBodyThatIsNotInOrderMakesNoFileAtAll() throws Exception {
        String good = part("/a", "hello");

        assertEquals(400, send("text/plain", good + "--limit--\r\n").statusCode());
        assertEquals(400, send("multipart/related; boundary=limit", good).statusCode());
        assertEquals(400, post(good, "--limit\r\nX-File-Path: /b\r\n\r\nx\r\n").statusCode());
        assertEquals(
                400, post(good, "--limit\r\nContent-Length: 50\r\n\r\nx\r\n").statusCode());
        assertEquals(404, get("a").statusCode());
    }
}
