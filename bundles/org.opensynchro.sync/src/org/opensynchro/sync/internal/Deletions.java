// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.Journal;
import org.opensynchro.sync.Side;
import org.opensynchro.workspace.ItemPath;

/**
 * Decides which of the planned deletions may be carried out now.
 *
 * <p>One look is no proof that something is gone: what is moved while its old and its new folder are listed shows at
 * neither place, and what a program replaces is away for a moment. A deletion is therefore carried out only when two looks
 * in a row have shown it, and right after the second one: a pass that has something to make or to carry leaves deletions
 * to the next. When very many would go, the person is asked.
 */
final class Deletions {
    private final Journal journal;
    private final Report report;
    private final DeletionPolicy policy;
    private final Seen before;
    private final Set<ItemPath> restored = new HashSet<>();
    private Seen seen = Seen.NOTHING;
    private boolean waiting;

    /**
     * What the look before has shown.
     *
     * @param gone what was to be deleted
     * @param known files agreed on when the first of these looks in a row was taken
     */
    record Seen(Set<Gone> gone, long known) {
        static final Seen NOTHING = new Seen(Set.of(), 0);
    }

    /** An item that was to be deleted on one side. */
    record Gone(ItemPath path, Side side) {
        static Gone of(Transition.Delete deletion) {
            return new Gone(deletion.path(), deletion.side());
        }
    }

    Deletions(Journal journal, Report report, DeletionPolicy policy, Seen before) {
        this.journal = journal;
        this.report = report;
        this.policy = policy;
        this.before = before;
    }

    /**
     * Takes out of a plan what may not be deleted now.
     *
     * @param replaced for each side, whether its root is not the folder that it was
     * @return false when nothing at all is to be done
     */
    boolean admit(Plan plan, Map<Side, Boolean> replaced) {
        Set<Gone> gone = plan.deletions().stream().map(Gone::of).collect(Collectors.toSet());
        seen = new Seen(gone, before.gone().isEmpty() ? journal.fileCount() : before.known());
        boolean somethingFirst = plan.makesOrCarries();
        boolean goOn = true;
        for (Side side : Side.values()) {
            long files = plan.deletedFiles(side);
            boolean rootReplaced = replaced.get(side.other()) && plan.deletesOn(side);
            if (!DeletionGuard.holds(files, seen.known(), rootReplaced, policy)) {
                drop(plan, side, somethingFirst ? Set.of() : before.gone());
            } else if (!rootReplaced && (somethingFirst || !isSeenBefore(plan, side))) {
                drop(plan, side, Set.of());
            } else {
                goOn &= hold(plan, side, files, rootReplaced);
            }
        }
        return goOn;
    }

    private boolean isSeenBefore(Plan plan, Side side) {
        return plan.deletions().stream()
                .filter(deletion -> deletion.side() == side)
                .allMatch(deletion -> before.gone().contains(Gone.of(deletion)));
    }

    /** Leaves to the next look what was not seen before. */
    private void drop(Plan plan, Side side, Set<Gone> kept) {
        waiting |= plan.deletions().removeIf(deletion -> deletion.side() == side && !kept.contains(Gone.of(deletion)));
    }

    private boolean hold(Plan plan, Side side, long files, boolean rootReplaced) {
        boolean goOn = true;
        if (policy == DeletionPolicy.RESTORE) {
            restore(plan, side);
        } else {
            report.held(side, files, seen.known(), rootReplaced);
            goOn = !rootReplaced;
        }
        plan.deletions().removeIf(deletion -> deletion.side() == side);
        return goOn;
    }

    /** What is forgotten is new on the side that still has it, and is brought back on the next look. */
    private void restore(Plan plan, Side side) {
        Agreements agreements = new Agreements(journal);
        for (Transition.Delete deletion : plan.deletions()) {
            if (deletion.side() == side) {
                agreements.forget(deletion.path());
                restored.add(deletion.path());
            }
        }
        waiting = true;
    }

    /** What was forgotten, so that it is brought back. */
    Set<ItemPath> restored() {
        return restored;
    }

    /** Whether another look is needed to do what was left. */
    boolean isWaiting() {
        return waiting;
    }

    /** What this look has shown. */
    Seen seen() {
        return seen;
    }
}
