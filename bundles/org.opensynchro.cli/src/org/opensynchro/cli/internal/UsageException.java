// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

/** The command cannot be carried out as it was given; nothing was changed. */
public final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what to do, in words for the person */
    public UsageException(String message) {
        super(message);
    }

    /**
     * @param message what is wrong and what to do, in words for the person
     * @param cause the technical reason
     */
    public UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
