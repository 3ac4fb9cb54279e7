// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.settings;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads settings one by one and knows in the end which were not asked for. Values that cannot be used are refused with the
 * name of the setting, never with the value, which may be a secret that was put in the wrong place. For one thread.
 */
final class SettingsReader {
    private final Path file;
    private final Properties properties = new Properties();
    private final TreeSet<String> unread = new TreeSet<>();

    /**
     * @param file UTF-8 Java properties; there may be none
     * @throws InvalidSettingsException if it is not of that form
     * @throws IOException if it cannot be read
     */
    SettingsReader(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (CharacterCodingException | IllegalArgumentException e) {
                throw new InvalidSettingsException(file, "this is not a file of Java properties in UTF-8");
            }
        }
        unread.addAll(properties.stringPropertyNames());
    }

    /** {@return a text without spaces around it; empty if it is not set} */
    Optional<String> text(String key) {
        unread.remove(key);
        return Optional.ofNullable(properties.getProperty(key))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** {@return a whole number; another one if it is not set} */
    int number(String key, int otherwise, int least, int most) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (text.get().matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw refuse(key, "must be a whole number from " + least + " to " + most);
    }

    /** {@return one of some words, which are constants in lower case with {@code -}; another one if it is not set} */
    <E extends Enum<E>> E choice(String key, E otherwise) {
        Class<E> type = otherwise.getDeclaringClass();
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equals(text.get()))
                .findFirst()
                .orElseThrow(() -> refuse(
                        key,
                        "must be one of: "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(SettingsReader::word)
                                        .collect(Collectors.joining(", "))));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return an address of a website, without a slash at its end; empty if it is not set} */
    Optional<URI> website(String key) {
        return text(key).map(text -> {
            try {
                URI uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
                boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
                if (web
                        && uri.getHost() != null
                        && uri.getRawUserInfo() == null
                        && uri.getRawQuery() == null
                        && uri.getRawFragment() == null) {
                    return uri;
                }
            } catch (IllegalArgumentException e) {
                // refused below, like what is an address of something else
            }
            throw refuse(key, "must be an address like https://workspace.example.com");
        });
    }

    InvalidSettingsException refuse(String key, String what) {
        return new InvalidSettingsException(file, key + " " + what);
    }

    /** @throws InvalidSettingsException if there are settings that nobody asked for */
    void finish() {
        if (!unread.isEmpty()) {
            throw new InvalidSettingsException(
                    file, "there is no setting " + unread.first() + "; remove it or correct its name");
        }
    }
}
