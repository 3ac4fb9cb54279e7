// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

/** The server answered something that the protocol does not foresee. */
public final class UnexpectedAnswerException extends WorkspaceException {
    private static final long serialVersionUID = 1L;

    private final boolean ofWholeWorkspace;

    /** @param message what happened to what, in words for the person */
    public UnexpectedAnswerException(String message) {
        this(message, false);
    }

    /**
     * @param message what happened to what, in words for the person
     * @param ofWholeWorkspace whether every other item would meet the same
     */
    public UnexpectedAnswerException(String message, boolean ofWholeWorkspace) {
        super(message);
        this.ofWholeWorkspace = ofWholeWorkspace;
    }

    /**
     * @param message what happened to what, in words for the person
     * @param cause the technical reason
     */
    public UnexpectedAnswerException(String message, Throwable cause) {
        super(message, cause);
        this.ofWholeWorkspace = false;
    }

    @Override
    public String advice() {
        return Messages.UnexpectedAnswerException_advice;
    }

    @Override
    public boolean isTemporary() {
        return true;
    }

    @Override
    public boolean concernsWholeWorkspace() {
        return ofWholeWorkspace;
    }
}
