// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;

/** A server whose login does what a test says; what it is asked for and has no answer to, it does not know. */
final class ScriptedLogin implements AutoCloseable {
    static final String TOKEN = "poll-token-0123456789";
    static final String APP_PASSWORD = "app-password-9876543210";
    static final String BEGIN = "POST /index.php/login/v2";
    static final String POLL = "POST /login/v2/poll";
    static final String REVOKE = "DELETE /ocs/v2.php/core/apppassword";
    static final String CAPABILITIES = "GET /ocs/v2.php/cloud/capabilities";

    /** What was asked. */
    record Asked(String what, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    /** What is answered. */
    record Reply(int status, String body, Map<String, String> headers) {
        static Reply of(int status, String body) {
            return new Reply(status, body, Map.of());
        }
    }

    final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<Reply>> replies = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final String scheme;

    ScriptedLogin() throws IOException {
        this(HttpServer.create(loopback(), 0), "http");
    }

    private ScriptedLogin(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        server.createContext("/", this::answer);
        server.start();
    }

    static ScriptedLogin secured(SSLContext context) throws IOException {
        HttpsServer server = HttpsServer.create(loopback(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new ScriptedLogin(server, "https");
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    URI uri() {
        return URI.create(scheme + "://localhost:" + server.getAddress().getPort() + '/');
    }

    /** Answers these one after the other, the last one again and again. */
    ScriptedLogin on(String what, Reply... answers) {
        replies.put(what, new ConcurrentLinkedQueue<>(List.of(answers)));
        return this;
    }

    /** Begins logins as Nextcloud does. */
    ScriptedLogin beginning() {
        return beginning(uri() + "login/v2/flow/abc", uri() + "login/v2/poll");
    }

    ScriptedLogin beginning(String page, String poll) {
        String answer =
                "{\"poll\":{\"token\":\"%s\",\"endpoint\":\"%s\"},\"login\":\"%s\"}".formatted(TOKEN, poll, page);
        return on(BEGIN, Reply.of(200, answer));
    }

    static Reply grant(Object server, String loginName) {
        return Reply.of(
                200,
                "{\"server\":\"%s\",\"loginName\":\"%s\",\"appPassword\":\"%s\"}"
                        .formatted(server, loginName, APP_PASSWORD));
    }

    List<Asked> asked(String what) {
        return asked.stream().filter(one -> one.what().equals(what)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String what =
                    exchange.getRequestMethod() + ' ' + exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(new Asked(what, Map.copyOf(exchange.getRequestHeaders()), body));
            Queue<Reply> left = replies.getOrDefault(what, new ArrayDeque<>());
            Reply reply = left.size() > 1 ? left.remove() : left.peek();
            reply = reply == null ? Reply.of(404, "<html>not here</html>") : reply;
            reply.headers().forEach(exchange.getResponseHeaders()::set);
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
