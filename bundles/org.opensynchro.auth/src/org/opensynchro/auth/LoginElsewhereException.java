// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth;

/** The server leads to a login page, or grants access, at an address that is not its own. */
public final class LoginElsewhereException extends LoginException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what happened, in words for the person
     * @param advice what the person can do
     */
    public LoginElsewhereException(String message, String advice) {
        super(message, advice);
    }
}
