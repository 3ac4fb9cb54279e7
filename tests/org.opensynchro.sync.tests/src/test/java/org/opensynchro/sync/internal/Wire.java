// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** The network between a computer and a server on this machine: it can be cut after so many bytes, and mended. */
final class Wire implements AutoCloseable {
    private final ServerSocket listening;
    private final int serverPort;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch stalled = new CountDownLatch(1);
    private volatile boolean stalling;
    private volatile String instead = "";
    private final CountDownLatch listeningEnded = new CountDownLatch(1);
    private final AtomicLong remaining = new AtomicLong(Long.MAX_VALUE);

    Wire(URI server) throws IOException {
        serverPort = server.getPort();
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort() + "/");
    }

    /** Goes dead once so many more bytes went through, both ways taken together. */
    void cutAfter(long bytes) {
        remaining.set(bytes);
    }

    /** Stops carrying once so many more bytes went through, both ways taken together; nobody notices but by waiting. */
    CountDownLatch stallAfter(long bytes) {
        stalled = new CountDownLatch(1);
        stalling = true;
        remaining.set(bytes);
        return stalled;
    }

    /** From now on something in between answers every request with this, and closes the connection. */
    void answerInstead(String answer) {
        instead = answer;
        open.forEach(Wire::close);
    }

    void mend() {
        instead = "";
        remaining.set(Long.MAX_VALUE);
    }

    /** Bytes that went through since it was made or mended. */
    long carried() {
        return Long.MAX_VALUE - remaining.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                open.add(client);
                if (remaining.get() <= 0) {
                    close(client);
                    continue;
                }
                if (!instead.isEmpty()) {
                    Thread.ofVirtual().start(() -> answer(client, instead));
                    continue;
                }
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                open.add(server);
                Thread.ofVirtual().start(() -> carry(client, server));
                Thread.ofVirtual().start(() -> carry(server, client));
            } catch (IOException e) {
                // Closed; the loop's condition tells.
            }
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            int count;
            while ((count = in.read(buffer)) >= 0) {
                if (remaining.addAndGet(-count) <= 0) {
                    if (stalling) {
                        stalled.countDown();
                        listeningEnded.await();
                        return;
                    }
                    open.forEach(Wire::close);
                    return;
                }
                out.write(buffer, 0, count);
                out.flush();
            }
        } catch (IOException | InterruptedException e) {
            // The other end is gone, or the wire was cut.
        }
    }

    private static void answer(Socket client, String answer) {
        try (client) {
            BufferedReader request = new BufferedReader(new InputStreamReader(client.getInputStream()));
            for (String line = request.readLine(); line != null && !line.isEmpty(); line = request.readLine()) {
                // Whatever was asked.
            }
            client.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // The client is gone.
        }
    }

    private static void close(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // It is closed already.
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        listeningEnded.countDown();
        open.forEach(Wire::close);
    }
}
