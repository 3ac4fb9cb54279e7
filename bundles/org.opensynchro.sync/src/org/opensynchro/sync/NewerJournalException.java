// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

/** The journal was written by a newer OpenSynchro, and was left as it is; this version must not touch it. */
public final class NewerJournalException extends JournalException {
    private static final long serialVersionUID = 1L;

    /** @param message what happened and what to do, in words for the person, naming the file */
    public NewerJournalException(String message) {
        super(message, null);
    }
}
