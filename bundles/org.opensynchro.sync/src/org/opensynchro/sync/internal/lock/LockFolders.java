// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.lock;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where locks are kept. */
final class LockFolders {
    private static final Logger LOG = LoggerFactory.getLogger(LockFolders.class);

    private LockFolders() {}

    /**
     * One place for all processes of a person, whatever their environment variables: else a process started by a
     * scheduler would not see the locks of one started on the desktop. Where a person has no home folder to write to, a
     * place among the temporary files.
     */
    static Path ofUser() {
        Path home = Path.of(System.getProperty("user.home"));
        Path usual = inHome(home, System.getProperty("os.name", ""));
        return firstUsable(
                usual,
                Path.of(System.getProperty("java.io.tmpdir"))
                        .resolve("opensynchro-locks-" + System.getProperty("user.name")));
    }

    static Path inHome(Path home, String operatingSystem) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return home.resolve("AppData")
                    .resolve("Local")
                    .resolve("OpenSynchro")
                    .resolve("locks");
        }
        return system.startsWith("mac")
                ? home.resolve("Library")
                        .resolve("Application Support")
                        .resolve("OpenSynchro")
                        .resolve("locks")
                : home.resolve(".local").resolve("state").resolve("opensynchro").resolve("locks");
    }

    static Path firstUsable(Path usual, Path otherwise) {
        try {
            make(usual);
            if (Files.isWritable(usual)) {
                return usual;
            }
            LOG.debug("Locks cannot be kept in {}", usual);
        } catch (IOException e) {
            LOG.debug("Locks cannot be kept in {}", usual, e);
        }
        return otherwise;
    }

    /** Makes a folder that only this person can look into, unless it exists. */
    static void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }
}
