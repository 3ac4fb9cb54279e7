// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

/** Asks the person at the terminal for a password, without showing what is typed. */
public interface PasswordPrompt {
    /** A prompt for where nobody can be asked. */
    PasswordPrompt NOBODY = new PasswordPrompt() {
        @Override
        public boolean available() {
            return false;
        }

        @Override
        public String ask(String question) {
            return "";
        }
    };

    /** Whether there is a person to ask. */
    boolean available();

    /** Asks; the empty text when nothing was typed. */
    String ask(String question);
}
