// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth;

/** The token of an account is not known on this computer any more, so that the server cannot be asked to end it. */
public final class MissingTokenException extends LoginException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what happened, in words for the person
     * @param advice what the person can do
     */
    public MissingTokenException(String message, String advice) {
        super(message, advice);
    }
}
