// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A checksum of content in the notation of ownCloud and Nextcloud ({@code OC-Checksum}, {@code oc:checksums}).
 *
 * @param algorithm the name used by that notation: {@code SHA1}, {@code SHA256} or {@code MD5}; empty for {@link #NONE}
 * @param hex the digest in lower-case hexadecimal; empty for {@link #NONE}
 */
public record Checksum(String algorithm, String hex) {
    /** No checksum is known. */
    public static final Checksum NONE = new Checksum("", "");

    /** The algorithm that every server of this family understands, used where a server prefers none. */
    public static final String DEFAULT_ALGORITHM = "SHA1";

    public Checksum {
        hex = hex.toLowerCase(Locale.ROOT);
    }

    /** Parses {@code ALGORITHM:hex}; anything else, or an algorithm this computer cannot compute, is {@link #NONE}. */
    public static Checksum parse(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0 || !isSupported(text.substring(0, colon))) {
            return NONE;
        }
        return new Checksum(text.substring(0, colon), text.substring(colon + 1));
    }

    /** The checksum held by a finished digest. */
    public static Checksum of(String algorithm, byte[] digest) {
        return new Checksum(algorithm, HexFormat.of().formatHex(digest));
    }

    /** Whether {@link #newDigest} knows the algorithm. */
    public static boolean isSupported(String algorithm) {
        return algorithm.equals("SHA1") || algorithm.equals("SHA256") || algorithm.equals("MD5");
    }

    /**
     * A digest for an algorithm of this notation.
     *
     * @throws IllegalArgumentException when the algorithm is not supported
     */
    public static MessageDigest newDigest(String algorithm) {
        String javaName =
                switch (algorithm) {
                    case "SHA1" -> "SHA-1";
                    case "SHA256" -> "SHA-256";
                    case "MD5" -> "MD5";
                    default -> throw new IllegalArgumentException("Unknown checksum algorithm " + algorithm);
                };
        try {
            return MessageDigest.getInstance(javaName);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + javaName, e);
        }
    }

    /** Whether a checksum is known at all. */
    public boolean isKnown() {
        return !algorithm.isEmpty();
    }

    /** Whether both are of one algorithm, so that comparing them says something. */
    public boolean isComparableTo(Checksum other) {
        return isKnown() && algorithm.equals(other.algorithm);
    }

    /** {@code ALGORITHM:hex}, or the empty text for {@link #NONE}. */
    @Override
    public String toString() {
        return isKnown() ? algorithm + ':' + hex : "";
    }
}
