// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment;

/** What was typed is no configuration code to be used. The message tells the person, in their language, what to do. */
public final class InvalidConfigurationCodeException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why it is refused. */
    public enum Cause {
        /** Nothing was typed. */
        EMPTY,
        /** Fewer characters than any code has. */
        TOO_SHORT,
        /** A character that no code contains. */
        FOREIGN_CHARACTER,
        /** The checksum does not fit: at least one character is wrong, missing or too many. */
        MISTYPED,
        /** Made for a newer OpenSynchro. */
        NEWER,
        /** Its server would be reached without encryption. */
        INSECURE_SERVER,
        /** Typed correctly, but whoever made the code made it wrong. */
        MALFORMED
    }

    private final Cause reason;

    InvalidConfigurationCodeException(Cause reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why it is refused. */
    public Cause reason() {
        return reason;
    }
}
