// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * The texts of the pages in one language. They stand in the folder {@code texts}, one file for each subject and language
 * (UTF-8 properties; {@code NAME.properties} is English); keys are the same in all languages. Immutable.
 */
public final class Texts {
    private static final List<String> SUBJECTS = List.of("pages", "factors", "sso");
    /** Of what a browser asks for. The time that the parser takes grows with the square of the length. */
    private static final int LONGEST_WISH = 200;

    private static final Map<String, Texts> LANGUAGES =
            Map.of("en", new Texts(Locale.ENGLISH), "fr", new Texts(Locale.FRENCH));

    private final Locale locale;
    private final Map<String, String> texts = new HashMap<>();

    private Texts(Locale locale) {
        this.locale = locale;
        for (String subject : SUBJECTS) {
            load(subject + ".properties");
            if (!locale.equals(Locale.ENGLISH)) {
                load(subject + '_' + locale.getLanguage() + ".properties");
            }
        }
    }

    private void load(String file) {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(Texts.class.getResourceAsStream("texts/" + file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
    }

    /**
     * Chooses a language.
     *
     * @param chosen by the person, {@code en} or {@code fr}; anything else for none
     * @param acceptLanguage what the browser asks for (RFC 9110); may be empty; far
     *     more than any browser sends is not looked at
     * @return the texts
     */
    public static Texts in(String chosen, String acceptLanguage) {
        if (LANGUAGES.containsKey(chosen)) {
            return LANGUAGES.get(chosen);
        }
        try {
            Locale best = acceptLanguage.isEmpty() || acceptLanguage.length() > LONGEST_WISH
                    ? Locale.ENGLISH
                    : Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), List.of(Locale.ENGLISH, Locale.FRENCH));
            return LANGUAGES.get(best == null ? "en" : best.getLanguage());
        } catch (IllegalArgumentException malformed) {
            return LANGUAGES.get("en");
        }
    }

    /** {@return the language tag (BCP 47)} */
    public String language() {
        return locale.toLanguageTag();
    }

    /**
     * A text.
     *
     * @param key what it is known by
     * @param values in the place of {@code {0}} and so on
     * @return the text
     * @throws IllegalArgumentException if there is none
     */
    public String of(String key, Object... values) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("There is no text " + key);
        }
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }

    /** {@return a number of bytes for people, in powers of 1024} */
    public String size(long bytes) {
        String[] units = of("size_units").split(" ");
        double amount = bytes;
        int unit = 0;
        while (amount >= 1024 && unit < units.length - 1) {
            amount /= 1024;
            unit++;
        }
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(unit == 0 || amount >= 100 ? 0 : 1);
        return format.format(amount) + '\u00A0' + units[unit];
    }

    /** {@return a day and a time of day, in UTC} */
    public String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(instant.atOffset(ZoneOffset.UTC))
                + " UTC";
    }

    /** All texts without places for values, for templates. */
    Map<String, String> all() {
        return texts;
    }
}
