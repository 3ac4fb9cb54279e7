// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

/** A synchronization cannot be opened as it is set up; nothing was changed anywhere. */
public final class SynchronizationRefusedException extends Exception {
    private static final long serialVersionUID = 1L;
    private final Reason reason;
    private final String advice;

    /**
     * @param reason what stands in the way
     * @param message what happened to what, in words for the person
     * @param advice what the person can do about it: one sentence
     */
    public SynchronizationRefusedException(Reason reason, String message, String advice) {
        super(message);
        this.reason = reason;
        this.advice = advice;
    }

    /**
     * @param reason what stands in the way
     * @param message what happened to what, in words for the person
     * @param advice what the person can do about it: one sentence
     * @param cause the technical reason
     */
    public SynchronizationRefusedException(Reason reason, String message, String advice, Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.advice = advice;
    }

    /** What stands in the way. */
    public Reason reason() {
        return reason;
    }

    /** What the person can do about it: one sentence. */
    public String advice() {
        return advice;
    }

    /** What may stand in the way of a synchronization. */
    public enum Reason {
        /** The same state folder or local folder is in use by another running synchronization. */
        ALREADY_RUNNING,
        /** The local folder lies inside another synchronized folder or holds one, or the online folder is taken. */
        NESTED,
        /** The local path is not a folder. */
        NOT_A_FOLDER,
        /** The local folder does not exist. */
        FOLDER_MISSING,
        /** The state was written by a newer version of this application. */
        NEWER_STATE,
        /** The state folder cannot be created, read or written. */
        STATE_UNUSABLE,
        /** What the person wants to exclude cannot be understood. */
        EXCLUSIONS_INVALID
    }
}
