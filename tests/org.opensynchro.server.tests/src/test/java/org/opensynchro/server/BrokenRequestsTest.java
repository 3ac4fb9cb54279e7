// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BrokenRequestsTest extends ServerFixture {
    private static final String PUT = "PUT /remote.php/dav/files/alice/a HTTP/1.1\r\n" + RawConnection.HEADERS;

    private long blobs() throws IOException {
        try (Stream<Path> paths = Files.walk(directory.resolve("data/content"))) {
            return paths.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void aBodyThatBreaksOffLeavesNothing() throws Exception {
        String old = "old".repeat(10_000);
        client.put("a", old);
        for (int length : new int[] {100, 100_000}) {
            try (RawConnection connection = new RawConnection(server.uri())) {
                connection.send(PUT + "Content-Length: " + length + "\r\n\r\nonly this");
            }
        }
        stop();
        assertEquals(1, blobs());
        start();
        assertEquals(old, client.get("a").body());
    }

    @Test
    void aMalformedBodyIsRefusedAndLeavesNothing() throws Exception {
        try (RawConnection connection = new RawConnection(server.uri())) {
            connection.send(PUT + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nnonsense\r\n\r\n");
            assertEquals(400, connection.status());
        }
        assertStatus(404, client.get("a"));
        assertEquals(0, blobs());
    }

    @Test
    void aBodyOfUnknownLengthIsKeptWhole() throws Exception {
        try (RawConnection connection = new RawConnection(server.uri())) {
            connection.send(PUT + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
            assertEquals(201, connection.status());
        }
        assertEquals("abcde", client.get("a").body());
    }

    @Test
    void whatMustFailIsRefusedBeforeTheBodyIsSent() throws Exception {
        client.put("a", "old");
        server.accounts().setQuota(NAME, 1000);
        String expecting = "Expect: 100-continue\r\n";
        try (RawConnection connection = new RawConnection(server.uri())) {
            connection.send(PUT + expecting + "If-None-Match: *\r\nContent-Length: 100\r\n\r\n");
            assertEquals(412, connection.status());
        }
        try (RawConnection connection = new RawConnection(server.uri())) {
            connection.send(PUT + expecting + "Content-Length: 2000\r\n\r\n");
            assertEquals(507, connection.status());
        }
        try (RawConnection connection = new RawConnection(server.uri())) {
            connection.send(PUT + expecting + "Content-Length: 100\r\n\r\n");
            assertEquals(100, connection.status());
        }
    }

    @Test
    void aConnectionOutlivesARefusalThatCameBeforeTheBody() throws Exception {
        client.put("a", "old");
        try (RawConnection connection = new RawConnection(server.uri())) {
            connection.send(PUT + "If-None-Match: *\r\nContent-Length: 5\r\n\r\n");
            // Until the server has dealt with the headers: not awaited for luck, only to make a wrong answer likely.
            connection.silentFor(200);
            connection.send("12345" + PUT + "Content-Length: 3\r\n\r\nnew");
            assertEquals(412, connection.status());
            connection.skipTo("</d:error>\n");
            assertEquals(204, connection.status());
        }
        assertEquals("new", client.get("a").body());
    }

    @Test
    void aRefusalOfAVeryLongBodyClosesTheConnection() throws Exception {
        client.put("a", "old");
        try (RawConnection connection = new RawConnection(server.uri())) {
            connection.send(PUT + "If-None-Match: *\r\nContent-Length: 5000000000\r\n\r\n");
            assertEquals(412, connection.status());
            connection.skipTo("</d:error>\n");
            assertEquals(0, connection.status());
        }
    }

    @Test
    void headersWithoutEndAreRefused() throws Exception {
        try (RawConnection connection = new RawConnection(server.uri())) {
            connection.send(PUT + "X-Long: " + "x".repeat(70_000) + "\r\n\r\n");
            assertEquals(431, connection.status());
        }
    }
}
