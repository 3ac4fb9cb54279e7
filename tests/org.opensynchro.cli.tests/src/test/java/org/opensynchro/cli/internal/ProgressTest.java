// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.opensynchro.sync.Action;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.workspace.ItemPath;

class ProgressTest {
    private final TestProcess process = new TestProcess();
    private final Progress progress = new Progress(process.clock());

    private static SyncEvent transfer(String path, long transferred, long total) {
        return new SyncEvent.TransferProgress(ItemPath.of(path), Side.ONLINE, transferred, total);
    }

    private static SyncEvent uploaded(String path, long bytes) {
        return new SyncEvent.ItemDone(Action.UPLOAD, Side.ONLINE, ItemPath.of(path), ItemPath.of(path), bytes);
    }

    @Test
    void bytesUnderWayAndBytesOfFinishedFilesCountTogether() {
        progress.take(new SyncEvent.Planned(3, 1_000, 0));
        progress.take(uploaded("a", 100));
        progress.take(transfer("b", 150, 400));
        progress.take(transfer("c", 50, 500));
        progress.take(transfer("c", 250, 500));

        assertEquals(500, progress.bytes());
        assertEquals(1, progress.files());
        assertEquals(0.5, progress.fraction());
    }

    @Test
    void aFinishedFileIsNotCountedTwice() {
        progress.take(new SyncEvent.Planned(1, 400, 0));
        progress.take(transfer("b", 400, 400));
        progress.take(uploaded("b", 400));

        assertEquals(400, progress.bytes());
    }

    @Test
    void aFailedFileTakesItsUnfinishedBytesBack() {
        progress.take(new SyncEvent.Planned(1, 400, 0));
        progress.take(transfer("b", 300, 400));
        progress.take(new SyncEvent.ItemFailed(ItemPath.of("b"), "", ""));

        assertEquals(0, progress.bytes());
    }

    @Test
    void remainingTimeFollowsFromTheRateOfLate() {
        progress.take(new SyncEvent.Planned(1, 10_000, 0));
        process.now = process.now.plusSeconds(2);
        progress.take(transfer("b", 2_000, 10_000));

        assertEquals(1_000, progress.bytesPerSecond());
        assertEquals(Duration.ofSeconds(8), progress.remaining());
    }

    @Test
    void nothingIsForetoldBeforeThereIsARate() {
        progress.take(new SyncEvent.Planned(1, 10_000, 0));

        assertEquals(0, progress.bytesPerSecond());
        assertTrue(progress.remaining().isNegative());
    }

    @Test
    void theRateForgetsWhatIsLongAgo() {
        progress.take(new SyncEvent.Planned(1, 1_000_000, 0));
        process.now = process.now.plusSeconds(1);
        progress.take(transfer("b", 100_000, 1_000_000));
        for (int second = 0; second < 30; second++) {
            process.now = process.now.plusSeconds(1);
            progress.take(transfer("b", 100_000 + second * 10L, 1_000_000));
        }

        assertTrue(progress.bytesPerSecond() < 20, () -> "rate " + progress.bytesPerSecond());
    }

    @Test
    void aSecondPassAddsToTheFirst() {
        progress.take(new SyncEvent.Planned(1, 100, 0));
        progress.take(uploaded("a", 100));
        progress.take(new SyncEvent.PassStarted());
        progress.take(new SyncEvent.Planned(1, 300, 0));

        assertEquals(2, progress.filesTotal());
        assertEquals(400, progress.bytesTotal());
        assertEquals(0.25, progress.fraction());
    }

    @Test
    void emptyFilesAreCountedByNumber() {
        progress.take(new SyncEvent.Planned(4, 0, 0));
        progress.take(uploaded("a", 0));

        assertEquals(0.25, progress.fraction());
    }
}
