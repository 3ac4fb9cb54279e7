// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.push;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** RFC 6455, byte by byte, against a server that the test plays. */
@Timeout(60)
class WebSocketTest {
    private static final Duration PATIENT = Duration.ofSeconds(50);

    private Socket ours;
    private Socket theirs;
    private DataInputStream sent;
    private WebSocket socket;

    @BeforeEach
    void connect() throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ours = new Socket(listening.getInetAddress(), listening.getLocalPort());
            theirs = listening.accept();
        }
        sent = new DataInputStream(theirs.getInputStream());
        socket = new WebSocket(ours, new BufferedInputStream(ours.getInputStream()), new SecureRandom());
    }

    @AfterEach
    void close() throws IOException {
        socket.close();
        theirs.close();
    }

    private void serve(int... bytes) throws IOException {
        byte[] data = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            data[i] = (byte) bytes[i];
        }
        theirs.getOutputStream().write(data);
    }

    private void serve(String text) throws IOException {
        theirs.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The payload of the next frame that was sent, which has to be masked. */
    private byte[] received(int first) throws IOException {
        assertEquals(first, sent.readUnsignedByte());
        int length = sent.readUnsignedByte();
        assertEquals(0x80, length & 0x80, "not masked");
        length &= 0x7f;
        if (length == 126) {
            length = sent.readUnsignedShort();
        }
        byte[] mask = sent.readNBytes(4);
        byte[] payload = sent.readNBytes(length);
        for (int i = 0; i < length; i++) {
            payload[i] ^= mask[i % 4];
        }
        return payload;
    }

    @Test
    void textsGoBothWays() throws IOException {
        socket.send("été");
        socket.send("a".repeat(300));
        serve(0x81, 5, 'h', 'e', 'l', 'l', 'o');

        assertArrayEquals("été".getBytes(StandardCharsets.UTF_8), received(0x81));
        assertEquals(300, received(0x81).length);
        assertEquals("hello", socket.receive(PATIENT));
    }

    @Test
    void aPingIsAnsweredAndPartsArePutTogether() throws IOException {
        serve(0x01, 3, 'n', 'o', 't', 0x89, 2, 'h', 'i', 0x80, 3, 'i', 'f', 'y');

        assertEquals("notify", socket.receive(PATIENT));
        assertArrayEquals(new byte[] {'h', 'i'}, received(0x8a));
    }

    @Test
    void longTextsAreUnderstood() throws IOException {
        serve(0x81, 126, 0x01, 0x2c);
        serve("x".repeat(300));
        serve(0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0);
        serve("y".repeat(65536));

        assertEquals(300, socket.receive(PATIENT).length());
        assertEquals(65536, socket.receive(PATIENT).length());
    }

    @Test
    void whatIsTooLongOrMaskedIsNotRead() throws IOException {
        serve(0x81, 127, 0, 0, 0, 1, 0, 0, 0, 0);
        assertThrows(ProtocolException.class, () -> socket.receive(PATIENT));

        serve(0x81, 0x85, 1, 2, 3, 4);
        assertThrows(ProtocolException.class, () -> socket.receive(PATIENT));
    }

    @Test
    void theEndOfTheConversationIsNoText() throws IOException {
        serve(0x88, 2, 3, 0xe9);
        assertThrows(EOFException.class, () -> socket.receive(PATIENT));

        theirs.close();
        assertThrows(EOFException.class, () -> socket.receive(PATIENT));
    }

    @Test
    void aServerThatIsSilentIsAskedForASignOfLifeAndGivenUpWithoutOne() throws IOException {
        assertThrows(SocketTimeoutException.class, () -> socket.receive(Duration.ofMillis(50)));

        assertArrayEquals(new byte[0], received(0x89));
    }

    @Test
    void onlyAServerThatKnowsTheProtocolIsBelieved() throws IOException {
        URI address = URI.create("ws://example.org/push/ws");
        String accepted = "HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n";
        for (String answer : new String[] {
            "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
            accepted + "\r\n",
            accepted + "Sec-WebSocket-Accept: AAAAAAAAAAAAAAAAAAAAAAAAAAA=\r\n\r\n",
            "<html>Log in to this network</html>\r\n\r\n",
        }) {
            serve(answer);
            assertThrows(
                    ProtocolException.class,
                    () -> new WebSocketHandshake("test").upgrade(ours, address, PATIENT),
                    answer);
        }
    }
}
