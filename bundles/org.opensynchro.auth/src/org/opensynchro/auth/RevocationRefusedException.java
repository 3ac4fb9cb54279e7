// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth;

/** The server did not take a token back; it is as good there as before. */
public final class RevocationRefusedException extends LoginException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what happened, in words for the person
     * @param advice what the person can do
     */
    public RevocationRefusedException(String message, String advice) {
        super(message, advice);
    }
}
