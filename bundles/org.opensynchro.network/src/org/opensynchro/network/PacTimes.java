// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/**
 * The questions about the time that scripts can ask that choose proxies. A range that ends before it begins goes around, such as
 * from Friday to Monday. For any thread.
 */
final class PacTimes {
    private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final int LAST_DAY = 31;
    private static final int SECONDS_OF_HOUR = 3600;
    private static final int SECONDS_OF_MINUTE = 60;

    private final Clock clock;

    PacTimes(Clock clock) {
        this.clock = clock;
    }

    /** {@code weekdayRange(DAY [, DAY] [, "GMT"])}. */
    boolean isWeekday(List<String> arguments) {
        List<String> given = withoutZone(arguments);
        if (given.isEmpty() || !DAYS.containsAll(given)) {
            return false;
        }
        int today = now(arguments).getDayOfWeek().getValue() - 1;
        return isBetween(DAYS.indexOf(given.getFirst()), today, DAYS.indexOf(given.getLast()));
    }

    /** {@code timeRange(HOUR [, HOUR])}, {@code timeRange(H, M, H, M)}, {@code timeRange(H, M, S, H, M, S)}, each with "GMT". */
    boolean isTime(List<String> arguments) {
        List<Integer> given = numbers(withoutZone(arguments));
        int second = now(arguments).toLocalTime().toSecondOfDay();
        return switch (given.size()) {
            case 1 -> second / SECONDS_OF_HOUR == given.getFirst();
            case 2 -> isBetween(hour(given, 0), second, hour(given, 1) - 1);
            case 4 -> isBetween(minute(given, 0), second, minute(given, 2) + SECONDS_OF_MINUTE - 1);
            case 6 -> isBetween(minute(given, 0) + given.get(2), second, minute(given, 3) + given.get(5));
            default -> false;
        };
    }

    private static int hour(List<Integer> given, int at) {
        return given.get(at) * SECONDS_OF_HOUR;
    }

    private static int minute(List<Integer> given, int at) {
        return hour(given, at) + given.get(at + 1) * SECONDS_OF_MINUTE;
    }

    /** {@code dateRange} with days, months and years, once or twice in the same order, and "GMT". */
    boolean isDate(List<String> arguments) {
        List<String> given = withoutZone(arguments);
        LocalDate today = now(arguments).toLocalDate();
        if (given.size() == 1) {
            return Part.of(given.getFirst()).matches(today);
        }
        if (given.isEmpty() || given.size() % 2 != 0) {
            return false;
        }
        List<Part> from =
                given.subList(0, given.size() / 2).stream().map(Part::of).toList();
        List<Part> to = given.subList(given.size() / 2, given.size()).stream()
                .map(Part::of)
                .toList();
        List<Part> now = from.stream().map(part -> part.of(today)).toList();
        return isBetween(order(from), order(now), order(to));
    }

    /** Years before months before days. */
    private static int order(List<Part> parts) {
        int order = 0;
        for (Part part : parts) {
            order += switch (part) {
                case Part.Year year -> year.number() * 12 * (LAST_DAY + 1);
                case Part.Month month -> month.number() * (LAST_DAY + 1);
                case Part.Day day -> day.number();
            };
        }
        return order;
    }

    /** A part of a date. */
    private sealed interface Part {
        /** From 1 to 31. */
        record Day(int number) implements Part {}

        /** From 0 to 11. */
        record Month(int number) implements Part {}

        /** Such as 2026. */
        record Year(int number) implements Part {}

        static Part of(String text) {
            int month = MONTHS.indexOf(text);
            if (month >= 0) {
                return new Month(month);
            }
            int number = number(text);
            return number > LAST_DAY ? new Year(number) : new Day(number);
        }

        /** The same part of a date. */
        default Part of(LocalDate date) {
            return switch (this) {
                case Year year -> new Year(date.getYear());
                case Month month -> new Month(date.getMonthValue() - 1);
                case Day day -> new Day(date.getDayOfMonth());
            };
        }

        default boolean matches(LocalDate date) {
            return equals(of(date));
        }
    }

    private static boolean isBetween(int from, int now, int to) {
        return from <= to ? from <= now && now <= to : from <= now || now <= to;
    }

    private static List<String> withoutZone(List<String> arguments) {
        return arguments.stream()
                .map(text -> text.toUpperCase(Locale.ROOT))
                .filter(text -> !text.equals("GMT") && !text.isEmpty())
                .toList();
    }

    private ZonedDateTime now(List<String> arguments) {
        boolean isUniversal = arguments.stream().anyMatch("GMT"::equalsIgnoreCase);
        return isUniversal
                ? clock.instant().atZone(ZoneOffset.UTC)
                : clock.instant().atZone(clock.getZone());
    }

    private static List<Integer> numbers(List<String> texts) {
        return texts.stream().map(PacTimes::number).toList();
    }

    private static int number(String text) {
        String whole = text.replaceFirst("\\.0+$", "");
        return whole.matches("\\d{1,4}") ? Integer.parseInt(whole) : -1;
    }
}
