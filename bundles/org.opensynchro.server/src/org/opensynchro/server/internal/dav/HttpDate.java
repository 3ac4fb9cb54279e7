// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Dates as HTTP writes them (RFC 9110, 5.6.7). */
final class HttpDate {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private HttpDate() {}

    static String format(long seconds) {
        return FORMAT.format(Instant.ofEpochSecond(seconds));
    }

    /** {@return seconds since 1970; empty if the text is no date} */
    static Optional<Long> parse(String text) {
        try {
            return Optional.of(Instant.from(FORMAT.parse(text)).getEpochSecond());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
