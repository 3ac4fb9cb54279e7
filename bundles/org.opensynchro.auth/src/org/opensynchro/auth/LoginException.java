// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth;

import org.opensynchro.workspace.WorkspaceException;

/** Why a login, or a sign-out, did not come about; one subclass for each cause. Never holds a token. */
public abstract class LoginException extends WorkspaceException {
    private static final long serialVersionUID = 1L;

    private final String advice;

    /**
     * @param message what happened, in words for the person
     * @param advice what the person can do
     */
    protected LoginException(String message, String advice) {
        super(message);
        this.advice = advice;
    }

    @Override
    public String advice() {
        return advice;
    }

    @Override
    public boolean concernsWholeWorkspace() {
        return true;
    }
}
