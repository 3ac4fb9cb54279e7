// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.exclusion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensynchro.sync.Exclusions;
import org.opensynchro.sync.Exclusions.Verdict;
import org.opensynchro.workspace.ItemPath;

class DefaultExclusionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "~$letter.docx",
                ".~lock.letter.odt#",
                ".#notes.org",
                ".DS_Store",
                "Thumbs.db",
                "thumbs.DB",
                "ehthumbs.db",
                "Desktop.ini",
                ".directory"
            })
    void locksAndViewSettingsGoWithTheirFolder(String file) {
        assertEquals(Verdict.LITTER, verdict(file, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "~WRD0001.tmp",
                "~WRL3512.TMP",
                "1A2B3C4D.tmp",
                "ppt9F3A.tmp",
                "lu1234abc.tmp",
                ".letter.txt.swp",
                ".letter.txt.swo",
                ".letter.txt.kate-swp",
                "#notes.org#",
                ".goutputstream-A1B2C3",
                ".fuse_hidden0000001500000001",
                ".nfs000000000001",
                "film.mkv.part",
                "film.mkv.crdownload",
                "film.mkv.partial",
                "film.mkv.opdownload",
                "film.mkv.filepart",
                ".com.google.Chrome.aBcDeF",
                ".org.chromium.Chromium.aBcDeF",
                ".letter.txt.swa"
            })
    void whatAProgramIsAtWorkOnStaysWhereItIs(String file) {
        assertEquals(Verdict.TEMPORARY, verdict(file, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".Trash-1000",
                "$RECYCLE.BIN",
                "System Volume Information",
                ".Trashes",
                ".fseventsd",
                ".Spotlight-V100",
                ".TemporaryItems",
                ".DocumentRevisions-V100"
            })
    void foldersOfTheSystemStayWhereTheyAre(String folder) {
        assertEquals(Verdict.TEMPORARY, verdict(folder, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "letter.docx",
                "a~$b",
                ".~lock.letter",
                "opensynchro",
                ".git",
                ".part",
                "Part.CATPart",
                "a.tmp",
                "lunch.tmp",
                "20231231",
                "1A2B3C4D",
                "4913",
                ".hidden",
                "~a",
                "._a",
                "letter.txt~",
                "letter.bak",
                "letter.swp",
                "#hash",
                "#",
                "##",
                ".htaccess",
                "Thumbs.db.txt"
            })
    void whatAPersonMayHaveWrittenTravels(String file) {
        assertEquals(Verdict.INCLUDED, verdict(file, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"~$Projects", "desktop.ini", "film.part", "#a#", ".#a", "old.tmp", "1A2B3C4D.tmp", "~x.tmp"})
    void foldersOfSuchNamesTravel(String folder) {
        assertEquals(Verdict.INCLUDED, verdict(folder, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {".Trash-1000", "$RECYCLE.BIN"})
    void filesNamedLikeFoldersOfTheSystemTravel(String file) {
        assertEquals(Verdict.INCLUDED, verdict(file, false));
    }

    private static Verdict verdict(String name, boolean isFolder) {
        return Exclusions.DEFAULTS.verdict(ItemPath.ROOT, name, isFolder);
    }
}
