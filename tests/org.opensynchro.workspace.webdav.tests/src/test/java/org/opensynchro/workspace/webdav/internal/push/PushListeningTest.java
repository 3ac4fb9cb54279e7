// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.push;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.network.HttpEnvironment;
import org.opensynchro.network.HttpSession;
import org.opensynchro.server.ServerSettings;
import org.opensynchro.server.WorkspaceServer;
import org.opensynchro.workspace.ConnectionSettings;

/** Against the embedded workspace. */
@Timeout(120)
class PushListeningTest {
    @TempDir
    Path folder;

    private final Semaphore rings = new Semaphore(0);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final HttpEnvironment environment = new HttpEnvironment(
            HttpEnvironment.real().timeouts(), HttpEnvironment.real().trust(), new Random(1), this::pause);
    private WorkspaceServer server;
    private HttpSession session;
    private PushListening listening;

    @BeforeEach
    void startServer() throws IOException {
        server = WorkspaceServer.start(ServerSettings.of(folder.resolve("workspace")));
        server.accounts().create("alice", "secret");
    }

    @AfterEach
    void stop() throws IOException {
        listening.close();
        session.close();
        server.close();
    }

    /** Shorter than demanded, so that the test is soon over. */
    private void pause(Duration duration) throws InterruptedException {
        pauses.add(duration);
        Thread.sleep(20);
    }

    private void listen(String password) {
        ConnectionSettings login = new ConnectionSettings(server.uri(), "alice", password);
        session = new HttpSession(login, environment);
        URI address = URI.create("ws://127.0.0.1:" + server.uri().getPort() + "/push/ws");
        listening = new PushListening(
                new PushServer(session, login, address), environment, rings::release, gone -> ended.countDown());
        listening.start();
    }

    private void change(String name) throws IOException, InterruptedException {
        String login = Base64.getEncoder().encodeToString("alice:secret".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(server.uri().resolve("remote.php/dav/files/alice/" + name))
                .header("Authorization", "Basic " + login)
                .PUT(BodyPublishers.ofString("1"))
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }

    private void awaitRing() throws InterruptedException {
        assertTrue(rings.tryAcquire(30, TimeUnit.SECONDS), "nothing rang");
    }

    @Test
    void rangWhenListeningBeganAndWhenSomethingChanged() throws Exception {
        listen("secret");
        awaitRing();
        assertTrue(listening.isLive());

        change("a");
        awaitRing();
    }

    @Test
    void aServerThatWasAwayIsListenedToAgainAndTheBellRingsForWhatWasMissed() throws Exception {
        int port = server.uri().getPort();
        listen("secret");
        awaitRing();

        server.close();
        awaitRing();
        assertFalse(listening.isLive());
        while (pauses.size() < 5) {
            Thread.sleep(Duration.ofMillis(10));
        }
        server = WorkspaceServer.start(
                ServerSettings.of(folder.resolve("workspace")).listeningAt(new InetSocketAddress("127.0.0.1", port)));
        awaitRing();
        assertTrue(listening.isLive());
        assertTrue(pauses.get(4).compareTo(pauses.get(0)) > 0, "waits longer each time: " + pauses);
        change("b");
        awaitRing();
    }

    @Test
    void aNewConnectionIsMadeOnDemand() throws Exception {
        listen("secret");
        awaitRing();

        listening.renew();
        awaitRing();
        awaitRing();
        assertTrue(listening.isLive());
        change("c");
        awaitRing();
    }

    @Test
    void aRefusedLoginIsNotTriedAgain() throws Exception {
        listen("guess");

        assertTrue(ended.await(30, TimeUnit.SECONDS));
        assertTrue(pauses.isEmpty());
        assertFalse(listening.isLive());
    }

    @Test
    void closingEndsIt() throws Exception {
        listen("secret");
        awaitRing();

        listening.close();

        assertTrue(ended.await(30, TimeUnit.SECONDS));
        assertFalse(listening.isLive());
    }
}
