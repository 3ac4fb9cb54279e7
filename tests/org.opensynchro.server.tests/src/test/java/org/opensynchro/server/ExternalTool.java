// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program that must be on this machine; it runs with a home directory of its own and no display. */
final class ExternalTool {
    private static final int MOST_SECONDS = 120;

    private final String name;
    private final Path directory;
    private final ProcessBuilder builder = new ProcessBuilder();

    ExternalTool(String name, Path directory) throws IOException {
        boolean present = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
        if (!present) {
            fail("This test needs the program " + name + ": install the package that has it");
        }
        this.name = name;
        this.directory = directory;
        Path home = Files.createDirectories(directory.resolve("home"));
        environment("HOME", home.toString());
        environment("XDG_RUNTIME_DIR", home.toString());
        environment("XDG_CONFIG_HOME", home.toString());
        environment("QT_QPA_PLATFORM", "offscreen");
        builder.environment()
                .keySet()
                .removeIf(variable -> variable.toLowerCase().endsWith("_proxy"));
    }

    ExternalTool environment(String variable, String value) {
        builder.environment().put(variable, value);
        return this;
    }

    /** Runs the program to its end, which must be a good one; returns what it printed. */
    String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(name));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(directory, name, ".out");
        Process process = builder.command(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            fail(name + " did not end: " + Files.readString(output));
        }
        String printed = new String(Files.readAllBytes(output), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(0, process.exitValue(), printed);
        return printed;
    }
}
