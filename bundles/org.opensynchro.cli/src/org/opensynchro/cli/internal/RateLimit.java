// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.workspace.Throttle;

/** Reads limits of transfers as they are typed: {@code 500} (KiB/s), {@code 500K}, {@code 1.5M}, {@code 0} for none. */
final class RateLimit {
    private static final Pattern TYPED =
            Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)\\s*(B|[KMG]?)(?:I?B)?(?:/S)?", Pattern.CASE_INSENSITIVE);

    private RateLimit() {}

    /**
     * The limit in bytes a second.
     *
     * @param option for the message
     * @throws UsageException when it is no limit
     */
    static long read(String option, String typed) throws UsageException {
        if (typed.isEmpty()) {
            return Throttle.UNLIMITED;
        }
        Matcher matcher = TYPED.matcher(typed.strip());
        if (!matcher.matches()) {
            throw new UsageException(NLS.bind(Messages.Usage_limit, option, typed));
        }
        long unit =
                switch (matcher.group(2).toUpperCase(Locale.ROOT)) {
                    case "B" -> 1;
                    case "M" -> 1L << 20;
                    case "G" -> 1L << 30;
                    default -> 1L << 10;
                };
        BigDecimal limit = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unit));
        // Something above nothing must not become no limit at all.
        return limit.signum() == 0 ? Throttle.UNLIMITED : Math.max(1, limit.longValue());
    }
}
