// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

/** Puts what happened and what to do into one line of whole sentences. */
final class Sentences {
    private Sentences() {}

    /**
     * @param message what happened, with or without a full stop
     * @param advice what to do about it: a sentence, or the empty text
     */
    static String join(String message, String advice) {
        String first =
                message.isEmpty() || ".!?".indexOf(message.charAt(message.length() - 1)) >= 0 ? message : message + '.';
        return (first + ' ' + advice).strip();
    }
}
