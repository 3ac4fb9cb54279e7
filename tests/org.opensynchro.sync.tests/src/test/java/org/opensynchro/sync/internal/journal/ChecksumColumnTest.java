// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opensynchro.workspace.Checksum;

class ChecksumColumnTest {
    private static final Checksum OTHER = new Checksum("MD5", "00ff");

    @ParameterizedTest
    @CsvSource({"SHA1,00ff10", "SHA256,abcdef", "MD5,00", "ADLER32,1a2b3c4d", "SHA1,not hex", "SHA1,abc", "SHA1,''"})
    void everyChecksumComesBackAsItWas(String algorithm, String hex) {
        Checksum checksum = new Checksum(algorithm, hex);

        assertEquals(checksum, ChecksumColumn.decode(ChecksumColumn.encode(checksum), Checksum.NONE));
        assertEquals(checksum, ChecksumColumn.decode(ChecksumColumn.encode(checksum, OTHER), OTHER));
    }

    @Test
    void aChecksumThatBothSidesShareIsStoredOnce() {
        Object column = ChecksumColumn.encode(OTHER, OTHER);

        assertEquals(0, assertInstanceOf(byte[].class, column).length);
        assertEquals(OTHER, ChecksumColumn.decode(column, OTHER));
    }

    @Test
    void noChecksumStaysNone() {
        assertEquals(Checksum.NONE, ChecksumColumn.decode(ChecksumColumn.encode(Checksum.NONE, OTHER), OTHER));
        assertEquals(
                Checksum.NONE,
                ChecksumColumn.decode(ChecksumColumn.encode(Checksum.NONE, Checksum.NONE), Checksum.NONE));
    }
}
