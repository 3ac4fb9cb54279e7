// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Replaces files so that a crash or a loss of power leaves either the old or the new content, never a mixture. */
final class DurableFile {
    private DurableFile() {}

    /**
     * Replaces the content of a file.
     *
     * @param file the file; may not exist yet
     * @param temporary a name in the same folder that nobody else uses meanwhile
     * @param content the new content
     * @throws IOException when the disk refuses; the file then is as it was
     */
    static void replace(Path file, Path temporary, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        flushFolder(file.getParent());
    }

    /** The rename itself is durable only once the folder is; Windows does that by itself and opens no folders. */
    private static void flushFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
