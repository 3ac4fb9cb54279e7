// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

/** The server does not take files of this size (HTTP 413). */
public final class TooLargeException extends WorkspaceException {
    private static final long serialVersionUID = 1L;

    /** @param message what happened to what, in words for the person */
    public TooLargeException(String message) {
        super(message);
    }

    /**
     * @param message what happened to what, in words for the person
     * @param cause the technical reason
     */
    public TooLargeException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String advice() {
        return Messages.TooLargeException_advice;
    }
}
