// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

/** The server answered something that the protocol does not foresee. */
public final class UnexpectedAnswerException extends WorkspaceException {
    private static final long serialVersionUID = 1L;

    /** @param message what happened to what, in words for the person */
    public UnexpectedAnswerException(String message) {
        super(message);
    }

    /**
     * @param message what happened to what, in words for the person
     * @param cause the technical reason
     */
    public UnexpectedAnswerException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String advice() {
        return Messages.UnexpectedAnswerException_advice;
    }

    @Override
    public boolean isTemporary() {
        return true;
    }
}
