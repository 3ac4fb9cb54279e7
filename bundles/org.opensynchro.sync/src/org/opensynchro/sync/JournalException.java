// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

/** The journal cannot be read or written; the pass ends, and the replicas stay as they are. */
public sealed class JournalException extends RuntimeException permits NewerJournalException, DamagedJournalException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what happened, in words for the person, naming the file
     * @param cause the technical reason
     */
    public JournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
