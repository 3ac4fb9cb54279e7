// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth;

/** The workspace does not let desktop applications in. */
public final class DesktopApplicationsForbiddenException extends LoginException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what happened, in words for the person
     * @param advice what the person can do
     */
    public DesktopApplicationsForbiddenException(String message, String advice) {
        super(message, advice);
    }
}
