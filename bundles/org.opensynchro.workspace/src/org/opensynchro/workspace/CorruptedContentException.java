// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

/** What arrived is not what was sent: checksum or length differ. */
public final class CorruptedContentException extends WorkspaceException {
    private static final long serialVersionUID = 1L;

    /** @param message what happened to what, in words for the person */
    public CorruptedContentException(String message) {
        super(message);
    }

    /**
     * @param message what happened to what, in words for the person
     * @param cause the technical reason
     */
    public CorruptedContentException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String advice() {
        return Messages.CorruptedContentException_advice;
    }

    @Override
    public boolean isTemporary() {
        return true;
    }
}
