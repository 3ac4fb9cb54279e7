// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The words of the command line; those of all bundles are looked at by {@link AllMessagesTest}. */
class MessagesTest {
    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(Messages.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
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
}
