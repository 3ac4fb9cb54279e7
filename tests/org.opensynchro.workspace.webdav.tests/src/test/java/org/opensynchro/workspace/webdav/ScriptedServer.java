// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** An HTTP server that answers what the test says, also what no real server would answer, and remembers what it got. */
final class ScriptedServer implements AutoCloseable {
    /** A request as it arrived; header names in lower case. */
    record Received(String method, String target, Map<String, String> headers, byte[] body) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        @Override
        public String toString() {
            return method + ' ' + target;
        }
    }

    /** What is sent back. */
    record Reply(byte[] bytes, boolean thenClose, boolean hang) {
        /** A proper answer. Headers are lines without line ends. */
        static Reply of(int status, String body, String... headers) {
            byte[] content = body.getBytes(StandardCharsets.UTF_8);
            StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " X\r\n");
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            if (status != 204 && status != 304) {
                head.append("Content-Length: ").append(content.length).append("\r\n");
            }
            return new Reply((head + "\r\n" + body).getBytes(StandardCharsets.UTF_8), false, false);
        }

        /** Exactly this, and then the connection is closed. */
        static Reply raw(String text) {
            return new Reply(text.getBytes(StandardCharsets.UTF_8), true, false);
        }

        /** Nothing, while the connection stays open. */
        static Reply hanging() {
            return new Reply(new byte[0], false, true);
        }
    }

    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final ServerSocket socket;
    private final String scheme;
    private final AtomicInteger connections = new AtomicInteger();
    private volatile Function<Received, Reply> script = request -> Reply.of(404, "");
    private volatile Optional<Reply> refusal = Optional.empty();

    ScriptedServer() throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), "http");
    }

    ScriptedServer(ServerSocket socket, String scheme) {
        this.socket = socket;
        this.scheme = scheme;
        Thread.ofVirtual().start(this::accept);
    }

    /** What to answer from now on. */
    void script(Function<Received, Reply> newScript) {
        script = newScript;
    }

    /** What to answer from now on to requests that ask before they send their body. */
    void refuseBeforeBody(Reply reply) {
        refusal = Optional.of(reply);
    }

    /** Number of connections so far. */
    int connections() {
        return connections.get();
    }

    /** All requests so far. */
    List<Received> received() {
        return List.copyOf(received);
    }

    /** The requests with this method so far. */
    List<Received> received(String method) {
        return received.stream()
                .filter(request -> request.method().equals(method))
                .toList();
    }

    URI address() {
        return URI.create(scheme + "://127.0.0.1:" + socket.getLocalPort() + '/');
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                // Closed: the test is over.
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            OutputStream out = connection.getOutputStream();
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                Map<String, String> headers = headers(in);
                boolean asks = headers.containsKey("expect");
                boolean refused = asks && refusal.isPresent();
                if (asks && !refused) {
                    out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                }
                int length = refused ? 0 : Integer.parseInt(headers.getOrDefault("content-length", "0"));
                String[] words = line.split(" ");
                Received request = new Received(words[0], words[1], headers, in.readNBytes(length));
                received.add(request);
                Reply reply = refused ? refusal.get() : script.apply(request);
                if (reply.hang()) {
                    closed.await();
                }
                out.write(reply.bytes());
                out.flush();
                if (reply.thenClose()) {
                    return;
                }
            }
        } catch (IOException e) {
            // The client went away, as some tests want it to.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
