// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/**
 * A content that has arrived and belongs to nobody yet. Its bytes are in a blob, or, where they are few, still in memory:
 * then they go into the database, because a file of their own, forced to the disk, would cost far more than they do.
 *
 * @param content what it is
 * @param small the bytes; {@code null} when they are in a blob
 */
record Received(Content content, byte[] small) {
    /** How many bytes are few. SQLite keeps such contents in less time than a file system does. */
    static final int MOST_SMALL = 16 * 1024;

    static Received inBlob(Content content) {
        return new Received(content, null);
    }

    /**
     * Reads a body and keeps it.
     *
     * @param blobs for what is not small
     * @param body read to its end
     * @param length how many bytes were announced; -1 if that is not known
     * @param limit how many bytes there is room for
     * @throws StorageException.QuotaExceeded if the body is longer than the limit or than what the disk has room for
     * @throws IOException if the body cannot be read or cannot be written
     */
    static Received of(Blobs blobs, InputStream body, long length, long limit)
            throws IOException, StorageException.QuotaExceeded {
        if (length < 0 || length > MOST_SMALL) {
            return inBlob(blobs.write(body, length, limit));
        }
        byte[] bytes = body.readNBytes(MOST_SMALL + 1);
        if (bytes.length > MOST_SMALL) {
            return inBlob(blobs.write(new SequenceInputStream(new ByteArrayInputStream(bytes), body), -1, limit));
        }
        if (bytes.length > Math.min(limit, blobs.usableSpace())) {
            throw new StorageException.QuotaExceeded("There is not enough room in the workspace");
        }
        Checksums checksums = new Checksums();
        checksums.update(bytes, bytes.length);
        return new Received(new Content(blobs.newId(), bytes.length, checksums.sha1(), checksums.sha256()), bytes);
    }
}
