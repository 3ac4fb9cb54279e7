// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.protocol.HttpClientContext;

/** Opens connections for what is no HTTP request, in the way and with the checks of one. Thread-safe. */
final class Connections {
    private final Timeouts timeouts;
    private final VerifiedTls tls;
    private final Proxies proxies;

    Connections(Timeouts timeouts, VerifiedTls tls, Proxies proxies) {
        this.timeouts = timeouts;
        this.tls = tls;
        this.proxies = proxies;
    }

    Socket open(URI address) throws IOException {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("wss") || scheme.equals("https");
        int port = address.getPort() >= 0 ? address.getPort() : secure ? 443 : 80;
        int patience = Math.toIntExact(timeouts.connect().toMillis());
        Optional<HttpProxy> proxy =
                proxies.leadingTo(URI.create((secure ? "https://" : "http://") + address.getHost() + ':' + port));
        Socket socket = new Socket();
        try {
            socket.connect(
                    new InetSocketAddress(
                            proxy.map(HttpProxy::host).orElse(address.getHost()),
                            proxy.map(HttpProxy::port).orElse(port)),
                    patience);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(patience);
            if (proxy.isPresent()) {
                tunnel(socket, proxy.get(), address.getHost() + ':' + port);
            }
            return secure ? tls.upgrade(socket, address.getHost(), port, null, HttpClientContext.create()) : socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static void tunnel(Socket socket, HttpProxy proxy, String target) throws IOException {
        String login = proxy.wantsLogin() ? "Proxy-Authorization: " + proxy.authorization() + "\r\n" : "";
        String request = "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n" + login + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        int status = HeadReader.status(HeadReader.read(socket.getInputStream()));
        if (status < 200 || status > 299) {
            throw new ProxyRefusalException(status);
        }
    }
}
