// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A small proxy that wants a login: carries plain requests, and by CONNECT anything. */
final class TestProxy implements AutoCloseable {
    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final String authorization;
    private volatile String refusal = "";

    TestProxy(String user, String password) throws IOException {
        String login = Base64.getEncoder().encodeToString((user + ':' + password).getBytes(StandardCharsets.UTF_8));
        authorization = "proxy-authorization: basic " + login.toLowerCase(Locale.ROOT);
        Thread.ofVirtual().start(this::accept);
    }

    URI address(String login) {
        return URI.create("http://" + login + "@127.0.0.1:" + listening.getLocalPort());
    }

    /** The first lines of the requests that it let through. */
    List<String> requests() {
        return requests;
    }

    /** From now on all are refused like this. */
    void refuse(String statusLine) {
        refusal = statusLine;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                // Closed; the loop's condition tells.
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            StringBuilder head = new StringBuilder();
            for (String line = line(client); !line.isEmpty(); line = line(client)) {
                head.append(line).append("\r\n");
            }
            OutputStream out = client.getOutputStream();
            if (!head.toString().toLowerCase(Locale.ROOT).contains(authorization)) {
                out.write(
                        "HTTP/1.1 407 X\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                .getBytes(StandardCharsets.UTF_8));
                return;
            }
            if (!refusal.isEmpty()) {
                out.write(("HTTP/1.1 " + refusal + "\r\nContent-Length: 0\r\n\r\n").getBytes(StandardCharsets.UTF_8));
                return;
            }
            String[] first = head.substring(0, head.indexOf("\r\n")).split(" ");
            requests.add(first[0] + ' ' + first[1]);
            URI target = URI.create(first[0].equals("CONNECT") ? "tcp://" + first[1] : first[1]);
            try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target.getPort())) {
                if (first[0].equals("CONNECT")) {
                    out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                } else {
                    server.getOutputStream().write((head + "\r\n").getBytes(StandardCharsets.UTF_8));
                }
                Thread back = Thread.ofVirtual().start(() -> carry(server, client));
                carry(client, server);
                back.join();
            }
        } catch (IOException | InterruptedException e) {
            // One end is gone.
        }
    }

    private static String line(Socket client) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = client.getInputStream().read();
                next >= 0 && next != '\n';
                next = client.getInputStream().read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private static void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // One end is gone.
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
