// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.opensynchro.server.ServerSettings;
import org.opensynchro.server.WorkspaceServer;

/** This project's own server. */
final class EmbeddedWorkspace implements TestWorkspace {
    private final WorkspaceServer server;

    EmbeddedWorkspace(Path folder) throws Exception {
        server = WorkspaceServer.start(ServerSettings.of(folder.resolve("workspace")));
        server.accounts().create(USER, PASSWORD);
    }

    /** Number of requests answered so far, by method. */
    Map<String, Long> requests() {
        return server.requests();
    }

    @Override
    public URI address() {
        return server.uri();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** How many bytes the account may have. */
    void quota(long bytes) {
        server.accounts().setQuota(USER, bytes);
    }
}
