// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words for the person, in all bundles. */
class AllMessagesTest {
    private static final Path BUNDLES = Path.of("../../bundles");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern DOUBLED = Pattern.compile("[.!?,;:] ?[.!?,;](?!\\w)");

    static List<Path> englishTexts() throws IOException {
        try (Stream<Path> files = Files.walk(BUNDLES)) {
            List<Path> found = files.filter(file -> file.endsWith("messages.properties"))
                    .filter(file -> file.getName(4).toString().equals("src"))
                    .sorted()
                    .toList();
            assertTrue(found.size() > 10, found::toString);
            return found;
        }
    }

    private static Properties texts(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }

    private static Properties french(Path english) throws IOException {
        return texts(english.resolveSibling("messages_fr.properties"));
    }

    private static TreeSet<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("englishTexts")
    void everyTextIsThereInFrenchAndTellsTheSameDetails(Path file) throws IOException {
        Properties english = texts(file);
        Properties french = french(file);
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(french.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertEquals(places(english.getProperty(key)), places(french.getProperty(key)), key);
        }
    }

    @ParameterizedTest
    @MethodSource("englishTexts")
    void anApostropheIsWrittenTwiceExactlyWhereTheTextIsBound(Path file) throws IOException {
        for (Properties texts : List.of(texts(file), french(file))) {
            texts.forEach((key, value) -> {
                String text = value.toString();
                boolean bound = PLACE.matcher(text).find();
                assertTrue(
                        bound ? text.replace("''", "").indexOf('\'') < 0 : !text.contains("''"),
                        () -> key + ": " + text);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("englishTexts")
    void noPunctuationIsDoubled(Path file) throws IOException {
        for (Properties texts : List.of(texts(file), french(file))) {
            texts.forEach((key, value) -> assertFalse(
                    DOUBLED.matcher(value.toString().replace("...", "")).find(), () -> key + ": " + value));
        }
    }

    @ParameterizedTest
    @MethodSource("englishTexts")
    void anAdviceIsAWholeSentence(Path file) throws IOException {
        for (Properties texts : List.of(texts(file), french(file))) {
            texts.stringPropertyNames().stream()
                    .filter(key -> key.toLowerCase().endsWith("advice"))
                    .forEach(key -> {
                        String advice = texts.getProperty(key);
                        assertTrue(advice.endsWith("."), advice);
                        assertTrue(Character.isUpperCase(advice.charAt(0)), advice);
                    });
        }
    }
}
