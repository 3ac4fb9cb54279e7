// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ServeCommandTest {
    @TempDir
    Path folder;

    private final TestProcess process = new TestProcess();
    private final CompletableFuture<URI> ready = new CompletableFuture<>();

    @BeforeEach
    void theRealServerTellsTheTestWhenItIsReady() {
        process.workingFolder = folder;
        process.server = options -> {
            ServerStarter.RunningServer server = new EmbeddedServer().start(options);
            ready.complete(server.address());
            return server;
        };
    }

    private CompletableFuture<Integer> serve(String... more) {
        String[] typed = new String[more.length + 5];
        System.arraycopy(new String[] {"serve", "--data", "data", "--listen", "127.0.0.1:0"}, 0, typed, 0, 5);
        System.arraycopy(more, 0, typed, 5, more.length);
        CompletableFuture<Integer> exitCode = CompletableFuture.supplyAsync(() -> process.run(typed));
        exitCode.whenComplete((code, error) -> ready.completeExceptionally(new AssertionError(process.err())));
        return exitCode;
    }

    private int status(String user, String password) throws Exception {
        URI files = ready.get(30, TimeUnit.SECONDS).resolve("remote.php/webdav/");
        HttpURLConnection connection = (HttpURLConnection) files.toURL().openConnection();
        connection.setRequestMethod("OPTIONS");
        String account = user + ':' + password;
        connection.setRequestProperty(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8)));
        return connection.getResponseCode();
    }

    @Test
    void itSaysReadyServesItsAccountsAndStopsWithSuccess() throws Exception {
        CompletableFuture<Integer> exitCode =
                serve("--user", "ada:secret", "--user", "bob:with:colon", "--log-requests", "requests.log");
        int ada = status("ada", "secret");
        int bob = status("bob", "with:colon");
        int wrong = status("ada", "wrong");
        process.stop.request(15);

        assertEquals(0, exitCode.get(30, TimeUnit.SECONDS));
        assertEquals("ready " + ready.get() + "\n", process.out());
        assertEquals("", process.err());
        assertEquals(200, ada);
        assertEquals(200, bob);
        assertEquals(401, wrong);
        assertEquals(3, Files.readAllLines(folder.resolve("requests.log")).size());
    }

    @Test
    void anAccountThatIsThereGetsTheNewPassword() throws Exception {
        new EmbeddedServer()
                .start(new ServeOptions(folder.resolve("data"), "127.0.0.1", 0, Map.of("ada", "old"), List.of()))
                .close();
        CompletableFuture<Integer> exitCode = serve("--user", "ada:new");
        int status = status("ada", "new");
        process.stop.request(15);

        assertEquals(0, exitCode.get(30, TimeUnit.SECONDS));
        assertEquals(200, status);
    }

    @Test
    void aPortInUseIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "127.0.0.1:" + taken.getLocalPort();
            assertEquals(2, process.run("serve", "--data", "data", "--listen", address));
            assertTrue(process.err().contains(address), process.err());
            assertEquals("", process.out());
        }
    }

    @Test
    void aDataFolderInUseIsNamed() throws Exception {
        CompletableFuture<Integer> first = serve();
        ready.get(30, TimeUnit.SECONDS);
        TestProcess second = new TestProcess();
        second.workingFolder = folder;
        second.server = new EmbeddedServer();
        int exitCode = second.run("serve", "--data", "data", "--listen", "127.0.0.1:0");
        process.stop.request(2);
        first.get(30, TimeUnit.SECONDS);

        assertEquals(2, exitCode);
        assertTrue(second.err().contains(folder.resolve("data").toString()), second.err());
    }

    @Test
    void aFileIsNoDataFolder() throws IOException {
        Files.writeString(folder.resolve("data"), "content");
        assertEquals(2, process.run("serve", "--data", "data"));
        assertTrue(process.err().contains("is not a folder"), process.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"8080", "127.0.0.1", "127.0.0.1:", "127.0.0.1:99999", ":8080", "[::1:80", "a:b:80"})
    void anAddressThatIsNoneIsRefused(String listen) {
        assertEquals(2, process.run("serve", "--data", "data", "--listen", listen));
        assertTrue(process.err().contains("--listen"), process.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "ada:", ":secret"})
    void anAccountWithoutNameOrPasswordIsRefused(String user) {
        assertEquals(2, process.run("serve", "--data", "data", "--user", user));
        assertTrue(process.err().contains("NAME:PASSWORD"), process.err());
    }

    @Test
    void aNameThatCannotBeAnAccountIsRefusedAndNothingServes() {
        assertEquals(2, process.run("serve", "--data", "data", "--listen", "127.0.0.1:0", "--user", "a/b:secret"));
        assertTrue(process.err().contains("a/b"), process.err());
        assertEquals("", process.out());
    }
}
