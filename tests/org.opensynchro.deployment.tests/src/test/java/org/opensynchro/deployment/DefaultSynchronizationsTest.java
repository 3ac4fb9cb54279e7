// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultSynchronizationsTest {
    @TempDir
    Path folder;

    @Test
    void everybodyGetsThemInTheirOwnFolders() throws IOException {
        DefaultSynchronizations read = read("""
                [
                  {"local": "${documents}/Team", "online": "/Team"},
                  {"local": "Notes of ${user}", "online": "/Notes", "enabled": false}
                ]""");
        assertEquals(List.of(), read.problems());
        Path home = folder.resolve("home");
        Path file = folder.resolve("defaults.json");
        assertEquals(
                List.of(
                        new DefaultSynchronization(home.resolve("Docs/Team"), "/Team", true, file + ":2"),
                        new DefaultSynchronization(home.resolve("Notes of ada"), "/Notes", false, file + ":3")),
                read.entries());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|defaults.json|[ ]",
                "[1]|line 1|local",
                "[{\"local\": \"/a\"}]|line 1, online|missing",
                "[{\"online\": \"/a\"}]|line 1, local|missing",
                "[{\"local\": 1, \"online\": \"/a\"}]|line 1, local|quotation marks",
                "[{\"local\": \"${home}/a\", \"online\": \"/a\",\\n\"enabled\": \"no\"}]|line 2, enabled|true or false",
                "[{\"local\": \"/a\", \"online\": \"/a\",\\n\\n\"enable\": false}]|line 3, enable|spelling",
                "[{\"local\": \"${desktop}/a\", \"online\": \"/a\"}]|line 1, local|${documents}",
                "[{\"local\": \"C:\\Users\\a\", \"online\": \"/a\"}]|line 1|written twice"
            })
    void aMistakeIsToldWithItsPlaceAndWhatToDo(String text, String place, String words) throws IOException {
        DefaultSynchronizations read = read(text.replace("\\n", "\n"));
        assertEquals(List.of(), read.entries());
        assertEquals(1, read.problems().size(), read.problems().toString());
        assertTrue(read.problems().getFirst().contains(place), read.problems().toString());
        assertTrue(read.problems().getFirst().contains(words), read.problems().toString());
    }

    @Test
    void oneWrongEntryLeavesTheOthers() throws IOException {
        DefaultSynchronizations read = read("[{}, {\"local\": \"/a\", \"online\": \"/a\"}]");
        assertEquals(1, read.entries().size());
        assertEquals(1, read.problems().size());
    }

    @Test
    void aMissingFileIsTold() {
        DefaultSynchronizations read = DefaultSynchronizations.read(folder.resolve("no.json"), variables());
        assertTrue(read.problems().getFirst().contains("no.json"));
    }

    @Test
    void theFolderForDocumentsIsTheOneOfTheDesktop() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        assertEquals(home.resolve("Documents").toString(), documents(home));
        Path file = Files.createDirectories(home.resolve(".config")).resolve("user-dirs.dirs");
        Files.writeString(
                file, "# comment\nXDG_DESKTOP_DIR=\"$HOME/Bureau\"\nXDG_DOCUMENTS_DIR=\"$HOME/Mes documents\"\n");
        assertEquals(home.resolve("Mes documents").toString(), documents(home));
        Files.writeString(file, "XDG_DOCUMENTS_DIR=\"/srv/documents\"\n");
        assertEquals("/srv/documents", documents(home));
    }

    private static String documents(Path home) throws SettingsException {
        return PersonVariables.of(Map.of(), "Linux", home, "ada").expand("${documents}");
    }

    private DefaultSynchronizations read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("defaults.json"), text);
        return DefaultSynchronizations.read(file, variables());
    }

    private Variables variables() {
        String home = folder.resolve("home").toString();
        return new Variables(Map.of("home", home, "documents", home + "/Docs", "user", "ada"));
    }
}
