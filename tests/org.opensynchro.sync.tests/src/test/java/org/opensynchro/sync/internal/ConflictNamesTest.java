// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensynchro.sync.Item;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.ItemKind;
import org.opensynchro.workspace.ItemPath;

class ConflictNamesTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T17:05:33Z"));

    private static String copyOf(String computer, String path, ItemKind kind, int attempt) {
        Item item = new Item(ItemPath.of(path).name(), kind, 0, 0, "", "", Checksum.NONE);
        return new ConflictNames(computer, CLOCK, ZoneOffset.UTC)
                .copyOf(ItemPath.of(path), item, attempt)
                .toString();
    }

    @Test
    void keepTheExtensionOfFilesOnly() {
        assertEquals("a/r (conflict copy desk 2026-11-22 17-05-33).txt", copyOf("desk", "a/r.txt", ItemKind.FILE, 1));
        assertEquals("a/v1.2 (conflict copy desk 2026-11-22 17-05-33)", copyOf("desk", "a/v1.2", ItemKind.FOLDER, 1));
        assertEquals(".profile (conflict copy desk 2026-11-22 17-05-33)", copyOf("desk", ".profile", ItemKind.FILE, 1));
    }

    @Test
    void areCountedWhenTaken() {
        assertEquals("r (conflict copy desk 2026-11-22 17-05-33 2).txt", copyOf("desk", "r.txt", ItemKind.FILE, 2));
    }

    @Test
    void leaveOutWhatSomeSystemsRefuse() {
        assertEquals(
                "r (conflict copy mydesk 2026-11-22 17-05-33)",
                copyOf("my/\\:*?\"<>|desk\u0007", "r", ItemKind.FILE, 1));
        assertEquals("r (conflict copy 2026-11-22 17-05-33)", copyOf("//", "r", ItemKind.FILE, 1));
    }

    @Test
    void fitIntoANameOfAFileSystem() {
        String copy = copyOf("desk", "é".repeat(125) + ".txt", ItemKind.FILE, 1);

        assertTrue(copy.getBytes(StandardCharsets.UTF_8).length <= 255);
        assertTrue(copy.endsWith("(conflict copy desk 2026-11-22 17-05-33).txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "\uD83D\uDE00"})
    void fitHoweverMuchComesAfterTheDot(String character) {
        for (int bytes = 180; bytes + 2 <= 255; bytes++) {
            String name = character + "." + character.repeat(bytes / character.getBytes(StandardCharsets.UTF_8).length);

            String copy = copyOf("desk", name, ItemKind.FILE, 1);

            byte[] encoded = copy.getBytes(StandardCharsets.UTF_8);
            assertTrue(encoded.length <= 255, copy);
            assertEquals(copy, new String(encoded, StandardCharsets.UTF_8), "no character was cut in two");
            assertTrue(copy.startsWith(character) && copy.contains("(conflict copy desk 2026-11-22 17-05-33)"), copy);
        }
    }

    @Test
    void fitHoweverLongTheNameOfTheComputerIs() {
        String copy = copyOf("d".repeat(300), "report.txt", ItemKind.FILE, 1);

        assertTrue(copy.getBytes(StandardCharsets.UTF_8).length <= 255);
        assertTrue(copy.startsWith("report (conflict copy d") && copy.endsWith(" 2026-11-22 17-05-33).txt"), copy);
    }
}
