// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Secrets of 256 random bits, written as 43 characters (base64url, RFC 4648). */
public final class RandomToken {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private RandomToken() {}

    /** {@return a new token} */
    public static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * What to keep of a token, so that nobody who reads it can use it.
     *
     * @param token as it was given to somebody, or something else that a stranger sent
     * @return its SHA-256 hash in hexadecimal digits
     */
    public static String hash(String token) {
        return HexFormat.of().formatHex(hash(token.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] hash(byte[] token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    /**
     * Compares a secret in a time that does not tell how much of it is right.
     *
     * @param expected the secret
     * @param given what a stranger sent
     * @return whether they are the same
     */
    public static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
