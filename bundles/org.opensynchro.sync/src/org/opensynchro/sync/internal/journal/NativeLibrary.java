// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.JDBC;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Keeps SQLite's native library unpacked between starts. The driver would unpack it into the temporary folder on every
 * start, which takes longer than opening a journal, and leave it there whenever the process is killed.
 */
final class NativeLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);

    /** Where the driver looks for the library, and where it unpacks it otherwise. */
    private static final String LIBRARY_FOLDER = "org.sqlite.lib.path";

    private static final String TEMPORARY_FOLDER = "org.sqlite.tmpdir";

    private NativeLibrary() {}

    /**
     * Makes the driver take its library from {@code cache}; does nothing when the driver was told another place. Where this
     * does not work, the driver goes its own way.
     *
     * @param cache a folder that only this person can write to; made when missing
     */
    static synchronized void prepare(Path cache) {
        if (System.getProperty(LIBRARY_FOLDER) != null) {
            return;
        }
        String name = LibraryLoaderUtil.getNativeLibName();
        String platform = LibraryLoaderUtil.getNativeLibResourcePath();
        try (InputStream resource = JDBC.class.getResourceAsStream(platform + '/' + name)) {
            if (resource == null) {
                return;
            }
            // One folder for each version and platform: programs of several versions may run at once.
            Path folder = cache.resolve("sqlite-" + SQLiteJDBCLoader.getVersion() + platform.replace('/', '-'));
            unpack(resource.readAllBytes(), folder.resolve(name));
            System.setProperty(LIBRARY_FOLDER, folder.toString());
            System.setProperty(TEMPORARY_FOLDER, folder.toString());
        } catch (IOException e) {
            LOG.debug("SQLite's library cannot be kept in {}", cache, e);
        }
    }

    private static void unpack(byte[] library, Path file) throws IOException {
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), library)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Path temporary = Files.createTempFile(file.getParent(), "unpacking", ".tmp");
        try {
            Files.write(temporary, library);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
