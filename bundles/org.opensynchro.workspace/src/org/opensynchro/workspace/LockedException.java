// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

/** Somebody holds a lock on the item (HTTP 423). */
public final class LockedException extends WorkspaceException {
    private static final long serialVersionUID = 1L;

    private final transient Lock lock;

    /** @param message what happened to what, in words for the person */
    public LockedException(String message) {
        this(message, Lock.NONE);
    }

    /**
     * @param message what happened to what, in words for the person
     * @param lock who holds it
     */
    public LockedException(String message, Lock lock) {
        super(message);
        this.lock = lock;
    }

    /** Who holds it; {@link Lock#NONE} where the server did not say. */
    public Lock lock() {
        return lock;
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
