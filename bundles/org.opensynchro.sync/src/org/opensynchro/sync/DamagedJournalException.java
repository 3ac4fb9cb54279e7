// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

/**
 * The journal turned out to be damaged while it was in use. Opening it anew puts the damaged file aside and begins an
 * empty one, so that the next pass is a union merge.
 */
public final class DamagedJournalException extends JournalException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what happened, in words for the person, naming the file
     * @param cause the technical reason
     */
    public DamagedJournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
