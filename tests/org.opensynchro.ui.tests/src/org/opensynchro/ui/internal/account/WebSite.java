// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.account;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web server of a few pages that does what no login page should. */
final class WebSite implements AutoCloseable {
    private record Reply(int status, Map<String, String> headers, String body) {}

    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<String> cookies = new CopyOnWriteArrayList<>();
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final HttpServer server;

    WebSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI uri(String path) {
        return URI.create("http://" + authority() + path);
    }

    String authority() {
        return "localhost:" + server.getAddress().getPort();
    }

    WebSite page(String path, String body) {
        return reply(path, 200, Map.of("Set-Cookie", "visited=yes"), body);
    }

    WebSite reply(String path, int status, Map<String, String> headers, String body) {
        replies.put(path, new Reply(status, headers, body));
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            cookies.add(String.valueOf(exchange.getRequestHeaders().getFirst("Cookie")));
            Reply reply = replies.getOrDefault(path, new Reply(404, Map.of(), ""));
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
