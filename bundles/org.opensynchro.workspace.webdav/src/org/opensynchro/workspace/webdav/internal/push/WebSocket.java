// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.push;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;

/**
 * The client's end of a WebSocket (RFC 6455) on a connection that has been upgraded: texts both ways, no extensions. It
 * lives on the connector's own sockets, so that proxies and certificates are treated as for every other request. For one
 * thread, but may be closed from any.
 */
final class WebSocket implements AutoCloseable {
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;
    private static final int LENGTH_IN_TWO_BYTES = 126;
    private static final int LENGTH_IN_EIGHT_BYTES = 127;
    /** Notices are short; what is longer is no notice. */
    private static final int LONGEST_MESSAGE = 256 * 1024;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private final SecureRandom random;

    /**
     * @param socket upgraded; closed with this object
     * @param in what comes from it, nothing of which was taken yet
     * @param random makes the masks
     */
    WebSocket(Socket socket, BufferedInputStream in, SecureRandom random) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(in);
        this.out = socket.getOutputStream();
        this.random = random;
    }

    /** Sends a text. */
    void send(String text) throws IOException {
        send(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    private void send(int kind, byte[] payload) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream(payload.length + 8);
        frame.write(FINAL | kind);
        if (payload.length < LENGTH_IN_TWO_BYTES) {
            frame.write(MASKED | payload.length);
        } else if (payload.length <= 0xffff) {
            frame.write(MASKED | LENGTH_IN_TWO_BYTES);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        } else {
            throw new ProtocolException("So long a message is never sent");
        }
        byte[] mask = new byte[4];
        random.nextBytes(mask);
        frame.writeBytes(mask);
        for (int i = 0; i < payload.length; i++) {
            frame.write(payload[i] ^ mask[i % mask.length]);
        }
        out.write(frame.toByteArray());
        out.flush();
    }

    /**
     * Waits for the next text. Asks the server for a sign of life when it is silent.
     *
     * @param silence how long the server may be silent before it is asked, and again until it must have answered
     * @throws EOFException when the server ended the conversation
     * @throws SocketTimeoutException when it does not answer
     */
    String receive(Duration silence) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        while (true) {
            int first = firstByte(silence);
            byte[] payload = payload(message.size());
            switch (first & 0x0f) {
                case PING -> send(PONG, payload);
                case PONG -> {}
                case CLOSE -> throw new EOFException("The server ended the conversation");
                default -> {
                    // Binary messages and continuations are put together like texts; no notice looks like them.
                    message.writeBytes(payload);
                    if ((first & FINAL) != 0) {
                        return message.toString(StandardCharsets.UTF_8);
                    }
                }
            }
        }
    }

    private int firstByte(Duration silence) throws IOException {
        socket.setSoTimeout(Math.toIntExact(silence.toMillis()));
        try {
            return in.readUnsignedByte();
        } catch (SocketTimeoutException silent) {
            send(PING, new byte[0]);
            return in.readUnsignedByte();
        }
    }

    private byte[] payload(int before) throws IOException {
        int described = in.readUnsignedByte();
        if ((described & MASKED) != 0) {
            throw new ProtocolException("A server does not mask");
        }
        long length =
                switch (described) {
                    case LENGTH_IN_TWO_BYTES -> in.readUnsignedShort();
                    case LENGTH_IN_EIGHT_BYTES -> in.readLong();
                    default -> described;
                };
        if (length < 0 || length > LONGEST_MESSAGE - before) {
            throw new ProtocolException("The message is too long");
        }
        byte[] payload = new byte[(int) length];
        in.readFully(payload);
        return payload;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
