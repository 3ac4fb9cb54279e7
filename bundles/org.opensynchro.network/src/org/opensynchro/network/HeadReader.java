// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.List;

/** Reads the head of an HTTP/1.1 answer (RFC 9112) and nothing beyond, where what follows is no HTTP. */
public final class HeadReader {
    private static final int LONGEST = 16 * 1024;

    private HeadReader() {}

    /**
     * Reads up to the empty line.
     *
     * @return the lines, the status line first
     * @throws ProtocolException when what comes is too long to be a head
     */
    public static List<String> read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < LONGEST) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("The connection was closed");
            }
            head.append((char) next);
            if (next == '\n' && head.indexOf("\r\n\r\n", head.length() - 4) >= 0) {
                return head.toString().lines().toList();
            }
        }
        throw new ProtocolException("The answer is too long");
    }

    /**
     * The status code.
     *
     * @param head what {@link #read} returned
     * @throws ProtocolException when it is not the head of an HTTP answer
     */
    public static int status(List<String> head) throws ProtocolException {
        String[] words = head.getFirst().split(" ", 3);
        if (words.length < 2 || !words[0].startsWith("HTTP/1.") || !words[1].matches("[0-9]{3}")) {
            throw new ProtocolException("What answers does not speak HTTP");
        }
        return Integer.parseInt(words[1]);
    }
}
