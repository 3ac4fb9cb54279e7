// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opensynchro.workspace.UnreachableException;
import org.opensynchro.workspace.WorkspaceConnector;

/** A process as a command sees it, whose output can be read and whose time stands still until it is moved. */
final class TestProcess {
    private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    final PrintStream out = new PrintStream(outBytes, true, StandardCharsets.UTF_8);
    final PrintStream err = new PrintStream(errBytes, true, StandardCharsets.UTF_8);
    final Map<String, String> environment = new HashMap<>();
    final StopRequest stop = new StopRequest();
    Instant now = Instant.parse("2026-03-01T12:00:00Z");
    Path workingFolder = Path.of("").toAbsolutePath();
    PasswordPrompt prompt = PasswordPrompt.NOBODY;
    SynchronizerFactory engine = (settings, source, listener) -> {
        throw new AssertionError("No synchronization was to be opened");
    };
    WorkspaceConnector connector = settings -> {
        throw new UnreachableException("No workspace in this test");
    };
    ServerStarter server = options -> {
        throw new AssertionError("No server was to be started");
    };

    Surroundings surroundings() {
        return new Surroundings(out, err, environment, workingFolder, false, prompt, clock(), stop, "1.2.3");
    }

    InstantSource clock() {
        return () -> now;
    }

    int run(String... arguments) {
        return new CommandLineMain(surroundings(), engine, connector, server).run(arguments);
    }

    String out() {
        return outBytes.toString(StandardCharsets.UTF_8);
    }

    List<String> outLines() {
        return out().lines().toList();
    }

    String err() {
        return errBytes.toString(StandardCharsets.UTF_8);
    }
}
