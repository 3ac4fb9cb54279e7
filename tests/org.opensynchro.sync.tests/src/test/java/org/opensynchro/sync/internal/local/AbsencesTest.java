// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a folder that has just changed. */
class AbsencesTest {
    private static final Instant START = Instant.parse("2026-05-01T12:00:00Z");

    @TempDir
    Path folder;

    private Instant now = START;
    private final Absences absences = new Absences(() -> now);

    @BeforeEach
    void changeTheFolderInTheFuture() throws IOException {
        Files.setLastModifiedTime(folder, FileTime.from(START.plus(Duration.ofDays(2))));
    }

    private Duration remaining() {
        return absences.remaining(folder.resolve("a"));
    }

    @Test
    void anAbsenceCountsOnceItWasSeenForASecond() {
        assertEquals(Duration.ofSeconds(1), remaining());
        now = START.plusMillis(600);
        assertEquals(Duration.ofMillis(400), remaining());
        now = START.plusSeconds(1);

        assertEquals(Duration.ZERO, remaining());
    }

    @Test
    void aClockThatIsPutBackDoesNotMakeAnAbsenceWaitUntilTheOldTimeComesAgain() {
        remaining();
        now = START.minus(Duration.ofDays(1));
        assertEquals(Duration.ofSeconds(1), remaining());
        now = now.plusSeconds(1);

        assertEquals(Duration.ZERO, remaining());
    }

    @Test
    void looksThatTakeLongDoNotMakeAnAbsenceWaitForEver() {
        remaining();
        absences.beginLook();
        now = START.plusSeconds(20);

        assertEquals(Duration.ZERO, remaining());
    }

    @Test
    void aFileThatWasThereInBetweenIsNotAwayForLong() {
        remaining();
        absences.beginLook();
        absences.beginLook();
        now = START.plusSeconds(1);

        assertEquals(Duration.ofSeconds(1), remaining());
    }
}
