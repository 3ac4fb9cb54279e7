// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.opensynchro.deployment.internal.code.CheckedSymbols;
import org.opensynchro.deployment.internal.code.FiveBits;

class FiveBitsTest {
    @Test
    void bytesComeBackFromTheirSymbols() {
        for (int length = 0; length < 300; length++) {
            byte[] bytes = new byte[length];
            new Random(length).nextBytes(bytes);
            assertArrayEquals(bytes, FiveBits.toBytes(FiveBits.fromBytes(bytes)).orElseThrow());
        }
    }

    @Test
    void symbolsThatNoBytesGiveAreRefused() {
        assertTrue(FiveBits.toBytes(new int[] {0}).isEmpty());
        assertTrue(FiveBits.toBytes(new int[] {0, 1}).isEmpty());
        assertTrue(FiveBits.toBytes(new int[] {0, 0, 0}).isEmpty());
    }

    /** "a1lqfn3a" of BIP-350: an empty data part after the human-readable part "a", which is expanded to 3, 0, 1. */
    @Test
    void theChecksumIsTheOneOfBech32m() {
        int[] expected = {3, 0, 1, 31, 0, 9, 19, 17, 29};
        assertArrayEquals(expected, CheckedSymbols.withChecksum(new int[] {3, 0, 1}));
    }
}
