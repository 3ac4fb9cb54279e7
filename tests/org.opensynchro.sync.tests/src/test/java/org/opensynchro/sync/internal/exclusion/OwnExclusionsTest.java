// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.exclusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensynchro.sync.Exclusions;
import org.opensynchro.sync.Exclusions.Verdict;
import org.opensynchro.sync.InvalidExclusionException;
import org.opensynchro.workspace.ItemPath;

class OwnExclusionsTest {
    @ParameterizedTest
    @CsvSource({
        "*.log,          a/b/x.log,      file,   EXCLUDED",
        "*.log,          a/b/x.log,      folder, EXCLUDED",
        "*.log,          x.LOG,          file,   INCLUDED",
        "node_modules/,  web/node_modules, folder, EXCLUDED",
        "node_modules/,  web/node_modules, file, INCLUDED",
        "/build,         build,          folder, EXCLUDED",
        "/build,         a/build,        folder, INCLUDED",
        "docs/*.pdf,     docs/x.pdf,     file,   EXCLUDED",
        "docs/*.pdf,     docs/a/x.pdf,   file,   INCLUDED",
        "docs/**/*.pdf,  docs/a/b/x.pdf, file,   EXCLUDED",
        "cache?,         cache1,         file,   EXCLUDED",
        "[ab].txt,       b.txt,          file,   EXCLUDED",
        "[!ab].txt,      b.txt,          file,   INCLUDED",
        "'*.mp4   ',     x.mp4,          file,   EXCLUDED",
        "\\#odd,         #odd,           file,   EXCLUDED",
        "'Grüße *',      a/Grüße 😀,     file,   EXCLUDED",
    })
    void aLineMatchesAsInGitignore(String line, String path, String kind, Verdict expected) throws Exception {
        assertEquals(expected, verdict(Exclusions.of(List.of(line)), path, kind.equals("folder")));
    }

    @Test
    void theLastLineThatMatchesDecides() throws Exception {
        Exclusions exclusions = Exclusions.of(List.of("# logs", "", "*.log", "!keep.log"));
        assertEquals(Verdict.EXCLUDED, verdict(exclusions, "a.log", false));
        assertEquals(Verdict.INCLUDED, verdict(exclusions, "keep.log", false));
    }

    @Test
    void anOwnLineLetsInWhatADefaultLeavesOut() throws Exception {
        Exclusions exclusions = Exclusions.of(List.of("!*.part"));
        assertEquals(Verdict.INCLUDED, verdict(exclusions, "archive.part", false));
        assertEquals(Verdict.LITTER, verdict(exclusions, "Thumbs.db", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[abc", "foo\\", "/", "!", "!/", "a[]b", "a[z-a]"})
    void aLineThatIsNoPatternIsNamedWithItsNumber(String bad) {
        InvalidExclusionException refused = assertThrows(
                InvalidExclusionException.class, () -> Exclusions.of(List.of("# mine", "*.log", bad, "[x")));
        assertEquals(3, refused.line());
        assertEquals("Line 3 is no pattern: \"" + bad + "\"", refused.getMessage());
    }

    @Test
    void commentsAndEmptyLinesAreNoLines() throws Exception {
        assertFalse(Exclusions.of(List.of("# only a comment", "  ", "")).hasOwn());
    }

    @Test
    void theFingerprintTellsOneSetOfLinesFromAnother() throws Exception {
        Exclusions one = Exclusions.of(List.of("*.log"));
        assertTrue(one.hasOwn());
        assertEquals(one.fingerprint(), Exclusions.of(List.of("*.log")).fingerprint());
        assertNotEquals(one.fingerprint(), Exclusions.of(List.of("*.lob")).fingerprint());
        assertNotEquals(one.fingerprint(), Exclusions.DEFAULTS.fingerprint());
    }

    private static Verdict verdict(Exclusions exclusions, String path, boolean isFolder) {
        ItemPath item = ItemPath.of(path);
        return exclusions.verdict(item.parent(), item.name(), isFolder);
    }
}
