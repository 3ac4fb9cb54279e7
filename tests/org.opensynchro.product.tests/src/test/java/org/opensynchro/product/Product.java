// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The product built for this computer, started as a person starts it. Everything it keeps goes below one folder. */
final class Product {
    static final Path FOLDER = Path.of(System.getProperty("product.folder")).normalize();

    private final Path state;
    private final Map<String, String> environment = new TreeMap<>();

    Product(Path state) {
        this.state = state;
    }

    Product with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    RunningProduct start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.add(0, FOLDER.resolve("opensynchro").toString());
        Path output = Files.createTempFile(Files.createDirectories(state), "stdout", "");
        Path errors = Files.createTempFile(state, "stderr", "");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(state.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().put("OPENSYNCHRO_STATE", state.toString());
        builder.environment().putAll(environment);
        return new RunningProduct(builder.start(), output, errors);
    }

    /** What the product has logged: its own log, and the platform's. */
    String logs() throws IOException {
        StringBuilder logs = new StringBuilder();
        for (Path log : List.of(
                state.resolve("logs/opensynchro.log"),
                state.resolve("logs/platform.log"),
                state.resolve("data/settings/.metadata/.log"))) {
            if (Files.exists(log) && Files.size(log) > 0) {
                logs.append(log).append('\n').append(Files.readString(log));
            }
        }
        return logs.toString();
    }

    /** Every file of the installation with its size and time, to see whether something was written there. */
    static SortedMap<Path, String> files() throws IOException {
        SortedMap<Path, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(FOLDER)) {
            all.forEach(file -> {
                try {
                    files.put(file, Files.size(file) + " " + Files.getLastModifiedTime(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return files;
    }
}
