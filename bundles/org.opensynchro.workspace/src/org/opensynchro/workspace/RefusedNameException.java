// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

/** The server does not take an item of this name. */
public final class RefusedNameException extends WorkspaceException {
    private static final long serialVersionUID = 1L;

    /** @param message what happened to what, in words for the person */
    public RefusedNameException(String message) {
        super(message);
    }

    /**
     * @param message what happened to what, in words for the person
     * @param cause the technical reason
     */
    public RefusedNameException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String advice() {
        return Messages.RefusedNameException_advice;
    }
}
