// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Keeps a {@link Configuration} in one XMI file. Works with and without OSGi.
 *
 * <p>A change is made to what the file holds at that moment, under a lock that other processes respect, so two processes
 * never undo each other's changes. A configuration that was handed out is never changed again by this class: whoever
 * reads it needs no lock, and nobody may change it.
 *
 * <p>The file is replaced as a whole and durably: after a crash it holds either the old or the new state. One that cannot
 * be read is renamed, told about, and never overwritten.
 */
public final class ConfigurationStore {
    private final Path file;
    private final Consumer<Path> damaged;

    /**
     * @param file where the configuration is; it and its folder are made on the first change
     * @param damaged is told where a file that could not be read stands now
     */
    public ConfigurationStore(Path file, Consumer<Path> damaged) {
        this.file = file.toAbsolutePath();
        this.damaged = damaged;
    }

    /**
     * Reads the present state; an empty one where there is no file.
     *
     * @throws NewerConfigurationException when a newer version wrote the file
     * @throws IOException when the file cannot be read at all
     */
    public Configuration load() throws IOException {
        return update(configuration -> {});
    }

    /**
     * Reads the present state, changes it and writes it back. What the change throws goes through, and nothing is written.
     *
     * @return the new state
     * @throws NewerConfigurationException when a newer version wrote the file
     * @throws IOException when the file cannot be read or written, or another process keeps it locked
     */
    public synchronized Configuration update(Consumer<Configuration> change) throws IOException {
        Files.createDirectories(file.getParent());
        try (ConfigurationLock lock = ConfigurationLock.acquire(sibling(".lock"))) {
            byte[] before = read();
            Configuration configuration = parse(before);
            change.accept(configuration);
            byte[] after = ConfigurationFormat.write(configuration);
            boolean nothingToWrite =
                    !Files.exists(file) && EcoreUtil.equals(configuration, ConfigurationFormat.empty());
            if (!nothingToWrite && !Arrays.equals(before, after)) {
                DurableFile.replace(file, sibling(".new"), after);
            }
            return configuration;
        }
    }

    private Configuration parse(byte[] content) throws IOException {
        if (content.length == 0 && !Files.exists(file)) {
            return ConfigurationFormat.empty();
        }
        try {
            return ConfigurationFormat.read(content);
        } catch (ConfigurationFormat.NewerFormatException e) {
            throw new NewerConfigurationException(file);
        } catch (ConfigurationFormat.DamagedFormatException e) {
            damaged.accept(setAside());
            return ConfigurationFormat.empty();
        }
    }

    private byte[] read() throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new byte[0];
        }
    }

    private Path setAside() throws IOException {
        for (int number = 1; ; number++) {
            Path aside = sibling(".damaged-" + number);
            if (!Files.exists(aside)) {
                return Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private Path sibling(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
