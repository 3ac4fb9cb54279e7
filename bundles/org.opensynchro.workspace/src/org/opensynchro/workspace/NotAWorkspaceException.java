// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

/** What answers at the address is no workspace. */
public final class NotAWorkspaceException extends WorkspaceException {
    private static final long serialVersionUID = 1L;

    /** @param message what happened to what, in words for the person */
    public NotAWorkspaceException(String message) {
        super(message);
    }

    /**
     * @param message what happened to what, in words for the person
     * @param cause the technical reason
     */
    public NotAWorkspaceException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String advice() {
        return Messages.NotAWorkspaceException_advice;
    }

    @Override
    public boolean concernsWholeWorkspace() {
        return true;
    }
}
