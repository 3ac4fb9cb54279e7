// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment.internal.json;

/** Text that is not JSON. */
public final class JsonSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final boolean isBackslash;

    JsonSyntaxException(String message, int line, boolean isBackslash) {
        super(message);
        this.line = line;
        this.isBackslash = isBackslash;
    }

    /** The line where it was noticed, counted from 1. */
    public int line() {
        return line;
    }

    /** Whether a single backslash stands where JSON wants two. */
    public boolean isBackslash() {
        return isBackslash;
    }
}
