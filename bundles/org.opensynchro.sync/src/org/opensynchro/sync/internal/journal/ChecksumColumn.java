// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.journal;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.opensynchro.workspace.Checksum;

/**
 * Checksums as they are stored: one byte for the algorithm and the digest itself, half as long as the text. What does not
 * fit that form is kept as text, so that nothing is ever lost in here.
 */
final class ChecksumColumn {
    /** Stored for the online side where both sides have one checksum, which is the rule. */
    private static final byte[] SAME = {};

    /** The place in this list is what is stored; it only ever grows at its end. */
    private static final List<String> ALGORITHMS = List.of("MD5", "SHA1", "SHA256");

    private ChecksumColumn() {}

    static Object encode(Checksum checksum) {
        if (!checksum.isKnown()) {
            return null;
        }
        int algorithm = ALGORITHMS.indexOf(checksum.algorithm());
        if (algorithm < 0 || !isHex(checksum.hex())) {
            return checksum.toString();
        }
        byte[] digest = HexFormat.of().parseHex(checksum.hex());
        byte[] column = new byte[digest.length + 1];
        column[0] = (byte) algorithm;
        System.arraycopy(digest, 0, column, 1, digest.length);
        return column;
    }

    static Object encode(Checksum checksum, Checksum other) {
        return checksum.isKnown() && checksum.equals(other) ? SAME : encode(checksum);
    }

    static Checksum decode(Object column, Checksum other) {
        return switch (column) {
            case null -> Checksum.NONE;
            case byte[] bytes when bytes.length == 0 -> other;
            case byte[] bytes -> Checksum.of(ALGORITHMS.get(bytes[0]), Arrays.copyOfRange(bytes, 1, bytes.length));
            default -> fromText(column.toString());
        };
    }

    private static Checksum fromText(String text) {
        int colon = text.indexOf(':');
        return new Checksum(text.substring(0, colon), text.substring(colon + 1));
    }

    private static boolean isHex(String text) {
        return text.length() % 2 == 0 && !text.isEmpty() && text.chars().allMatch(HexFormat::isHexDigit);
    }
}
