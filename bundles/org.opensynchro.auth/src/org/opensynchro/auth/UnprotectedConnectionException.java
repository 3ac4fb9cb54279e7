// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth;

/** The address has no TLS, and the person did not agree to that. */
public final class UnprotectedConnectionException extends LoginException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what happened, in words for the person
     * @param advice what the person can do
     */
    public UnprotectedConnectionException(String message, String advice) {
        super(message, advice);
    }
}
