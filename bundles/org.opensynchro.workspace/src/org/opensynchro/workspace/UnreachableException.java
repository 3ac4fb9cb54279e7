// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

/** The server does not answer, or an answer was lost or cut short. */
public final class UnreachableException extends WorkspaceException {
    private static final long serialVersionUID = 1L;

    private final String advice;

    /** @param message what happened to what, in words for the person */
    public UnreachableException(String message) {
        this(message, Messages.UnreachableException_advice);
    }

    /**
     * @param message what happened to what, in words for the person
     * @param advice what the person can do where another look at the server's address does not help
     */
    public UnreachableException(String message, String advice) {
        super(message);
        this.advice = advice;
    }

    /**
     * @param message what happened to what, in words for the person
     * @param cause the technical reason
     */
    public UnreachableException(String message, Throwable cause) {
        this(message, Messages.UnreachableException_advice, cause);
    }

    /**
     * @param message what happened to what, in words for the person
     * @param advice what the person can do where another look at the server's address does not help
     * @param cause the technical reason
     */
    public UnreachableException(String message, String advice, Throwable cause) {
        super(message, cause);
        this.advice = advice;
    }

    @Override
    public String advice() {
        return advice;
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
