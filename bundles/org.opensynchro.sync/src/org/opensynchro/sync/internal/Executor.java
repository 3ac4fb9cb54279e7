// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.opensynchro.sync.ItemFailedException;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.sync.ReplicaUnavailableException;
import org.opensynchro.sync.SurpriseException;
import org.opensynchro.workspace.ItemPath;

/**
 * Carries out a plan: local items are set aside, then folders are made (parents before what they hold), then content is
 * carried, small files before large ones, and deletions come last (what a folder holds before the folder).
 *
 * <p>An item that fails or surprises stops only itself. A replica that cannot be used at all stops everything.
 */
final class Executor {
    /** Files from this size on, in bytes, count as large. */
    private static final long LARGE = 1 << 20;

    private final Performer performer;
    private final Report report;
    private final Cancellation cancellation;
    private final Parallelism parallelism;
    private final Effects effects;
    private final AtomicReference<ReplicaUnavailableException> unavailable = new AtomicReference<>();
    private final AtomicReference<Throwable> broken = new AtomicReference<>();
    /** Folders that could not be made; nothing can be put into them in this pass. */
    private final Set<ItemPath> unmade = ConcurrentHashMap.newKeySet();

    Executor(Parts parts, Report report, Effects effects) {
        this.performer = new Performer(parts, report, effects);
        this.report = report;
        this.cancellation = parts.cancellation();
        this.parallelism = parts.parallelism();
        this.effects = effects;
    }

    /**
     * Carries everything out, as far as it goes; the effects tell how far.
     *
     * @throws ReplicaUnavailableException when a replica as a whole turned out to be unusable; what was done stands
     */
    void execute(Plan plan) throws ReplicaUnavailableException {
        performer.remember(plan);
        runAll(plan.setAside());
        runByDepth(plan.folders(), Comparator.naturalOrder());
        runTransfers(plan.transfers());
        runAll(plan.deletions().stream().filter(one -> one.expected().isFile()).toList());
        runByDepth(
                plan.deletions().stream()
                        .filter(one -> one.expected().isFolder())
                        .toList(),
                Comparator.reverseOrder());
    }

    private void runTransfers(List<Transition.Transfer> transfers) throws ReplicaUnavailableException {
        List<Runnable> small = new ArrayList<>();
        List<Runnable> large = new ArrayList<>();
        for (Transition.Transfer transfer : transfers) {
            (transfer.size() < LARGE ? small : large).add(() -> attempt(transfer));
        }
        run(small, large);
    }

    private void runAll(Collection<? extends Transition> transitions) throws ReplicaUnavailableException {
        run(transitions.stream().map(one -> (Runnable) () -> attempt(one)).toList(), List.of());
    }

    /** One level of the tree after the other; within a level the order does not matter. */
    private void runByDepth(List<? extends Transition> transitions, Comparator<Integer> order)
            throws ReplicaUnavailableException {
        TreeMap<Integer, List<Transition>> levels = new TreeMap<>(order);
        for (Transition transition : transitions) {
            levels.computeIfAbsent(transition.path().names().size(), depth -> new ArrayList<>())
                    .add(transition);
        }
        for (List<Transition> level : levels.values()) {
            runAll(level);
        }
    }

    private void run(List<Runnable> small, List<Runnable> large) throws ReplicaUnavailableException {
        if (small.isEmpty() && large.isEmpty()) {
            return;
        }
        parallelism.run(small, large);
        Throwable unexpected = broken.get();
        if (unexpected instanceof Error error) {
            throw error;
        }
        if (unexpected instanceof RuntimeException exception) {
            throw exception;
        }
        if (unavailable.get() != null) {
            throw unavailable.get();
        }
        cancellation.check();
    }

    private void attempt(Transition transition) {
        if (cancellation.isCancelled()
                || broken.get() != null
                || unavailable.get() != null
                || report.isLeftOut(transition.path())
                || unmade.contains(transition.path().parent())) {
            noteUnmade(transition);
            return;
        }
        try {
            performer.perform(transition);
        } catch (ReplicaException e) {
            noteUnmade(transition);
            note(transition, e);
        } catch (RuntimeException | Error e) {
            // A worker that died of it would take the tasks still to come along, and the run would look complete.
            broken.compareAndSet(null, e);
        }
    }

    private void noteUnmade(Transition transition) {
        if (transition instanceof Transition.CreateFolder) {
            unmade.add(transition.path());
        }
    }

    private void note(Transition transition, ReplicaException cause) {
        switch (cause) {
            case SurpriseException surprise -> effects.surprised(transition.path());
            case ItemFailedException failed -> report.failed(transition.path(), failed.getMessage(), failed.advice());
            case ReplicaUnavailableException gone -> unavailable.compareAndSet(null, gone);
        }
    }
}
