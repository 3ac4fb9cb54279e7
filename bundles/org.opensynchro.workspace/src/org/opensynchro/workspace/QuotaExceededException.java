// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

/** The workspace has no room left for this (HTTP 507). */
public final class QuotaExceededException extends WorkspaceException {
    private static final long serialVersionUID = 1L;

    /** @param message what happened to what, in words for the person */
    public QuotaExceededException(String message) {
        super(message);
    }

    /**
     * @param message what happened to what, in words for the person
     * @param cause the technical reason
     */
    public QuotaExceededException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String advice() {
        return Messages.QuotaExceededException_advice;
    }
}
