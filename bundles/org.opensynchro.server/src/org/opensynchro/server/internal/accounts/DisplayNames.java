// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.accounts;

import java.util.regex.Pattern;

/**
 * What people may be called. A name stands within sentences, on the page that asks for consent too, so nothing in it may turn
 * their order round or hide: of the format characters it may have the joiners only, which Persian and Indic names and emoji
 * are written with.
 */
public final class DisplayNames {
    /** In code points. */
    private static final int LONGEST = 100;

    private static final String BREAK = "[\\p{Cc}\\p{Zl}\\p{Zp}]";
    private static final String INVISIBLE = "[\\p{Cf}\\p{Cs}&&[^\\u200C\\u200D]]";
    private static final Pattern UNUSABLE = Pattern.compile(BREAK + '|' + INVISIBLE);

    private DisplayNames() {}

    /** Whether an account can have this name; the empty one stands for the login name. */
    public static boolean isUsable(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST
                && !UNUSABLE.matcher(name).find();
    }

    /** What can be used of a name that somebody else made up; empty if that is nothing. */
    public static String usable(String name) {
        String line = name.replaceAll(BREAK, " ").replaceAll(INVISIBLE, "").strip();
        int end = line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())));
        return line.substring(0, end).strip();
    }
}
