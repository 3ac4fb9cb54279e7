// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(Messages.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static TreeSet<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyTextIsThereInEnglishAndFrench() throws IOException {
        TreeSet<String> names = Arrays.stream(Messages.class.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()))
                .map(Field::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(names, new TreeSet<>(texts("messages.properties").stringPropertyNames()));
        assertEquals(names, new TreeSet<>(texts("messages_fr.properties").stringPropertyNames()));
    }

    @Test
    void aTranslationTellsTheSameDetails() throws IOException {
        Properties english = texts("messages.properties");
        Properties french = texts("messages_fr.properties");
        for (String key : english.stringPropertyNames()) {
            assertEquals(places(english.getProperty(key)), places(french.getProperty(key)), key);
        }
    }

    @Test
    void anApostropheIsWrittenTwiceExactlyWhereTheTextIsBound() throws IOException {
        for (String file : new String[] {"messages.properties", "messages_fr.properties"}) {
            texts(file).forEach((key, value) -> {
                String text = value.toString();
                long apostrophes = text.chars().filter(c -> c == '\'').count();
                boolean bound = PLACE.matcher(text).find();
                assertTrue(
                        bound ? text.replace("''", "").indexOf('\'') < 0 : !text.contains("''"),
                        () -> key + " has " + apostrophes + " apostrophes: " + text);
            });
        }
    }
}
