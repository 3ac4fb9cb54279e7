// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** Kills a server in the middle of its work (SIGKILL where there is one), and looks at what the next one finds. */
class CrashTest {
    private static final int WRITERS = 8;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 200;

    @TempDir
    private Path directory;

    /** Runs in the child: serves until killed. */
    public static final class Child {
        private Child() {}

        /**
         * Serves.
         *
         * @param arguments the data directory
         * @throws Exception if it cannot
         */
        public static void main(String[] arguments) throws Exception {
            WorkspaceServer server = WorkspaceServer.start(ServerSettings.of(Path.of(arguments[0])));
            if (server.accounts().names().isEmpty()) {
                server.accounts().create("alice", "secret");
            }
            System.out.println(server.uri());
            Thread.currentThread().join();
        }
    }

    private Process startChild() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        directory.resolve("data").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static URI address(Process child) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("http://")) {
                return URI.create(line);
            }
        }
        throw new IOException("The child ended before it was ready");
    }

    private static String content(String name, int version) {
        return (name + " version " + version + "\n").repeat(200);
    }

    @RepeatedTest(3)
    void noAcknowledgedWriteIsLostAndNoHalfFileIsSeen() throws Exception {
        Map<String, HttpResponse<String>> acknowledged = new ConcurrentHashMap<>();
        Map<String, Integer> versions = new ConcurrentHashMap<>();
        Process child = startChild();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            Client client = new Client(address(child), "alice", "secret");
            for (int writer = 0; writer < WRITERS; writer++) {
                String prefix = "writer" + writer + "-";
                writers.submit(() -> {
                    for (int version = 0; ; version++) {
                        String name = prefix + version % 40;
                        HttpResponse<String> answer = client.put(name, content(name, version));
                        versions.put(name, version);
                        acknowledged.put(name, answer);
                    }
                });
            }
            while (acknowledged.size() < ACKNOWLEDGED_BEFORE_THE_KILL && child.isAlive()) {
                Thread.onSpinWait();
            }
            child.destroyForcibly();
            assertTrue(child.waitFor(30, TimeUnit.SECONDS));
        }
        try (WorkspaceServer restarted = WorkspaceServer.start(ServerSettings.of(directory.resolve("data")))) {
            Client client = new Client(restarted.uri(), "alice", "secret");
            acknowledged.forEach((name, answer) -> assertThere(client, name, answer, versions.get(name)));
        }
    }

    /** The acknowledged version is there, or the next one of the same writer, whose answer the kill cut off. */
    private static void assertThere(Client client, String name, HttpResponse<String> answer, int version) {
        assertTrue(answer.statusCode() == 201 || answer.statusCode() == 204, answer.toString());
        HttpResponse<String> found = client.get(name);
        assertEquals(200, found.statusCode(), name);
        if (Client.header(found, "ETag").equals(Client.header(answer, "ETag"))) {
            assertEquals(content(name, version), found.body());
        } else {
            assertEquals(content(name, version + 40), found.body());
        }
    }
}
