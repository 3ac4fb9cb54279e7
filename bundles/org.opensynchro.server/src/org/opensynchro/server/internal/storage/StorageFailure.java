// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

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

    /** {@return whether the reason is that the disk is full} */
    public boolean isDiskFull() {
        for (Throwable reason = getCause(); reason != null; reason = reason.getCause()) {
            if (reason instanceof SQLiteException sqlite
                    && (sqlite.getResultCode() == SQLiteErrorCode.SQLITE_FULL
                            || sqlite.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_WRITE
                            || sqlite.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE)) {
                return true;
            }
        }
        return false;
    }
}
