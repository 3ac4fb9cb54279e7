// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions of 10 bytes each, on a disk on which so many bytes are free as the test says. */
class ReplacedVersionsTest {
    private static final String TODAY = "2026-05-03";
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse(TODAY + "T12:00:00Z"));

    @TempDir
    Path root;

    private long free;
    private ReplacedVersions versions;

    @BeforeEach
    void make() {
        WorkingFolder work = new WorkingFolder(root);
        versions = new ReplacedVersions(new Trash(work, work.replaced(), CLOCK), () -> free);
    }

    private void replaced(String... versions) throws IOException {
        for (String version : versions) {
            Path file = root.resolve(".opensynchro/replaced").resolve(version);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "ten bytes!");
        }
    }

    private List<String> kept() throws IOException {
        Path folder = root.resolve(".opensynchro/replaced");
        try (Stream<Path> files = Files.walk(folder)) {
            return List.copyOf(new TreeSet<>(files.filter(file -> Files.isRegularFile(file) || isEmpty(file))
                    .map(folder::relativize)
                    .map(Path::toString)
                    .toList()));
        }
    }

    private static boolean isEmpty(Path folder) {
        return folder.toFile().list().length == 0;
    }

    @Test
    void aQuarterOfTheRoomIsKept() throws Exception {
        replaced("2026-05-01/a", "2026-05-02/a", TODAY + "/a");
        free = 90;

        versions.bound();

        assertEquals(List.of("2026-05-01/a", "2026-05-02/a", TODAY + "/a"), kept());
    }

    @Test
    void whatIsBeyondThatGoesOldestFirstWithTheFoldersThatHeldIt() throws Exception {
        replaced("2026-05-01/f/a", "2026-05-02/f/a", TODAY + "/f/a");
        free = 89;

        versions.bound();

        assertEquals(List.of("2026-05-02/f/a", TODAY + "/f/a"), kept());
    }

    @Test
    void ofAFileThatIsReplacedAllDayTheLastVersionStaysHoweverFullTheDisk() throws Exception {
        replaced(TODAY + "/a", TODAY + " (2)/a", TODAY + " (10)/a", TODAY + "/b");
        free = 0;

        versions.bound();

        assertEquals(List.of(TODAY + " (10)/a", TODAY + "/b"), kept());
    }

    @Test
    void theLastVersionOfAFileOutlivesOlderVersionsOfOthers() throws Exception {
        replaced("2026-05-01/only", "2026-05-01/often", "2026-05-02/often", TODAY + "/often");
        free = 41;

        versions.bound();
        assertEquals(List.of("2026-05-01/only", TODAY + "/often"), kept());

        free = 0;
        versions.bound();
        assertEquals(List.of(TODAY + "/often"), kept());
    }

    @Test
    void whatComesWhileTheProgramRunsCounts() throws Exception {
        replaced("2026-05-02/a");
        free = 30;
        versions.bound();
        replaced(TODAY + "/a");
        versions.came(10);
        free = 20;

        versions.bound();

        assertEquals(List.of(TODAY + "/a"), kept());
    }

    @Test
    void whatIsNoneOfThemStays() throws Exception {
        replaced("my own/a");
        free = 0;

        versions.bound();

        assertEquals(List.of("my own/a"), kept());
    }
}
