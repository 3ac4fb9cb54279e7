// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Computes the checksums of a content while it passes. */
final class Checksums {
    private final MessageDigest sha1 = digest("SHA-1");
    private final MessageDigest sha256 = digest("SHA-256");

    static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has " + algorithm, e);
        }
    }

    /** Adds bytes to both. */
    void update(byte[] bytes, int count) {
        sha1.update(bytes, 0, count);
        sha256.update(bytes, 0, count);
    }

    /** {@return the SHA-1 of all bytes, in hexadecimal; to be called once} */
    String sha1() {
        return HexFormat.of().formatHex(sha1.digest());
    }

    /** {@return the SHA-256 of all bytes, in hexadecimal; to be called once} */
    String sha256() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
