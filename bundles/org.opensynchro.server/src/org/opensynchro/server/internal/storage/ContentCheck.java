// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

/** Compares what was received with what the sender announced. */
@FunctionalInterface
public interface ContentCheck {
    /** Nothing was announced. */
    ContentCheck NONE = received -> {};

    /**
     * Checks.
     *
     * @param received what was received, completely
     * @throws StorageException.ContentMismatch if it is not what was announced; it is then thrown away
     */
    void check(Content received) throws StorageException.ContentMismatch;

    /**
     * Checks twice.
     *
     * @param other the second check
     * @return both together
     */
    default ContentCheck and(ContentCheck other) {
        return received -> {
            check(received);
            other.check(received);
        };
    }
}
