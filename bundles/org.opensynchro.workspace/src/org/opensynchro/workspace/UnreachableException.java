// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

/** The server does not answer, or an answer was lost or cut short. */
public final class UnreachableException extends WorkspaceException {
    private static final long serialVersionUID = 1L;

    /** @param message what happened to what, in words for the person */
    public UnreachableException(String message) {
        super(message);
    }

    /**
     * @param message what happened to what, in words for the person
     * @param cause the technical reason
     */
    public UnreachableException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String advice() {
        return Messages.UnreachableException_advice;
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
