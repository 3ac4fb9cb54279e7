// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.first;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolderNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"Team", "Société Générale", "a.b", "Team 2", "日本", "CONTRACTS", "it's & more"})
    void namesThatEveryComputerHasAreTaken(String name) {
        assertEquals(Optional.empty(), FolderName.objection(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "a/b", "a\\b", "a:b", "a*", "a?", "\"a\"", "<a>", "a|b", "a\nb", " a", "a ", "a.", ".a", "CON",
                "con.txt", "LPT1", ".."
            })
    void namesThatSomeComputerRefusesAreRefused(String name) {
        assertTrue(FolderName.objection(name).isPresent());
    }

    @Test
    void tooLongNamesAreRefusedByTheirBytes() {
        assertEquals(Optional.empty(), FolderName.objection("é".repeat(50)));
        assertTrue(FolderName.objection("é".repeat(51)).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "Example, Example",
        "Sales / Marketing, Sales Marketing",
        "'..Hidden. ', Hidden",
        "'???', OpenSynchro",
        "'', OpenSynchro",
        "NUL, OpenSynchro",
        "cloud.example.org, cloud.example.org"
    })
    void aNameIsProposedThatResemblesTheWorkspace(String workspace, String name) {
        assertEquals(name, FolderName.resembling(workspace));
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        String name = FolderName.resembling("\ud83d\ude00".repeat(40));
        assertEquals("\ud83d\ude00".repeat(25), name);
    }
}
