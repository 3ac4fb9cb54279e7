// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

/** The item is not what was expected (HTTP 412, or found by looking): look again, then decide anew. */
public final class ChangedMeanwhileException extends WorkspaceException {
    private static final long serialVersionUID = 1L;

    /** @param message what happened to what, in words for the person */
    public ChangedMeanwhileException(String message) {
        super(message);
    }

    /**
     * @param message what happened to what, in words for the person
     * @param cause the technical reason
     */
    public ChangedMeanwhileException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String advice() {
        return Messages.ChangedMeanwhileException_advice;
    }

    @Override
    public boolean isTemporary() {
        return true;
    }
}
