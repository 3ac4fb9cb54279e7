// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.running;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.model.ActivityKind;
import org.opensynchro.model.ActivitySide;
import org.opensynchro.model.Severity;
import org.opensynchro.sync.Action;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.SyncListener;
import org.opensynchro.sync.SyncSummary;
import org.opensynchro.ui.internal.Texts;
import org.opensynchro.workspace.Lock;

/**
 * Writes the activity of one synchronization. What fails the same way pass after pass is written once, so that a folder
 * left alone with one unreadable file does not push everything else out of the log.
 */
final class ActivityRecorder implements SyncListener {
    private final ActivityLog.Writer log;
    private Set<SyncEvent.ItemFailed> failedBefore = new HashSet<>();
    private Set<SyncEvent.ItemFailed> failedNow = new HashSet<>();
    private Outcome lastOutcome = Outcome.IN_SYNC;
    private boolean held;

    ActivityRecorder(ActivityLog.Writer log) {
        this.log = log;
    }

    @Override
    public void on(SyncEvent event) {
        switch (event) {
            case SyncEvent.ItemDone done -> add(done);
            case SyncEvent.ItemFailed failed -> add(failed);
            case SyncEvent.ConflictKept conflict -> add(conflict);
            case SyncEvent.LockChanged changed -> add(changed);
            case SyncEvent.LockRespected respected -> add(respected);
            case SyncEvent.DeletionsHeld question -> add(question);
            case SyncEvent.UnselectedFolderMoved moved ->
                log.add(
                        ActivityKind.MOVED,
                        ActivitySide.ONLINE,
                        moved.to().toString(),
                        NLS.bind(Messages.ActivityRecorder_movedFrom, moved.from()),
                        Messages.ActivityRecorder_stillUnselected,
                        Severity.INFO);
            case SyncEvent.Notice notice ->
                log.add(ActivityKind.FAILED, ActivitySide.LOCAL, "", notice.message(), "", Severity.WARNING);
            case SyncEvent.PassFinished finished -> finish(finished.summary());
            case SyncEvent.PassStarted started -> {}
            case SyncEvent.Planned planned -> {}
            case SyncEvent.TransferProgress progress -> {
                // Like the two before, nothing that a person would look up later.
            }
        }
    }

    /** Writes why the synchronization cannot even be opened. */
    void refused(String message, String advice) {
        log.add(ActivityKind.STOPPED, ActivitySide.BOTH, "", message, advice, Severity.ERROR);
    }

    private void add(SyncEvent.ItemDone done) {
        ActivityKind kind =
                switch (done.action()) {
                    case UPLOAD -> ActivityKind.UPLOADED;
                    case DOWNLOAD -> ActivityKind.DOWNLOADED;
                    case CREATE_FOLDER -> ActivityKind.FOLDER_CREATED;
                    case MOVE -> ActivityKind.MOVED;
                    case DELETE -> ActivityKind.DELETED;
                };
        String message = done.action() == Action.MOVE ? NLS.bind(Messages.ActivityRecorder_movedFrom, done.from()) : "";
        log.add(kind, side(done.side()), done.path().toString(), message, "", Severity.INFO);
    }

    private void add(SyncEvent.ItemFailed failed) {
        if (failedNow.add(failed) && !failedBefore.contains(failed)) {
            log.add(
                    ActivityKind.FAILED,
                    ActivitySide.BOTH,
                    failed.path().toString(),
                    failed.message(),
                    failed.advice(),
                    Severity.WARNING);
        }
    }

    private void add(SyncEvent.ConflictKept conflict) {
        log.add(
                ActivityKind.CONFLICT_KEPT,
                ActivitySide.BOTH,
                conflict.path().toString(),
                NLS.bind(Messages.ActivityRecorder_conflictCopy, conflict.copy().name()),
                Messages.ActivityRecorder_conflictAdvice,
                Severity.WARNING);
    }

    private void add(SyncEvent.LockChanged changed) {
        Lock lock = changed.lock();
        log.add(
                lock.isHeld() ? ActivityKind.LOCKED : ActivityKind.UNLOCKED,
                ActivitySide.ONLINE,
                changed.path().toString(),
                lock.isHeld() ? Texts.lock(lock) : "",
                lock.isHeld() ? Messages.ActivityRecorder_lockedAdvice : "",
                Severity.INFO);
    }

    private void add(SyncEvent.LockRespected respected) {
        log.add(
                ActivityKind.LOCKED,
                ActivitySide.ONLINE,
                respected.path().toString(),
                Texts.lock(respected.lock()),
                respected.comesBack()
                        ? Messages.ActivityRecorder_lockedComesBack
                        : Messages.ActivityRecorder_lockedCopy,
                Severity.WARNING);
    }

    private void add(SyncEvent.DeletionsHeld question) {
        if (!held) {
            boolean here = question.side() == Side.LOCAL;
            String text = here ? Messages.ActivityRecorder_heldLocal : Messages.ActivityRecorder_heldOnline;
            if (question.rootReplaced()) {
                text = here ? Messages.ActivityRecorder_otherOnline : Messages.ActivityRecorder_otherLocal;
            }
            log.add(
                    ActivityKind.HELD,
                    side(question.side()),
                    "",
                    NLS.bind(text, question.deletions(), question.known()),
                    Messages.ActivityRecorder_heldAdvice,
                    Severity.WARNING);
        }
        held = true;
    }

    private void finish(SyncSummary summary) {
        boolean stopped =
                switch (summary.outcome()) {
                    case LOGIN_REFUSED, UNREACHABLE, ONLINE_REFUSED, LOCAL_UNAVAILABLE -> true;
                    case IN_SYNC, ITEMS_FAILED, HELD, CANCELLED -> false;
                };
        if (stopped && summary.outcome() != lastOutcome) {
            Severity severity = summary.outcome() == Outcome.UNREACHABLE ? Severity.WARNING : Severity.ERROR;
            log.add(ActivityKind.STOPPED, ActivitySide.BOTH, "", summary.message(), "", severity);
        }
        held = summary.outcome() == Outcome.HELD;
        lastOutcome = summary.outcome();
        failedBefore = failedNow;
        failedNow = new HashSet<>();
    }

    private static ActivitySide side(Side side) {
        return side == Side.LOCAL ? ActivitySide.LOCAL : ActivitySide.ONLINE;
    }
}
