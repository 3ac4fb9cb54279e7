// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth;

/** The person logged in as somebody else than the account that was to be signed in again. */
public final class WrongAccountException extends LoginException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what happened, in words for the person
     * @param advice what the person can do
     */
    public WrongAccountException(String message, String advice) {
        super(message, advice);
    }
}
