// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.running;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.SyncListener;
import org.opensynchro.sync.SyncSummary;
import org.opensynchro.ui.HeldDeletions;
import org.opensynchro.ui.PassProgress;
import org.opensynchro.ui.SyncProblem;
import org.opensynchro.ui.SyncState;
import org.opensynchro.ui.SyncStatus;
import org.opensynchro.workspace.ItemPath;

/** Makes the {@link SyncStatus} of one running synchronization out of what its engine tells. Thread-safe. */
final class StatusTracker implements SyncListener {
    private static final int PROBLEMS_SHOWN = 200;

    private final Clock clock;
    private final Map<ItemPath, Long> underWay = new HashMap<>();
    private SyncState state = SyncState.STARTING;
    private String message = "";
    private String advice = "";
    private Instant lastSync;
    private long total;
    private long done;
    private long bytes;
    private long bytesDone;
    private String current = "";
    private List<SyncProblem> found = new ArrayList<>();
    private List<SyncProblem> shown = List.of();
    private long problemCount;
    private HeldDeletions held = HeldDeletions.NONE;

    StatusTracker(Clock clock, Instant lastSync) {
        this.clock = clock;
        this.lastSync = lastSync;
    }

    /** The status at this moment. */
    synchronized SyncStatus status() {
        PassProgress progress = state == SyncState.RUNNING
                ? new PassProgress(done, total, bytesDone + bytesUnderWay(), bytes, current)
                : PassProgress.NONE;
        boolean more = found.size() > shown.size();
        return new SyncStatus(
                state,
                message,
                advice,
                progress,
                more ? found : shown,
                more ? Math.max(found.size(), problemCount) : problemCount,
                held,
                lastSync);
    }

    /** The synchronization cannot be opened as it is. */
    synchronized void refused(String why, String whatToDo) {
        enter(SyncState.ERROR, why, whatToDo);
    }

    /** The person answered or mended something: what was told about it is over. */
    synchronized void restarted() {
        held = HeldDeletions.NONE;
        enter(SyncState.STARTING, "", "");
    }

    @Override
    public synchronized void on(SyncEvent event) {
        switch (event) {
            case SyncEvent.PassStarted started -> startPass();
            case SyncEvent.Planned planned -> plan(planned);
            case SyncEvent.TransferProgress progress -> {
                underWay.put(progress.path(), progress.transferred());
                current = progress.path().toString();
            }
            case SyncEvent.ItemDone item -> finishItem(item);
            case SyncEvent.ItemFailed failed -> failItem(failed);
            case SyncEvent.ConflictKept conflict -> current = conflict.path().toString();
            case SyncEvent.LockChanged lock -> {}
            case SyncEvent.LockRespected respected -> current = respected.path().toString();
            case SyncEvent.DeletionsHeld question ->
                held = new HeldDeletions(
                        question.side(), question.deletions(), question.known(), question.rootReplaced());
            case SyncEvent.UnselectedFolderMoved moved -> {}
            case SyncEvent.Notice notice -> {
                // The activity view has it; the state is the same.
            }
            case SyncEvent.PassFinished finished -> finishPass(finished.summary());
        }
    }

    private void startPass() {
        total = 0;
        done = 0;
        bytes = 0;
        bytesDone = 0;
        current = "";
        underWay.clear();
        found = new ArrayList<>();
    }

    /**
     * Most passes find nothing to do; only one that does is worth a change of colour. One that looks again, because
     * something changed meanwhile, plans again: that comes on top of what is done.
     */
    private void plan(SyncEvent.Planned planned) {
        long changes = (long) planned.transfers() + planned.changes();
        total = done + changes;
        bytes = bytesDone + planned.bytes();
        if (changes > 0) {
            enter(SyncState.RUNNING, "", "");
        }
    }

    private void finishItem(SyncEvent.ItemDone item) {
        underWay.remove(item.path());
        done++;
        bytesDone += item.bytes();
        current = item.path().toString();
    }

    private void failItem(SyncEvent.ItemFailed failed) {
        underWay.remove(failed.path());
        if (found.size() < PROBLEMS_SHOWN) {
            found.add(new SyncProblem(failed.path().toString(), failed.message(), failed.advice()));
        }
    }

    private void finishPass(SyncSummary summary) {
        if (summary.outcome() == Outcome.CANCELLED) {
            return;
        }
        shown = List.copyOf(found);
        found = new ArrayList<>();
        problemCount = Math.max(summary.failures(), shown.size());
        if (summary.outcome() != Outcome.HELD) {
            held = HeldDeletions.NONE;
        }
        switch (summary.outcome()) {
            case IN_SYNC -> {
                lastSync = clock.instant();
                enter(problemCount == 0 ? SyncState.IN_SYNC : SyncState.PROBLEMS, "", "");
            }
            case ITEMS_FAILED -> enter(SyncState.PROBLEMS, summary.message(), "");
            case HELD -> enter(SyncState.HELD, summary.message(), "");
            case LOGIN_REFUSED -> enter(SyncState.SIGN_IN, summary.message(), "");
            case UNREACHABLE -> enter(SyncState.OFFLINE, summary.message(), "");
            case ONLINE_REFUSED, LOCAL_UNAVAILABLE -> enter(SyncState.ERROR, summary.message(), "");
            case CANCELLED -> throw new IllegalStateException("Returned above");
        }
    }

    private void enter(SyncState newState, String newMessage, String newAdvice) {
        state = newState;
        message = newMessage;
        advice = newAdvice;
    }

    private long bytesUnderWay() {
        return underWay.values().stream().mapToLong(Long::longValue).sum();
    }
}
