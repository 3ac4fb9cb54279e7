// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

/**
 * Another synchronization that is running now, in this process or another one of this person, uses the same state folder,
 * the same local folder, or a local folder above or below it. Nothing was changed.
 */
public final class AlreadyInUseException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String advice;

    /**
     * @param message which folder is in use, in words for the person
     * @param advice what the person can do about it: one sentence
     */
    public AlreadyInUseException(String message, String advice) {
        super(message);
        this.advice = advice;
    }

    /** What the person can do about it: one sentence. */
    public String advice() {
        return advice;
    }
}
