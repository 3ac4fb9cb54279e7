// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth;

/** The person, or the server, said on the login page that this computer gets no access. */
public final class LoginDeclinedException extends LoginException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what happened, in words for the person
     * @param advice what the person can do
     */
    public LoginDeclinedException(String message, String advice) {
        super(message, advice);
    }
}
