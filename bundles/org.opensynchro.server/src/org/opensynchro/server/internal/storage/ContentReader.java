// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The bytes of a file as it was when they were opened.
 *
 * @param file the file
 * @param channel its bytes
 */
public record ContentReader(Entry file, SeekableByteChannel channel) implements AutoCloseable {
    static ContentReader open(Path blob, Entry file) throws IOException, StorageException.NotFound {
        try {
            return new ContentReader(file, FileChannel.open(blob, StandardOpenOption.READ));
        } catch (NoSuchFileException e) {
            throw new StorageException.NotFound("The file was changed just now");
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
