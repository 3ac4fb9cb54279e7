// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Sends what no proper client would. */
final class RawConnection implements AutoCloseable {
    /** Host and credentials. */
    static final String HEADERS = "Host: localhost\r\nAuthorization: Basic "
            + Base64.getEncoder()
                    .encodeToString(
                            (ServerFixture.NAME + ":" + ServerFixture.PASSWORD).getBytes(StandardCharsets.US_ASCII))
            + "\r\n";

    private final Socket socket;
    private final OutputStream out;
    private InputStream in;

    RawConnection(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        out = socket.getOutputStream();
        in = socket.getInputStream();
    }

    void send(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** {@return the status of the next answer; 0 if the server closed the connection instead} */
    int status() throws IOException {
        byte[] beginning = in.readNBytes(12);
        return beginning.length < 12 ? 0 : Integer.parseInt(new String(beginning, 9, 3, StandardCharsets.US_ASCII));
    }

    /** Waits for bytes of the server, at most so many milliseconds. */
    void silentFor(int milliseconds) throws IOException {
        PushbackInputStream waiting = new PushbackInputStream(in);
        socket.setSoTimeout(milliseconds);
        try {
            int next = waiting.read();
            if (next >= 0) {
                waiting.unread(next);
            }
        } catch (SocketTimeoutException silent) {
            // As it should be.
        } finally {
            socket.setSoTimeout(0);
        }
        in = waiting;
    }

    /** Reads on up to a text and past it. */
    void skipTo(String text) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(text) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException(read.toString());
            }
            read.append((char) next);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
