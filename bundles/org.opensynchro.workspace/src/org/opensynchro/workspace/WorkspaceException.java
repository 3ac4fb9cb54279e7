// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

import java.time.Duration;

/** Why a workspace could not do what was asked: one subclass for each cause that calls for its own reaction. */
public abstract class WorkspaceException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message what happened to what, in words for the person */
    protected WorkspaceException(String message) {
        super(message);
    }

    /**
     * @param message what happened to what, in words for the person
     * @param cause the technical reason
     */
    protected WorkspaceException(String message, Throwable cause) {
        super(message, cause);
    }

    /** What the person can do about it: one sentence in the person's language. */
    public abstract String advice();

    /** Whether time can mend it, so that trying again later makes sense. */
    public boolean isTemporary() {
        return false;
    }

    /** Whether every other item would meet the same, so that going on with them makes no sense. */
    public boolean concernsWholeWorkspace() {
        return false;
    }

    /** How long the server wants to be left alone; zero where it did not say. */
    public Duration pause() {
        return Duration.ZERO;
    }
}
