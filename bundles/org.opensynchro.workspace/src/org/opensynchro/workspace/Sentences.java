// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

/** Puts what happened and what to do about it into one line of whole sentences. */
public final class Sentences {
    private static final String ENDS = ".!?…";

    private Sentences() {}

    /**
     * @param message what happened, with or without a full stop
     * @param advice what to do about it: a sentence, or the empty text
     */
    public static String join(String message, String advice) {
        String said = message.strip();
        boolean whole = said.isEmpty() || ENDS.indexOf(said.charAt(said.length() - 1)) >= 0;
        return ((whole ? said : said + '.') + ' ' + advice).strip();
    }
}
