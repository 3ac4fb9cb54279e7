// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

/** Why a replica could not be read or changed; what the engine does next depends on the subclass alone. */
public abstract sealed class ReplicaException extends Exception
        permits SurpriseException, ItemFailedException, ReplicaUnavailableException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what happened to what, in words for the person
     * @param cause the technical reason
     */
    protected ReplicaException(String message, Throwable cause) {
        super(message, cause);
    }
}
