// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

/** The server refuses the account: wrong, expired or revoked credentials (HTTP 401). */
public final class AuthenticationException extends WorkspaceException {
    private static final long serialVersionUID = 1L;

    /** @param message what happened to what, in words for the person */
    public AuthenticationException(String message) {
        super(message);
    }

    /**
     * @param message what happened to what, in words for the person
     * @param cause the technical reason
     */
    public AuthenticationException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String advice() {
        return Messages.AuthenticationException_advice;
    }

    @Override
    public boolean concernsWholeWorkspace() {
        return true;
    }
}
