// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.running;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opensynchro.model.ActivityEntry;
import org.opensynchro.model.ActivityKind;
import org.opensynchro.sync.Action;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.SyncSummary;
import org.opensynchro.workspace.ItemPath;

class ActivityRecorderTest {
    private final ActivityLog log = new ActivityLog(Clock.systemUTC());
    private final ActivityRecorder recorder = new ActivityRecorder(log.of("s1"));

    @Test
    void whatFailsTheSameWayAgainIsWrittenOnce() {
        for (int pass = 0; pass < 3; pass++) {
            recorder.on(new SyncEvent.PassStarted());
            recorder.on(new SyncEvent.ItemFailed(ItemPath.of("x"), "is locked", "close it"));
            finish(Outcome.ITEMS_FAILED);
        }

        assertEquals(List.of(ActivityKind.FAILED), kinds());
    }

    @Test
    void aServerThatStaysAwayIsToldOnceAndAgainAfterItWasBack() {
        finish(Outcome.UNREACHABLE);
        finish(Outcome.UNREACHABLE);
        finish(Outcome.IN_SYNC);
        finish(Outcome.UNREACHABLE);

        assertEquals(List.of(ActivityKind.STOPPED, ActivityKind.STOPPED), kinds());
    }

    @Test
    void oldEntriesMakeRoomForNewOnes() {
        for (int number = 0; number < 2_500; number++) {
            ItemPath path = ItemPath.of("file-" + number);
            recorder.on(new SyncEvent.ItemDone(Action.DOWNLOAD, Side.LOCAL, path, path, 1));
        }

        assertEquals(2_000, log.newestFirst().size());
        assertEquals("file-2499", log.newestFirst().getFirst().getPath());
        assertEquals("file-500", log.newestFirst().getLast().getPath());
    }

    private List<ActivityKind> kinds() {
        return log.newestFirst().stream().map(ActivityEntry::getKind).toList();
    }

    private void finish(Outcome outcome) {
        recorder.on(new SyncEvent.PassFinished(new SyncSummary(outcome, "why", 0, 0, 0, 0, 0, 0, 0, 0)));
    }
}
