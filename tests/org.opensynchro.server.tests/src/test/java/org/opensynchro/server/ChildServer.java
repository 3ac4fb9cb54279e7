// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server in a process of its own, with the account alice. */
final class ChildServer implements AutoCloseable {
    private final Process process;
    private final URI uri;

    ChildServer(Path dataDirectory, String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ChildServer.class.getName()));
        command.add(dataDirectory.toString());
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        uri = address(process);
    }

    /**
     * Runs in the child: serves until killed.
     *
     * @param arguments the data directory
     * @throws Exception if it cannot
     */
    public static void main(String[] arguments) throws Exception {
        WorkspaceServer server = WorkspaceServer.start(ServerSettings.of(Path.of(arguments[0])));
        if (server.accounts().names().isEmpty()) {
            server.accounts().create(ServerFixture.NAME, ServerFixture.PASSWORD);
        }
        System.out.println(server.uri());
        Thread.currentThread().join();
    }

    private static URI address(Process child) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("http://")) {
                return URI.create(line);
            }
        }
        throw new IOException("The child ended before it was ready");
    }

    Client client() {
        return new Client(uri, ServerFixture.NAME, ServerFixture.PASSWORD);
    }

    /** Kills the process (SIGKILL where there is one) and waits until it is gone. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
