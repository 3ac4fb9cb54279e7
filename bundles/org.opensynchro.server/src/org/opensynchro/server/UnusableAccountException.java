// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

/** An account cannot be as it was asked for; nothing was changed. */
public final class UnusableAccountException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String subject;

    /** What cannot be used. */
    public enum Reason {
        /** A login name with characters that it cannot have, or too long. */
        NAME,
        /** A login name that another account has. */
        NAME_TAKEN,
        /** There is no account of that name. */
        UNKNOWN,
        /** No password at all. */
        PASSWORD_EMPTY,
        /** What is no e-mail address. */
        EMAIL,
        /** An e-mail address that another account has. */
        EMAIL_TAKEN,
        /** A display name that is too long or has several lines. */
        DISPLAY_NAME,
        /** A language that the pages do not have. */
        LANGUAGE,
        /** A quota below nothing. */
        QUOTA
    }

    UnusableAccountException(Reason reason, String subject, String message) {
        super(message);
        this.reason = reason;
        this.subject = subject;
    }

    /** {@return what cannot be used} */
    public Reason reason() {
        return reason;
    }

    /** {@return the name, address or the like that cannot be used; empty for a password} */
    public String subject() {
        return subject;
    }
}
