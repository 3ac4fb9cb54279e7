// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

/** This item cannot be handled now; all others can. It is shown to the person and tried again on a later pass. */
public final class ItemFailedException extends ReplicaException {
    private static final long serialVersionUID = 1L;
    private final String advice;

    /**
     * @param message what happened to what, in words for the person
     * @param advice what the person can do about it
     * @param cause the technical reason
     */
    public ItemFailedException(String message, String advice, Throwable cause) {
        super(message, cause);
        this.advice = advice;
    }

    /** What the person can do about it: one sentence. */
    public String advice() {
        return advice;
    }
}
