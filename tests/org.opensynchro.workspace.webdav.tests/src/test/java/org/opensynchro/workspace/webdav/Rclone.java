// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code rclone serve webdav}: ignores preconditions, writes in place, lists whole trees. */
final class Rclone implements TestWorkspace {
    private final ServerProcess process;
    private final int port;

    Rclone(Path folder) throws IOException, InterruptedException {
        port = ServerProcess.freePort();
        Path root = Files.createDirectories(folder.resolve("root"));
        process = new ServerProcess(
                List.of(
                        "rclone",
                        "serve",
                        "webdav",
                        root.toString(),
                        "--config",
                        folder.resolve("configuration").toString(),
                        "--addr",
                        "127.0.0.1:" + port,
                        "--user",
                        USER,
                        "--pass",
                        PASSWORD),
                port,
                folder.resolve("output"));
    }

    @Override
    public URI address() {
        return URI.create("http://127.0.0.1:" + port + '/');
    }

    @Override
    public void close() {
        process.close();
    }
}
