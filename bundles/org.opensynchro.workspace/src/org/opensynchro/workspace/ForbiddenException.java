// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

/** The account may not do this (HTTP 403). */
public final class ForbiddenException extends WorkspaceException {
    private static final long serialVersionUID = 1L;

    /** @param message what happened to what, in words for the person */
    public ForbiddenException(String message) {
        super(message);
    }

    /**
     * @param message what happened to what, in words for the person
     * @param cause the technical reason
     */
    public ForbiddenException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String advice() {
        return Messages.ForbiddenException_advice;
    }
}
