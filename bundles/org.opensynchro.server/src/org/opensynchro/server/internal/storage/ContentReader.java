// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The bytes of a file as it was when they were opened.
 *
 * @param file the file
 * @param channel its bytes
 */
public record ContentReader(Entry file, SeekableByteChannel channel) implements AutoCloseable {
    /**
     * Opens a content.
     *
     * @param parts asked only for a content without a blob of its own: the blobs that it consists of
     * @throws StorageException.NotFound if the content is gone
     */
    static ContentReader open(Blobs blobs, Entry file, Parts parts) throws IOException, StorageException {
        try {
            return new ContentReader(
                    file, FileChannel.open(blobs.file(file.content().id()), StandardOpenOption.READ));
        } catch (NoSuchFileException withoutBlob) {
            List<Long> ids = parts.of(file.content().id());
            if (ids.isEmpty()) {
                throw gone();
            }
            return new ContentReader(file, open(blobs, ids));
        }
    }

    private static SeekableByteChannel open(Blobs blobs, List<Long> ids) throws IOException, StorageException.NotFound {
        try {
            return JoinedChannel.open(ids.stream().map(blobs::file).toList());
        } catch (NoSuchFileException e) {
            throw gone();
        }
    }

    private static StorageException.NotFound gone() {
        return new StorageException.NotFound("The file was changed just now");
    }

    /** Looks up what a content consists of. */
    @FunctionalInterface
    interface Parts {
        List<Long> of(long content) throws IOException, StorageException;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
