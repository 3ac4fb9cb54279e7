// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import org.apache.hc.client5.http.protocol.HttpClientContext;

/** Opens connections for what is no HTTP request, in the way and with the checks of one. Thread-safe. */
final class Connections {
    private final Timeouts timeouts;
    private final VerifiedTls tls;

    Connections(Timeouts timeouts, VerifiedTls tls) {
        this.timeouts = timeouts;
        this.tls = tls;
    }

    Socket open(URI address) throws IOException {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("wss") || scheme.equals("https");
        int port = address.getPort() >= 0 ? address.getPort() : secure ? 443 : 80;
        int patience = Math.toIntExact(timeouts.connect().toMillis());
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(address.getHost(), port), patience);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(patience);
            return secure ? tls.upgrade(socket, address.getHost(), port, null, HttpClientContext.create()) : socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
