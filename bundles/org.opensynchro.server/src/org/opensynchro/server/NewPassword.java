// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a password must be that a person chooses, after NIST SP 800-63B, section 5.1.1.2: long rather than intricate, and not
 * the first that comes to mind.
 */
public final class NewPassword {
    /** The fewest characters. */
    public static final int SHORTEST = 10;

    private static final int GENERATED_LENGTH = 20;

    /** Without those that look like others. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    /** The usual first choices that are long enough otherwise. */
    private static final Set<String> COMMON = Set.of(
            "1234567890",
            "0123456789",
            "0987654321",
            "qwertyuiop",
            "azertyuiop",
            "qwertzuiop",
            "1q2w3e4r5t",
            "1qaz2wsx3edc",
            "password12",
            "password123",
            "password1234",
            "passw0rd123",
            "motdepasse",
            "motdepasse1",
            "motdepasse123",
            "iloveyou123",
            "letmein1234",
            "welcome123",
            "welcome1234",
            "bienvenue1",
            "bienvenue123",
            "changeme123",
            "opensynchro");

    /** What is wrong with a password. */
    public enum Verdict {
        /** Nothing. */
        GOOD,
        /** Fewer characters than {@link #SHORTEST}. */
        SHORT,
        /** It is the account's name, or has no more than that and few others. */
        LIKE_NAME,
        /** One of those that are tried first. */
        COMMON
    }

    private NewPassword() {}

    /**
     * Judges a password.
     *
     * @param name of the account it is for
     * @param password what the person chose
     * @return what is wrong with it, if anything is
     */
    public static Verdict judge(String name, String password) {
        String folded = password.toLowerCase(Locale.ROOT);
        String foldedName = name.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Verdict.SHORT;
        }
        if (folded.contains(foldedName) && folded.length() - foldedName.length() < 4) {
            return Verdict.LIKE_NAME;
        }
        return COMMON.contains(folded) || folded.chars().distinct().count() < 3 ? Verdict.COMMON : Verdict.GOOD;
    }

    /** {@return a random password of 100 bits that is easy to type} */
    public static String generate() {
        return new SecureRandom()
                .ints(GENERATED_LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
    }
}
