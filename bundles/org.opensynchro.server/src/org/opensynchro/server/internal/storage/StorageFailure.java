// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

/** The database or the disk failed. Nothing of the change in hand was kept. */
public final class StorageFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what was being done
     * @param cause what went wrong
     */
    public StorageFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
