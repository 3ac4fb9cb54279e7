// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.push;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import org.opensynchro.network.HttpSession;
import org.opensynchro.workspace.ConnectionSettings;

/** The WebSocket of one server as one account reaches it. Thread-safe. */
public final class PushServer {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpSession session;
    private final ConnectionSettings login;
    private final URI address;
    private final WebSocketHandshake handshake = new WebSocketHandshake(HttpSession.userAgent());

    /**
     * @param session the conversation with the server, which knows the way there and whom to trust
     * @param login the account
     * @param address of the WebSocket; see {@link PushAddress}
     */
    public PushServer(HttpSession session, ConnectionSettings login, URI address) {
        this.session = session;
        this.login = login;
        this.address = address;
    }

    URI address() {
        return address;
    }

    /** Connects and says who it is; the server's first text tells whether that is accepted. */
    WebSocket connect() throws IOException {
        Socket socket = session.connect(address);
        try {
            WebSocket conversation = handshake.upgrade(socket, address, PATIENCE);
            conversation.send(login.user());
            conversation.send(login.password());
            return conversation;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
