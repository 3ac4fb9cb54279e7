// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.push;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opensynchro.network.HeadReader;

/** Turns a connection to a web server into a {@link WebSocket} (RFC 6455, 4.1). */
final class WebSocketHandshake {
    /** RFC 6455, 1.3. */
    private static final String PROOF_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final SecureRandom random = new SecureRandom();
    private final String userAgent;

    /** @param userAgent how this client calls itself */
    WebSocketHandshake(String userAgent) {
        this.userAgent = userAgent;
    }

    /**
     * Asks the server to upgrade.
     *
     * @param socket connected, secured where the address says so
     * @param address what is asked for
     * @param patience how long to wait for the answer
     * @throws ProtocolException when the server answers something else
     */
    WebSocket upgrade(Socket socket, URI address, Duration patience) throws IOException {
        byte[] nonce = new byte[16];
        random.nextBytes(nonce);
        String key = Base64.getEncoder().encodeToString(nonce);
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String request = String.join(
                "\r\n",
                "GET " + path + query + " HTTP/1.1",
                "Host: " + address.getRawAuthority(),
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Key: " + key,
                "Sec-WebSocket-Version: 13",
                "User-Agent: " + userAgent,
                "\r\n");
        socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        BufferedInputStream in = new BufferedInputStream(socket.getInputStream());
        check(HeadReader.read(in), proof(key));
        return new WebSocket(socket, in, random);
    }

    private static void check(List<String> answer, String proof) throws ProtocolException {
        if (HeadReader.status(answer) != 101) {
            throw new ProtocolException("The server answered " + answer.getFirst());
        }
        Map<String, String> fields = new HashMap<>();
        for (String line : answer.subList(1, answer.size())) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        if (!"websocket".equalsIgnoreCase(fields.get("upgrade")) || !proof.equals(fields.get("sec-websocket-accept"))) {
            throw new ProtocolException("What answers does not speak WebSocket");
        }
    }

    private static String proof(String key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1").digest((key + PROOF_SUFFIX).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-1", e);
        }
    }
}
