// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment.internal.code;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Symbols of five bits, written in Crockford's alphabet for base 32 (no I, L, O, U; they are read as 1, 1, 0 and refused),
 * ending in six symbols of checksum.
 *
 * <p>The checksum is the one of Bech32m (BIP-350; the polynomial is explained in BIP-173): a BCH code over GF(32) that
 * detects any three wrong symbols among 1023, hence each wrong character and each pair of exchanged ones, and any four among
 * 89. BIP-350's constant is what makes it notice symbols that were inserted or left out before the end as well.
 */
public final class CheckedSymbols {
    /** How many symbols of a code are its checksum. */
    public static final int CHECKSUM_LENGTH = 6;
    /** How many symbols, those of the checksum included, the guarantee reaches. */
    public static final int MAXIMUM_LENGTH = 1023;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int BECH32M = 0x2bc830a3;
    private static final int BITS = 5;

    private CheckedSymbols() {}

    /** The character that stands for a symbol (0 to 31). */
    public static char character(int symbol) {
        return ALPHABET.charAt(symbol);
    }

    /** The symbol a character stands for, look-alikes included; empty for a character that is none. */
    public static OptionalInt symbol(char character) {
        char upper = character >= 'a' && character <= 'z' ? (char) (character - 'a' + 'A') : character;
        char plain =
                switch (upper) {
                    case 'I', 'L' -> '1';
                    case 'O' -> '0';
                    default -> upper;
                };
        int index = ALPHABET.indexOf(plain);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** The symbols, followed by their checksum. */
    public static int[] withChecksum(int[] symbols) {
        int[] all = Arrays.copyOf(symbols, symbols.length + CHECKSUM_LENGTH);
        int checksum = remainder(all) ^ BECH32M;
        for (int index = 0; index < CHECKSUM_LENGTH; index++) {
            all[symbols.length + index] = checksum >>> BITS * (CHECKSUM_LENGTH - 1 - index) & 31;
        }
        return all;
    }

    /** Whether the last symbols are the checksum of those before. */
    public static boolean isIntact(int[] symbols) {
        return symbols.length >= CHECKSUM_LENGTH && symbols.length <= MAXIMUM_LENGTH && remainder(symbols) == BECH32M;
    }

    private static int remainder(int[] symbols) {
        int remainder = 1;
        for (int symbol : symbols) {
            int top = remainder >>> 25;
            remainder = (remainder & 0x1ffffff) << BITS ^ symbol;
            for (int bit = 0; bit < GENERATOR.length; bit++) {
                remainder ^= (top >>> bit & 1) == 1 ? GENERATOR[bit] : 0;
            }
        }
        return remainder;
    }
}
