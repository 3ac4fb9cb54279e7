// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Small files that are never seen half written. */
final class TextFiles {
    private TextFiles() {}

    /** Makes this the content of a file, in UTF-8; its folder is made where it is missing. */
    static void replace(Path file, String text) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path written = Files.createTempFile(folder, file.getFileName().toString(), ".new");
        try {
            Files.writeString(written, text);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
