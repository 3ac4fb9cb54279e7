// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth;

/** Nobody logged in while the login page was open to it. */
public final class LoginTimedOutException extends LoginException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what happened, in words for the person
     * @param advice what the person can do
     */
    public LoginTimedOutException(String message, String advice) {
        super(message, advice);
    }
}
