// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product as a company distributes it: with settings of the computer, and options that nobody types. */
class DeployedProductTest {
    private static final String CODE = "1G48P-6V3FE-NJ2WS-BRC5P-Q0V35-5SQQ4-SW30X-2QGRB-DE1P6-A880M-C000B-51B9";
    private static final String PASSWORD = "secret";
    /** Made when the window is there and everything begins. */
    private static final String EARLY_START = "org.opensynchro.ui.internal.first.Beginning";

    @TempDir
    Path temporary;

    private Path state;
    private Path computer;
    private Product product;

    @BeforeEach
    void prepare() throws IOException {
        state = temporary.resolve("state");
        computer = Files.createDirectories(temporary.resolve("computer"));
        product = new Product(state)
                .with("OPENSYNCHRO_COMPUTER_SETTINGS", computer.toString())
                .with("OPENSYNCHRO_PASSWORD", PASSWORD)
                .with("LC_ALL", "C.UTF-8");
    }

    @Test
    void checkTellsWhatIsMissingAndWhatTheSettingsOfTheComputerDecide() throws Exception {
        settings("""
                {"ConfigurationCode": "%s", "Workspace": "By hand", "enforced": ["Workspace"]}""".formatted(CODE));
        try (RunningProduct check = product.start("--check", "--Workspace=Typed", "--LogLevel=info")) {
            int code = check.exitCode();
            assertTrue(check.output().contains("Embedded browser: "), check.output() + check.errors());
            assertTrue(check.output().contains("ServerHostName = https://cloud.example.org\n"), check.output());
            assertTrue(check.output().contains("Workspace = By hand\n"), check.output());
            assertTrue(check.output().contains("NeverUpdate = true\n"), check.output());
            assertTrue(check.output().contains("LogLevel = info\n"), check.output());
            assertEquals(check.output().contains(": missing.") ? 1 : 0, code, check.output());
        }
    }

    @Test
    void checkNamesFileAndLineOfAMistake() throws Exception {
        settings("{\n\"Silent\": true,\n}");
        try (RunningProduct check = product.start("--check")) {
            assertEquals(2, check.exitCode());
            assertTrue(check.errors().contains(computer.resolve("settings.json") + ", line 3"), check.errors());
        }
    }

    @Test
    void theWindowOpensWithSettingsThatCannotBeRead() throws Exception {
        assumeDisplay();
        settings("{");
        try (RunningProduct window = product.start()) {
            window.awaitUntil("a window", () -> hasWindow(window, "OpenSynchro"));
            window.terminate();
            window.exitCode();
        }
    }

    @Test
    void aConfigurationCodeIsShownAndDecidesNothingByItself() throws Exception {
        assumeDisplay();
        try (RunningProduct window = product.start("--config-code", CODE)) {
            window.awaitUntil("the welcome", () -> hasWindow(window, "Add Account"));
            assertFalse(Files.exists(state.resolve("configuration-code")));
            window.terminate();
            window.exitCode();
        }
    }

    @Test
    void aSilentStartOpensNothingAndLogsWhereItIsTold() throws Exception {
        assumeDisplay();
        Path log = temporary.resolve("logs/of/opensynchro.log");
        try (RunningProduct window = product.start("--Silent", "--Log=" + log)) {
            window.awaitUntil(
                    "a log", () -> Files.exists(log) && Files.readString(log).contains("started"));
            window.awaitUntil("the workbench", () -> hasAnyWindow(window));
            window.awaitUntil("the early starts", () -> objects(window).contains(EARLY_START));
            assertFalse(hasWindow(window, "Add Account"));
            assertFalse(hasWindow(window, "OpenSynchro"), "a window is seen");
            window.awaitUntil("it is minimized, and comes back when asked for", () -> {
                isFound(window, "--name", "OpenSynchro", "windowactivate", "%@");
                return hasWindow(window, "OpenSynchro");
            });
            window.terminate();
            window.exitCode();
        }
        assertFalse(Files.exists(state.resolve("logs/opensynchro.log"))
                && Files.size(state.resolve("logs/opensynchro.log")) > 0);
    }

    @Test
    void everybodyGetsTheDefaultSynchronizationsAndSeesNothingOfIt() throws Exception {
        assumeDisplay();
        String person = System.getProperty("user.name");
        settings("""
                {"VerySilent": true, "DefaultSynchronizations": "defaults.json"}""");
        Files.writeString(computer.resolve("defaults.json"), """
                [
                  {"local": "%1$s/Team of ${user}", "online": "/Team"},
                  {"local": "%1$s/Later", "online": "/Later", "enabled": false}
                ]""".formatted(temporary.resolve("documents")));
        Path team = Files.createDirectories(temporary.resolve("documents/Team of " + person));
        Files.writeString(team.resolve("plan.txt"), "plan");
        try (RunningProduct workspace = serve()) {
            URI server =
                    URI.create(workspace.output().substring("ready ".length()).strip());
            List<String> login = login(server);
            try (RunningProduct window = product.start(login.toArray(String[]::new))) {
                window.awaitUntil("the default folder is online", () -> isOnline(server, "Team/plan.txt"));
                assertFalse(hasWindow(window, "OpenSynchro"), "a window is seen");
                window.terminate();
                window.exitCode();
            }
            String configuration = Files.readString(state.resolve("configuration.xmi"));
            assertTrue(configuration.contains("Later"), configuration);
        }
    }

    @Test
    void theWindowConnectsThroughTheProxyOfTheSettings() throws Exception {
        assumeDisplay();
        Path password = Files.writeString(temporary.resolve("proxy-password"), "word\n");
        try (ServerSocket proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            settings("""
                    {"Silent": true, "Proxy": "127.0.0.1:%d", "ProxyUser": "ada", "ProxyPasswordFile": "%s"}""".formatted(proxy.getLocalPort(), password));
            CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> firstRequest(proxy));
            List<String> login = login(URI.create("http://workspace.example"));
            try (RunningProduct window = product.start(login.toArray(String[]::new))) {
                window.awaitUntil("a request at the proxy", asked::isDone);
                // What is still asked fails at once, instead of being waited for.
                proxy.close();
                window.terminate();
                window.exitCode();
            }
            String authorization = Base64.getEncoder().encodeToString("ada:word".getBytes(StandardCharsets.UTF_8));
            assertTrue(asked.get().contains(" http://workspace.example/"), asked.get());
            assertTrue(asked.get().contains("Proxy-Authorization: Basic " + authorization), asked.get());
        }
    }

    private static String firstRequest(ServerSocket proxy) {
        try (Socket connection = proxy.accept()) {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
            StringBuilder head = new StringBuilder();
            for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                head.append(line).append('\n');
            }
            return head.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aVerySilentStartShowsItselfWhenSomebodyMustLogIn() throws Exception {
        assumeDisplay();
        try (RunningProduct window = product.start("--VerySilent")) {
            window.awaitUntil("the welcome", () -> hasWindow(window, "Add Account"));
            window.terminate();
            window.exitCode();
        }
    }

    @Test
    void startingItAgainShowsTheWindowThatIsThereAndNoOther() throws Exception {
        assumeDisplay();
        settings("{\"Silent\": true}");
        try (RunningProduct window = product.start()) {
            window.awaitUntil("the early starts", () -> objects(window).contains(EARLY_START));
            try (RunningProduct silent = product.start("--Silent")) {
                assertEquals(0, silent.exitCode());
            }
            assertFalse(hasWindow(window, "OpenSynchro"), "a window is seen");
            try (RunningProduct again = product.start()) {
                assertEquals(0, again.exitCode());
            }
            window.awaitUntil("the window", () -> hasWindow(window, "OpenSynchro"));
        }
        settings("{}");
        try (RunningProduct window = product.start()) {
            window.awaitUntil("a window after a crash", () -> hasWindow(window, "OpenSynchro"));
            window.terminate();
            window.exitCode();
        }
    }

    @Test
    void nothingLooksForUpdatesWhereThatIsForbidden() throws Exception {
        assumeDisplay();
        String scheduler = "org.eclipse.equinox.internal.p2.ui.sdk.scheduler.AutomaticUpdateScheduler";
        try (RunningProduct window = product.start()) {
            window.awaitUntil("it could look for updates", () -> objects(window).contains(scheduler));
            window.terminate();
            window.exitCode();
        }
        try (RunningProduct window = product.start("--NeverUpdate")) {
            window.awaitUntil("early starts", () -> objects(window).contains(EARLY_START));
            window.awaitUntil("their end", () -> !objects(window).contains("EarlyStartupRunnable"));
            assertFalse(objects(window).contains(scheduler));
            window.terminate();
            window.exitCode();
        }
    }

    private void settings(String text) throws IOException {
        Files.writeString(computer.resolve("settings.json"), text);
    }

    private RunningProduct serve() throws Exception {
        RunningProduct workspace = product.start(
                "serve",
                "--data",
                temporary.resolve("workspace").toString(),
                "--listen",
                "127.0.0.1:0",
                "--user",
                "ada:" + PASSWORD);
        workspace.awaitUntil(
                "ready",
                () -> workspace.output().startsWith("ready ")
                        && workspace.output().endsWith("\n"));
        return workspace;
    }

    private List<String> login(URI server) throws IOException {
        Path local = Files.createDirectories(temporary.resolve("own"));
        return new ArrayList<>(List.of(
                "--server", server.toString(), "--user", "ada", "--local", local.toString(), "--remote", "/Own"));
    }

    private static boolean isOnline(URI server, String path) throws IOException, InterruptedException {
        String login = Base64.getEncoder().encodeToString(("ada:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(server.resolve("remote.php/dav/files/ada/" + path))
                .header("Authorization", "Basic " + login)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        }
    }

    private static void assumeDisplay() {
        assumeTrue(System.getenv("DISPLAY") != null, "There is no display");
    }

    private static boolean hasWindow(RunningProduct product, String title) throws IOException, InterruptedException {
        return isFound(product, "--onlyvisible", "--name", title);
    }

    private static boolean hasAnyWindow(RunningProduct product) throws IOException, InterruptedException {
        return isFound(product, "--name", "OpenSynchro");
    }

    private static boolean isFound(RunningProduct product, String... how) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "xdotool",
                "search",
                "--all",
                "--pid",
                Long.toString(product.process().pid())));
        command.addAll(List.of(how));
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private static Path jcmd() {
        return Path.of(System.getProperty("java.home"), "bin", "jcmd");
    }

    /** The classes of all objects that a process uses. */
    private static String objects(RunningProduct product) throws IOException {
        Process asked = new ProcessBuilder(
                        jcmd().toString(), Long.toString(product.process().pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
