// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands between a computer and a server, hands on whole requests and answers, and cuts the connection at one of them:
 * before the server has heard of it, or when the server has done it and nobody will learn so.
 */
final class CutProxy implements AutoCloseable {
    /** What the client of Java sets by itself. */
    private static final Set<String> OWN =
            Set.of("host", "connection", "content-length", "expect", "upgrade", "http2-settings");

    private final URI server;
    private final HttpServer listening;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final Map<String, Integer> confirmed = new ConcurrentHashMap<>();
    private volatile Cut cut = Cut.NONE;

    /**
     * Where the connection is cut.
     *
     * @param method the kind of request
     * @param occurrence which one of its kind, from 1; 0 for none
     * @param done whether the server has done it by then
     */
    record Cut(String method, int occurrence, boolean done) {
        static final Cut NONE = new Cut("", 0, false);
    }

    CutProxy(URI server) throws IOException {
        this.server = server;
        listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listening.createContext("/", this::handOn);
        listening.setExecutor(threads);
        listening.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + listening.getAddress().getPort() + "/");
    }

    /** From now on requests are counted anew, and cut as told. */
    void cut(Cut newCut) {
        counts.clear();
        confirmed.clear();
        cut = newCut;
    }

    /** From now on everything goes through. */
    void mend() {
        cut = Cut.NONE;
    }

    /** How often the server did what it was asked, for each method and item. */
    Map<String, Integer> confirmed() {
        return confirmed;
    }

    /** How many requests of each kind came since the last {@link #cut}. */
    Map<String, Integer> counts() {
        return counts;
    }

    private void handOn(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean cutHere = counts.merge(method, 1, Integer::sum) == cut.occurrence() && method.equals(cut.method());
            if (cutHere && !cut.done()) {
                return;
            }
            HttpResponse<byte[]> answer = client.send(request(exchange, method, body), BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 == 2) {
                confirmed.merge(method + " " + exchange.getRequestURI(), 1, Integer::sum);
            }
            if (!cutHere) {
                answer(exchange, answer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange, String method, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(exchange.getRequestURI()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(
                        value -> request.header(name, value.replace(address().toString(), server.toString())));
            }
        });
        return request.method(method, BodyPublishers.ofByteArray(body)).build();
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer.headers().map().forEach((String name, List<String> values) -> {
            if (!name.equalsIgnoreCase("content-length") && !name.equalsIgnoreCase("transfer-encoding")) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        byte[] body = answer.body();
        exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    @Override
    public void close() {
        listening.stop(0);
        client.close();
        threads.close();
    }
}
