// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.text.ChoiceFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.osgi.util.NLS;

/** Writes sizes, rates and times for people. Sizes are in units of 1024 bytes (IEC 80000-13). */
final class Amounts {
    private static final int STEP = 1024;
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int SECONDS_PER_HOUR = 3600;

    private Amounts() {}

    /** A number with the separators of the person's language. */
    static String count(long number) {
        return NumberFormat.getIntegerInstance(Locale.getDefault(Locale.Category.FORMAT))
                .format(number);
    }

    /**
     * A number in words that agree with it.
     *
     * @param forms a pattern of {@link ChoiceFormat} with the forms from 0, 1 and 2 on, as the language has them; {0} stands
     *     for the number
     * @param total what {1} stands for
     */
    static String counted(String forms, long number, long total) {
        return NLS.bind(new ChoiceFormat(forms).format(number), count(number), count(total));
    }

    /** See {@link #counted(String, long, long)}. */
    static String counted(String forms, long number) {
        return counted(forms, number, number);
    }

    /** A size with three significant digits at least: {@code 999 B}, {@code 4.0 KiB}, {@code 500 MiB}. */
    static String bytes(long bytes) {
        String[] units = Messages.Amounts_units.split(" ");
        double value = bytes;
        int unit = 0;
        while (value >= STEP && unit < units.length - 1) {
            value /= STEP;
            unit++;
        }
        NumberFormat format = NumberFormat.getInstance(Locale.getDefault(Locale.Category.FORMAT));
        int decimals = unit > 0 && value < 100 ? 1 : 0;
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value) + ' ' + units[unit];
    }

    /** A rate: {@code 12.3 MiB/s}. */
    static String rate(double bytesPerSecond) {
        return NLS.bind(Messages.Amounts_rate, bytes(Math.round(bytesPerSecond)));
    }

    /** A duration as hours, minutes and seconds: {@code 0:07}, {@code 12:34}, {@code 1:02:03}. */
    static String time(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < SECONDS_PER_HOUR) {
            return String.format(Locale.ROOT, "%d:%02d", seconds / SECONDS_PER_MINUTE, seconds % SECONDS_PER_MINUTE);
        }
        return String.format(
                Locale.ROOT,
                "%d:%02d:%02d",
                seconds / SECONDS_PER_HOUR,
                seconds % SECONDS_PER_HOUR / SECONDS_PER_MINUTE,
                seconds % SECONDS_PER_MINUTE);
    }

    /** A duration that a person waited: {@code 1.2 s} below a minute, else as {@link #time}. */
    static String elapsed(Duration duration) {
        if (duration.toSeconds() >= SECONDS_PER_MINUTE) {
            return time(duration);
        }
        NumberFormat format = NumberFormat.getInstance(Locale.getDefault(Locale.Category.FORMAT));
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(duration.toMillis() / 1000.0) + " s";
    }
}
