// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.running;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opensynchro.sync.Action;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.SyncSummary;
import org.opensynchro.ui.HeldDeletions;
import org.opensynchro.ui.PassProgress;
import org.opensynchro.ui.SyncProblem;
import org.opensynchro.ui.SyncState;
import org.opensynchro.ui.SyncStatus;
import org.opensynchro.workspace.ItemPath;

class StatusTrackerTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    private final StatusTracker tracker = new StatusTracker(Clock.fixed(NOW, ZoneOffset.UTC), SyncStatus.NEVER);

    @Test
    void aPassThatFindsNothingToDoIsNotShownAsRunning() {
        finish(Outcome.IN_SYNC, 0);

        tracker.on(new SyncEvent.PassStarted());
        tracker.on(new SyncEvent.Planned(0, 0, 0));

        assertEquals(SyncState.IN_SYNC, tracker.status().state());
    }

    @Test
    void progressCountsWhatIsDoneAndWhatIsUnderWay() {
        tracker.on(new SyncEvent.PassStarted());
        tracker.on(new SyncEvent.Planned(2, 300, 1));
        tracker.on(done("a", 100));
        tracker.on(new SyncEvent.TransferProgress(ItemPath.of("b"), Side.ONLINE, 50, 200));

        SyncStatus status = tracker.status();

        assertEquals(SyncState.RUNNING, status.state());
        assertEquals(new PassProgress(1, 3, 150, 300, "b"), status.progress());
        assertEquals((1 / 3.0 + 0.5) / 2, status.progress().fraction(), 1e-9);
    }

    @Test
    void whatIsPlannedAgainComesOnTopOfWhatIsDone() {
        tracker.on(new SyncEvent.PassStarted());
        tracker.on(new SyncEvent.Planned(1, 100, 0));
        tracker.on(done("a", 100));
        tracker.on(new SyncEvent.Planned(2, 300, 0));
        tracker.on(done("b", 120));

        assertEquals(new PassProgress(2, 3, 220, 400, "b"), tracker.status().progress());
    }

    @Test
    void aFinishedPassTellsWhenBothSidesWereTheSame() {
        finish(Outcome.IN_SYNC, 0);

        assertEquals(SyncStatus.of(SyncState.IN_SYNC, NOW), tracker.status());
    }

    @Test
    void oneFailedItemIsNeverAllGreen() {
        tracker.on(new SyncEvent.PassStarted());
        tracker.on(new SyncEvent.ItemFailed(ItemPath.of("x?"), "cannot be stored", "rename it"));
        finish(Outcome.ITEMS_FAILED, 1);

        SyncStatus status = tracker.status();

        assertEquals(SyncState.PROBLEMS, status.state());
        assertEquals(List.of(new SyncProblem("x?", "cannot be stored", "rename it")), status.problems());
        assertEquals(1, status.problemCount());
    }

    @Test
    void failuresCountedByAPassInSyncAreNotGreenEither() {
        finish(Outcome.IN_SYNC, 3);

        assertEquals(SyncState.PROBLEMS, tracker.status().state());
        assertEquals(3, tracker.status().problemCount());
    }

    @Test
    void problemsStayVisibleWhileTheNextPassLooksAgain() {
        tracker.on(new SyncEvent.PassStarted());
        tracker.on(new SyncEvent.ItemFailed(ItemPath.of("x"), "is locked", "close it"));
        finish(Outcome.ITEMS_FAILED, 1);

        tracker.on(new SyncEvent.PassStarted());

        assertEquals(1, tracker.status().problemCount());
        finish(Outcome.IN_SYNC, 0);
        assertEquals(0, tracker.status().problemCount());
    }

    @Test
    void heldDeletionsAreShownUntilTheyAreAnswered() {
        tracker.on(new SyncEvent.PassStarted());
        tracker.on(new SyncEvent.DeletionsHeld(Side.ONLINE, 40, 50, true));
        finish(Outcome.HELD, 0);
        assertEquals(SyncState.HELD, tracker.status().state());
        assertEquals(
                new HeldDeletions(Side.ONLINE, 40, 50, true), tracker.status().held());

        tracker.restarted();

        assertEquals(HeldDeletions.NONE, tracker.status().held());
    }

    @Test
    void aCancelledPassChangesNothingThatIsShown() {
        finish(Outcome.UNREACHABLE, 0);

        finish(Outcome.CANCELLED, 0);

        assertEquals(SyncState.OFFLINE, tracker.status().state());
    }

    private static SyncEvent done(String path, long bytes) {
        return new SyncEvent.ItemDone(Action.UPLOAD, Side.ONLINE, ItemPath.of(path), ItemPath.of(path), bytes);
    }

    private void finish(Outcome outcome, long failures) {
        tracker.on(new SyncEvent.PassFinished(new SyncSummary(outcome, "", 0, 0, 0, 0, 0, failures, 0, 0)));
    }
}
