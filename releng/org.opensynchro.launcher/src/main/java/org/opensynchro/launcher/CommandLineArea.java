// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Equinox configuration area of a command: which bundles there are and how they are wired.
 *
 * <p>The first command after an installation or an update works in an area of its own and leaves it, complete, under its
 * final name; every later one only reads that. So any number of commands run at once, none waits for a lock, and none
 * can see an area half written.
 */
final class CommandLineArea implements AutoCloseable {
    private final Path area;
    private final Path complete;

    private CommandLineArea(Path area, Path complete) {
        this.area = area;
        this.complete = complete;
    }

    /**
     * Finds the area of this installation, or makes one.
     *
     * @param cache the folder for areas; where it cannot be written, the system's temporary folder serves
     */
    static CommandLineArea open(Installation installation, Path cache) throws IOException {
        String name = "command-line-" + installation.identity() + "-" + installation.state();
        Path complete = cache.resolve(name);
        if (Files.isDirectory(complete)) {
            return new CommandLineArea(complete, complete);
        }
        Path area = create(cache, name);
        write(installation.bundles(), area.resolve("config.ini"));
        return new CommandLineArea(area, complete);
    }

    private static Path create(Path cache, String name) throws IOException {
        try {
            Files.createDirectories(cache);
            return Files.createTempDirectory(cache, name + ".new");
        } catch (FileSystemException e) {
            return Files.createTempDirectory(name + ".new");
        }
    }

    private static void write(List<InstalledBundle> bundles, Path configIni) throws IOException {
        Properties settings = new Properties();
        settings.setProperty("osgi.bundles.defaultStartLevel", "4");
        settings.setProperty("eclipse.application", "org.opensynchro.cli.application");
        settings.setProperty(
                "osgi.bundles",
                bundles.stream()
                        .filter(InstalledBundle::forCommandLine)
                        .map(InstalledBundle::entry)
                        .collect(Collectors.joining(",")));
        try (OutputStream out = Files.newOutputStream(configIni)) {
            settings.store(out, null);
        }
    }

    private boolean isComplete() {
        return area.equals(complete);
    }

    /** The framework properties that make it use this area. */
    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("osgi.configuration.area", Launcher.directoryUrl(area));
        properties.setProperty("osgi.configuration.area.readOnly", Boolean.toString(isComplete()));
        properties.setProperty("osgi.instance.area", "@none");
        properties.setProperty("osgi.user.area", "@none");
        return properties;
    }

    /** Leaves a new area for later commands. Call once the framework has stopped and written everything. */
    void keep() throws IOException {
        if (isComplete() || !area.getParent().equals(complete.getParent())) {
            return;
        }
        try {
            Files.move(area, complete, StandardCopyOption.ATOMIC_MOVE);
            deleteOutdated();
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
            // Another command was first: close() deletes this one.
            return;
        } catch (FileSystemException e) {
            if (!Files.isDirectory(complete)) {
                throw e;
            }
        }
    }

    /** Deletes what earlier states of this same installation left; commands of those states have lost their bundles anyway. */
    private void deleteOutdated() throws IOException {
        String installation = complete.getFileName().toString().replaceFirst("-[^-]+$", "-");
        try (Stream<Path> areas = Files.list(complete.getParent())) {
            areas.filter(other -> other.getFileName().toString().startsWith(installation))
                    .filter(other -> !other.getFileName()
                            .toString()
                            .startsWith(complete.getFileName().toString()))
                    .forEach(CommandLineArea::delete);
        }
    }

    /** Deletes an area that did not become the one to keep. */
    @Override
    public void close() {
        if (!isComplete() && Files.isDirectory(area)) {
            delete(area);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException | UncheckedIOException e) {
            // It is only a cache; what another process deletes or uses at this moment may stay.
            return;
        }
    }
}
