// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

/** The TLS certificate of the server is not valid for it. */
public final class UntrustedServerException extends WorkspaceException {
    private static final long serialVersionUID = 1L;

    /** @param message what happened to what, in words for the person */
    public UntrustedServerException(String message) {
        super(message);
    }

    /**
     * @param message what happened to what, in words for the person
     * @param cause the technical reason
     */
    public UntrustedServerException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String advice() {
        return Messages.UntrustedServerException_advice;
    }

    @Override
    public boolean concernsWholeWorkspace() {
        return true;
    }
}
