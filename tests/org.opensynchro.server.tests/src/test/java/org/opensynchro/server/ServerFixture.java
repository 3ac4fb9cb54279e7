// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A running server with the account alice. */
abstract class ServerFixture {
    static final String NAME = "alice";
    static final String PASSWORD = "secret";

    @TempDir
    Path directory;

    WorkspaceServer server;
    Client client;

    @BeforeEach
    void start() throws IOException {
        server = WorkspaceServer.start(ServerSettings.of(directory.resolve("data")));
        if (server.accounts().names().isEmpty()) {
            server.accounts().create(NAME, PASSWORD);
        }
        client = new Client(server.uri(), NAME, PASSWORD);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    static void assertStatus(int expected, HttpResponse<String> response) {
        assertEquals(expected, response.statusCode(), response.body());
    }
}
