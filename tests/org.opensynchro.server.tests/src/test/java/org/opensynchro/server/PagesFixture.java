// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;

/** A running server with the accounts alice and bob, a clock of its own, and a browser. */
abstract class PagesFixture extends ServerFixture {
    static final String COOKIE = "opensynchro-pages";
    static final String BOB = "bob";
    static final String BOBS_PASSWORD = "what only bob knows";

    Instant now = Instant.parse("2030-01-01T00:00:00Z");
    Browser browser;

    @Override
    @BeforeEach
    void start() throws IOException {
        startWith("");
    }

    void startWith(String settings) throws IOException {
        Files.createDirectories(data());
        Files.writeString(data().resolve("workspace.properties"), settings);
        server = WorkspaceServer.start(ServerSettings.of(data()), () -> now);
        if (server.accounts().names().isEmpty()) {
            server.accounts().create(NAME, PASSWORD);
            server.accounts().create(BOB, BOBS_PASSWORD);
        }
        client = new Client(server.uri(), NAME, PASSWORD);
        browser = new Browser(server.uri());
    }

    Path data() {
        return directory.resolve("data");
    }

    /** A browser in which somebody else is logged in. */
    Browser bobsBrowser() {
        return new Browser(server.uri()).login(BOB, BOBS_PASSWORD);
    }

    boolean isLoggedIn(Browser somebody) {
        return somebody.open("/home").path.equals("/home");
    }
}
