// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.sso;

/** Somebody could not be logged in by the identity provider. The message is for the log; it holds no secrets. */
public final class SignOnException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Cause cause;

    /** Why, as far as the person can do something about it. */
    public enum Cause {
        /** The provider does not answer, or says that it cannot. */
        AWAY,
        /** The person, or the provider for them, said no. */
        DENIED,
        /** The answer is none to what was asked, is not from the provider, or comes too late. */
        INVALID
    }

    SignOnException(Cause cause, String message) {
        super(message);
        this.cause = cause;
    }

    SignOnException(Cause cause, String message, Throwable reason) {
        super(message, reason);
        this.cause = cause;
    }

    /** {@return why} */
    public Cause reason() {
        return cause;
    }
}
