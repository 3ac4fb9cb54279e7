// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.ReplicaUnavailableException;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.WorkspaceException;

/**
 * Passes again and again until both sides are the same or nothing more can be done now. Bounded in every respect: an item
 * that keeps changing, a file that is written for long and a server that stays away end up in the report.
 */
final class Run {
    private static final int MOST_PASSES = 50;
    private static final int MOST_SURPRISES = 4;
    private static final Duration SETTLE_STEP = Duration.ofMillis(250);
    /** Less than {@link #MOST_PASSES}; as the steps grow, this is half a minute. */
    private static final int MOST_SETTLE_STEPS = 40;
    /** After so many steps the next ones take one {@link #SETTLE_STEP} longer. */
    private static final int EQUAL_SETTLE_STEPS = 8;
    /** How long is waited before something is looked at that surprised twice; each time after that so much longer. */
    private static final Duration SURPRISE_STEP = Duration.ofSeconds(1);
    /** What listing folders one by one may cost just to confirm what was done; beyond that the next run does it. */
    private static final int FEW_FOLDERS = 3;

    /** How long is waited before a pass that a lost server ended is tried again; the connector has tried by then. */
    private static final Duration[] WAITS = {Duration.ofSeconds(1)};

    private final Parts parts;
    private final Report report;
    private final DeletionPolicy policy;
    private final Map<ItemPath, Integer> surprises = new HashMap<>();
    private Pass.Result last;
    private Deletions.Seen gone = Deletions.Seen.NOTHING;
    private int settleSteps;
    private int waits;

    Run(Parts parts, Report report, DeletionPolicy policy) {
        this.parts = parts;
        this.report = report;
        this.policy = policy;
    }

    /**
     * Runs until the end.
     *
     * @return one of {@link Outcome#IN_SYNC}, {@link Outcome#ITEMS_FAILED}, {@link Outcome#HELD}
     * @throws ReplicaUnavailableException when a replica as a whole cannot be used
     */
    Outcome run() throws ReplicaUnavailableException {
        if (!parts.journal().scope().equals(parts.scope().fingerprint())) {
            parts.journal().changeScope(parts.scope().fingerprint());
        }
        new Selection(parts.journal(), parts.scope()).begin();
        boolean wanted = true;
        for (int pass = 0; wanted && pass < MOST_PASSES; pass++) {
            parts.cancellation().check();
            wanted = passOnce();
        }
        if (wanted) {
            giveUp();
        }
        if (report.isHeld()) {
            return Outcome.HELD;
        }
        return report.hasFailures() ? Outcome.ITEMS_FAILED : Outcome.IN_SYNC;
    }

    /** Whether another pass is needed. */
    private boolean passOnce() throws ReplicaUnavailableException {
        Pass.Result result;
        try {
            result = new Pass(parts, report, policy, gone).run();
        } catch (ReplicaUnavailableException e) {
            if (waits >= WAITS.length || !(e.getCause() instanceof WorkspaceException cause && cause.isTemporary())) {
                throw e;
            }
            parts.pause().pause(WAITS[waits++]);
            return true;
        }
        last = result;
        gone = result.gone();
        countSurprises(result);
        if (surprises.getOrDefault(ItemPath.ROOT, 0) >= MOST_SURPRISES) {
            return false;
        }
        if (result.lookAgain() || !result.surprises().isEmpty() || isWorthConfirming(result)) {
            return true;
        }
        return !result.unsettled().isEmpty() && waitForSettling(result);
    }

    /** After a change online, a cheap look confirms it at once and makes the next run cost one request. */
    private boolean isWorthConfirming(Pass.Result result) {
        return result.changed()
                && parts.online().tagsCoverSubtrees()
                && result.openFolders() > 0
                && (result.openFolders() <= FEW_FOLDERS || parts.online().listsAllAtOnce());
    }

    private void countSurprises(Pass.Result result) {
        int again = 0;
        for (ItemPath path : result.surprises()) {
            int count = surprises.merge(path, 1, Integer::sum);
            if (count >= MOST_SURPRISES) {
                reportChanging(path);
            } else {
                again = Math.max(again, count - 1);
            }
        }
        if (again > 0) {
            parts.pause().pause(SURPRISE_STEP.multipliedBy(again));
        }
    }

    private void reportChanging(ItemPath path) {
        String name = path.isRoot() ? "/" : path.toString();
        report.failed(path, Messages.bind(Messages.Run_keepsChanging, name), Messages.Run_keepsChanging_advice);
    }

    private void reportUnsettled(ItemPath path) {
        report.failed(path, Messages.bind(Messages.Run_beingWritten, path), Messages.Run_beingWritten_advice);
    }

    /** Another pass would be needed, but there were enough: what is left is told, and is for the next run. */
    private void giveUp() {
        last.unsettled().forEach(this::reportUnsettled);
        last.surprises().forEach(this::reportChanging);
        if (!report.hasFailures()) {
            reportChanging(ItemPath.ROOT);
        }
    }

    private boolean waitForSettling(Pass.Result result) {
        if (settleSteps++ >= MOST_SETTLE_STEPS) {
            result.unsettled().forEach(this::reportUnsettled);
            return false;
        }
        parts.pause().pause(SETTLE_STEP.multipliedBy(1 + settleSteps / EQUAL_SETTLE_STEPS));
        return true;
    }
}
