// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

/** Somebody holds a lock on the item (HTTP 423). */
public final class LockedException extends WorkspaceException {
    private static final long serialVersionUID = 1L;

    /** @param message what happened to what, in words for the person */
    public LockedException(String message) {
        super(message);
    }

    /**
     * @param message what happened to what, in words for the person
     * @param cause the technical reason
     */
    public LockedException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String advice() {
        return Messages.LockedException_advice;
    }

    @Override
    public boolean isTemporary() {
        return true;
    }
}
