// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.internal.local.OpenFiles.Writers;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.ItemKind;

class SettlingTest {
    private static final Path FILE = Path.of("a");
    private static final Instant START = Instant.parse("2026-05-01T12:00:00Z");

    private final Set<Path> open = new HashSet<>();
    private final Set<Path> closed = new HashSet<>();
    private Instant now = START;
    private final Settling settling = new Settling(() -> now, this::writers);

    private Writers writers(Path file) {
        return open.contains(file) ? Writers.SOME : closed.contains(file) ? Writers.NONE : Writers.UNKNOWN;
    }

    @Test
    void aFileRestsTwoSecondsAfterItsLastChange() {
        Item file = modified(START);
        assertEquals(Duration.ofSeconds(2), settling.remaining(FILE, file));

        now = START.plusMillis(1500);
        assertEquals(Duration.ofMillis(500), settling.remaining(FILE, file));

        now = START.plusSeconds(2);
        assertEquals(Duration.ZERO, settling.remaining(FILE, file));
    }

    @Test
    void aFileThatIsProvenToBeClosedRestsAfterHalfASecond() {
        closed.add(FILE);
        now = START.plusMillis(499);
        assertEquals(Duration.ofMillis(1501), settling.remaining(FILE, modified(START)));

        now = START.plusMillis(500);
        assertEquals(Duration.ZERO, settling.remaining(FILE, modified(START)));
    }

    @Test
    void anEmptyFileMayBeAboutToBeFilledThoughItIsClosed() {
        closed.add(FILE);
        now = START.plusMillis(1900);
        Item empty = new Item("a", ItemKind.FILE, 0, modified(START).modifiedNanos(), "id", "", Checksum.NONE);

        assertEquals(Duration.ofMillis(100), settling.remaining(FILE, empty));
    }

    @Test
    void aFileThatSomebodyWritesToDoesNotRest() {
        open.add(FILE);
        now = START.plusSeconds(10);
        assertEquals(Duration.ofSeconds(2), settling.remaining(FILE, modified(START)));

        open.clear();
        assertEquals(Duration.ZERO, settling.remaining(FILE, modified(START)));
    }

    @Test
    void aDocumentKeptOpenAfterItWasSavedIsNotWaitedFor() {
        open.add(FILE);
        now = START.plusSeconds(31);

        assertEquals(Duration.ZERO, settling.remaining(FILE, modified(START)));
    }

    @Test
    void aFileFromTheFutureRestsOnceItWasSeenUnchangedForTwoSeconds() {
        Item file = modified(START.plus(Duration.ofDays(1)));
        assertEquals(Duration.ofSeconds(2), settling.remaining(FILE, file));

        now = START.plusSeconds(1);
        assertEquals(Duration.ofSeconds(1), settling.remaining(FILE, file));

        now = START.plusSeconds(2);
        assertEquals(Duration.ZERO, settling.remaining(FILE, file));
    }

    @Test
    void aFileFromTheFutureThatChangesIsObservedAnew() {
        settling.remaining(FILE, modified(START.plusSeconds(100)));
        now = START.plusSeconds(2);

        assertEquals(Duration.ofSeconds(2), settling.remaining(FILE, modified(START.plusSeconds(102))));
    }

    @Test
    void aClockThatIsPutBackDoesNotMakeAFileFromTheFutureWaitUntilTheOldTimeComesAgain() {
        Item file = modified(START.plus(Duration.ofDays(1)));
        settling.remaining(FILE, file);
        now = START.minus(Duration.ofDays(1));
        assertEquals(Duration.ofSeconds(2), settling.remaining(FILE, file));

        now = now.plusSeconds(2);
        assertEquals(Duration.ZERO, settling.remaining(FILE, file));
    }

    @Test
    void aTimeBeforeTheEpochIsOld() {
        assertEquals(Duration.ZERO, settling.remaining(FILE, modified(Instant.EPOCH.minusSeconds(5))));
    }

    private static Item modified(Instant time) {
        long nanos = Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000_000L), time.getNano());
        return new Item("a", ItemKind.FILE, 1, nanos, "id", "", Checksum.NONE);
    }
}
