// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.mail;

import java.io.IOException;
import org.opensynchro.server.internal.storage.StorageException;

/**
 * An e-mail that the workspace writes by itself.
 *
 * @param to one address
 * @param subject one line
 * @param text plain text; lines end with {@code \n}
 * @param validity whether what it says still holds, where it is tried again later
 */
public record Letter(String to, String subject, String text, Validity validity) {
    /**
     * An e-mail of which all stays true.
     *
     * @param to as above
     * @param subject as above
     * @param text as above
     */
    public Letter(String to, String subject, String text) {
        this(to, subject, text, () -> true);
    }

    /** Tells whether what an e-mail says still holds, such as a code in it. */
    @FunctionalInterface
    public interface Validity {
        /**
         * Looks it up.
         *
         * @return whether it does
         * @throws IOException if it cannot be looked up
         * @throws StorageException never
         */
        boolean holds() throws IOException, StorageException;
    }

    /**
     * The same with an end.
     *
     * @param other tells when it ends
     * @return the letter
     */
    public Letter validWhile(Validity other) {
        return new Letter(to, subject, text, other);
    }

    /** What it says is for the person alone. */
    @Override
    public String toString() {
        return "Letter";
    }
}
