// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment.internal.code;

import java.util.Optional;

/** Bytes as symbols of five bits and back; the bits left over in the last symbol are zero. */
public final class FiveBits {
    private FiveBits() {}

    /** The bytes as symbols. */
    public static int[] fromBytes(byte[] bytes) {
        int[] symbols = new int[(bytes.length * 8 + 4) / 5];
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            int value = bytes[bit / 8] >>> 7 - bit % 8 & 1;
            symbols[bit / 5] |= value << 4 - bit % 5;
        }
        return symbols;
    }

    /** The bytes that these symbols stand for; empty when {@link #fromBytes} never gives such symbols. */
    public static Optional<byte[]> toBytes(int[] symbols) {
        int bits = symbols.length * 5;
        byte[] bytes = new byte[bits / 8];
        for (int bit = 0; bit < bits; bit++) {
            int value = symbols[bit / 5] >>> 4 - bit % 5 & 1;
            if (bit / 8 < bytes.length) {
                bytes[bit / 8] |= (byte) (value << 7 - bit % 8);
            } else if (value != 0) {
                return Optional.empty();
            }
        }
        return bits % 8 < 5 ? Optional.of(bytes) : Optional.empty();
    }
}
