// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

/**
 * The replica as a whole cannot be used now: server unreachable, login refused, local root missing, disk full. The pass
 * stops; nothing is concluded from what was not seen. The cause tells which it is.
 */
public final class ReplicaUnavailableException extends ReplicaException {
    private static final long serialVersionUID = 1L;
    private final String advice;

    /**
     * @param message what happened, in words for the person
     * @param advice what the person can do about it
     * @param cause the technical reason
     */
    public ReplicaUnavailableException(String message, String advice, Throwable cause) {
        super(message, cause);
        this.advice = advice;
    }

    /** What the person can do about it: one sentence. */
    public String advice() {
        return advice;
    }
}
