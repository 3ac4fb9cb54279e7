// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.SyncListener;
import org.opensynchro.sync.SyncSummary;
import org.opensynchro.sync.SynchronizationSettings;
import org.opensynchro.sync.Synchronizer;
import org.opensynchro.sync.WorkspaceSource;

/** A synchronization that tells what the test wants, and ends with the outcome that the test wants. */
final class FakeSynchronizer implements Synchronizer, SynchronizerFactory {
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<SyncEvent> events;
    private final SyncSummary summary;
    private final boolean untilClosed;
    SynchronizationSettings settings;
    WorkspaceSource source;
    private SyncListener listener;

    private FakeSynchronizer(SyncSummary summary, boolean untilClosed, List<SyncEvent> events) {
        this.summary = summary;
        this.untilClosed = untilClosed;
        this.events = events;
    }

    static FakeSynchronizer ending(SyncSummary summary, SyncEvent... events) {
        return new FakeSynchronizer(summary, false, List.of(events));
    }

    static FakeSynchronizer ending(Outcome outcome, SyncEvent... events) {
        return ending(summary(outcome, ""), events);
    }

    /** One that works on until it is closed. */
    static FakeSynchronizer working(SyncEvent... events) {
        return new FakeSynchronizer(summary(Outcome.CANCELLED, ""), true, List.of(events));
    }

    static SyncSummary summary(Outcome outcome, String message) {
        return new SyncSummary(outcome, message, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Override
    public Synchronizer open(SynchronizationSettings opened, WorkspaceSource workspace, SyncListener told) {
        settings = opened;
        source = workspace;
        listener = told;
        return this;
    }

    @Override
    public SyncSummary synchronizeOnce() {
        events.forEach(listener::on);
        if (untilClosed) {
            awaitClose();
        }
        return summary;
    }

    @Override
    public void watch() {
        events.forEach(listener::on);
        awaitClose();
    }

    private void awaitClose() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void requestPass() {
        throw new AssertionError("Nobody asks for a pass on the command line");
    }

    @Override
    public void decide(DeletionPolicy decision) {
        throw new AssertionError("The decision comes with the settings on the command line");
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
