// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

/** A line is no pattern of gitignore's syntax. */
public final class InvalidExclusionException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * @param line its number, counted from 1
     * @param message names the line and what it holds, in words for the person
     */
    public InvalidExclusionException(int line, String message) {
        super(message);
        this.line = line;
    }

    /** The number of the line, counted from 1. */
    public int line() {
        return line;
    }
}
