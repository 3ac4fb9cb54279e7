// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth;

/** The server has no login page for applications: a user name and a password are the way to it. */
public final class NoLoginPageException extends LoginException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what happened, in words for the person
     * @param advice what the person can do
     */
    public NoLoginPageException(String message, String advice) {
        super(message, advice);
    }
}
