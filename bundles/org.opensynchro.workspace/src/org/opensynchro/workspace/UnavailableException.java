// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

/** The server answers that it cannot work just now (HTTP 429, 502, 503, 504; maintenance). */
public final class UnavailableException extends WorkspaceException {
    private static final long serialVersionUID = 1L;

    /** @param message what happened to what, in words for the person */
    public UnavailableException(String message) {
        super(message);
    }

    /**
     * @param message what happened to what, in words for the person
     * @param cause the technical reason
     */
    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String advice() {
        return Messages.UnavailableException_advice;
    }

    @Override
    public boolean isTemporary() {
        return true;
    }

    @Override
    public boolean concernsWholeWorkspace() {
        return true;
    }
}
