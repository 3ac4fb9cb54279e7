// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

/** The replica holds something else than was expected; nothing was changed, and the next pass decides anew. */
public final class SurpriseException extends ReplicaException {
    private static final long serialVersionUID = 1L;

    /** @param message what was found instead of what */
    public SurpriseException(String message) {
        super(message, null);
    }

    /**
     * @param message what was found instead of what
     * @param cause the technical reason
     */
    public SurpriseException(String message, Throwable cause) {
        super(message, cause);
    }
}
