// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

/** There is nothing at that place (HTTP 404). */
public final class NotFoundException extends WorkspaceException {
    private static final long serialVersionUID = 1L;

    /** @param message what happened to what, in words for the person */
    public NotFoundException(String message) {
        super(message);
    }

    /**
     * @param message what happened to what, in words for the person
     * @param cause the technical reason
     */
    public NotFoundException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String advice() {
        return Messages.NotFoundException_advice;
    }
}
