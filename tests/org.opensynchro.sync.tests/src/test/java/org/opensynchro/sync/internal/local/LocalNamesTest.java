// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"a:b;:", "a?;?", "*;*", "a\"b;\"", "<a;<", "a>;>", "a|b;|", "a\\b;\\", "a\tb;U+0009"})
    void windowsRefusesACharacterAndNamesIt(String name, String named) {
        assertTrue(LocalNames.WINDOWS.objection(name).orElseThrow().contains(named));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a.", "a ", "...", "CON", "con.txt", "Nul", "AUX.tar.gz", "COM1", "lpt9.log", "COM¹", "PRN .a"})
    void windowsRefusesEndingsAndDevices(String name) {
        assertTrue(LocalNames.WINDOWS.objection(name).isPresent());
        assertEquals(Optional.empty(), LocalNames.UNIX.objection(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b", ".a", " a", "CONSOLE", "COM", "COM10", "COMA", "a con", "é", "\uD83D\uDE00", "a'b"})
    void ordinaryNamesGoEverywhere(String name) {
        for (LocalNames names : LocalNames.values()) {
            assertEquals(Optional.empty(), names.objection(name));
        }
    }

    @Test
    void macosRefusesTheColonOnly() {
        assertTrue(LocalNames.MACOS.objection("a:b").isPresent());
        assertEquals(Optional.empty(), LocalNames.MACOS.objection("a?b"));
    }

    @ParameterizedTest
    @EnumSource(LocalNames.class)
    void namesHaveAtMost255Bytes(LocalNames names) {
        assertEquals(Optional.empty(), names.objection("x".repeat(255)));
        assertTrue(names.objection("x".repeat(256)).isPresent());
        assertEquals(Optional.empty(), names.objection("é".repeat(127)));
        assertTrue(names.objection("é".repeat(128)).orElseThrow().contains("256"));
    }

    @ParameterizedTest
    @EnumSource(LocalNames.class)
    void halfACharacterIsNoName(LocalNames names) {
        assertTrue(names.objection("a\uD83D").isPresent());
        assertTrue(names.objection("\uDE00a").isPresent());
    }

    @Test
    void namesAreAlikeInCaseAndComposition() {
        assertTrue(LocalNames.areAlike("Straße.TXT", "straße.txt"));
        assertTrue(LocalNames.areAlike("e\u0301", "\u00c9"));
        assertFalse(LocalNames.areAlike("a", "b"));
        assertFalse(LocalNames.areAlike("a", "a "));
    }

    @ParameterizedTest
    @ValueSource(strings = {".opensynchro", ".OpenSynchro"})
    void theWorkingFolderNeverTravels(String name) {
        assertTrue(IgnoredNames.contains(name));
    }
}
