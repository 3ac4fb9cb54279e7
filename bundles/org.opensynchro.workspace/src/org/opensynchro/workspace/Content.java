// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

import java.io.IOException;
import java.io.InputStream;

/** Bytes to be transferred, read as a stream so that no file ever sits in memory. */
public interface Content {
    /** Number of bytes that {@link #open} delivers. */
    long size();

    /** Last modification of the content, milliseconds since 1970-01-01T00:00Z. */
    long modifiedMillis();

    /** The checksum of the bytes where it is known beforehand, else {@link Checksum#NONE}. */
    Checksum checksum();

    /**
     * Names this version of the bytes, so that an interrupted transfer of the very same version can go on later: equal texts
     * mean equal bytes. Empty where the source cannot promise that.
     */
    default String version() {
        return "";
    }

    /**
     * Opens the bytes from {@code offset} on. May be called again, for a retry or a part of a large file.
     *
     * @throws IOException when the bytes cannot be read; the message names the file
     */
    InputStream open(long offset) throws IOException;

    /**
     * Confirms that the source is still what was described when this object was made. Receivers call it after the last
     * byte was read and before they make the content visible, so that a file changed while it travels is never mixed.
     *
     * @throws IOException when the source changed or cannot be checked
     */
    void confirmUnchanged() throws IOException;
}
