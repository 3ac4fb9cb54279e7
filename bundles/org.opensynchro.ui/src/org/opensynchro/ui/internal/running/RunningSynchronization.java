// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.running;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.SynchronizationRefusedException;
import org.opensynchro.sync.SynchronizationSettings;
import org.opensynchro.sync.Synchronizer;
import org.opensynchro.sync.WorkspaceSource;
import org.opensynchro.ui.SyncStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the engine of one enabled synchronization on one thread, from {@link #start} to {@link #close}. What cannot be
 * opened just now (a disk that is not mounted, another program at work) is tried again once a minute.
 */
final class RunningSynchronization implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningSynchronization.class);
    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final SynchronizationSettings settings;
    private final WorkspaceSource source;
    private final Engine engine;
    private final String name;
    private final StatusTracker tracker;
    private final ActivityRecorder recorder;
    private final Observer observer;
    private final Semaphore retries = new Semaphore(0);
    private final CountDownLatch ended = new CountDownLatch(1);
    private Synchronizer synchronizer;
    private PassJob job;
    private String lastRefusal = "";
    private boolean closed;

    /**
     * @param settings what to synchronize
     * @param source connects to its workspace
     * @param engine opens the engine
     * @param name what the person calls it
     * @param lastSync when both sides were last the same
     * @param log its part of the activity log
     * @param observer is told what changes
     */
    RunningSynchronization(
            SynchronizationSettings settings,
            WorkspaceSource source,
            Engine engine,
            String name,
            Instant lastSync,
            ActivityLog.Writer log,
            Observer observer) {
        this.settings = settings;
        this.source = source;
        this.engine = engine;
        this.name = name;
        this.tracker = new StatusTracker(Clock.systemUTC(), lastSync);
        this.recorder = new ActivityRecorder(log);
        this.observer = observer;
    }

    /** Begins to synchronize on a thread of {@code executor}. */
    void start(Executor executor) {
        executor.execute(this::run);
    }

    SyncStatus status() {
        return tracker.status();
    }

    /** Asks for a pass soon, or for another try where it could not be opened. */
    synchronized void retry() {
        if (synchronizer != null) {
            synchronizer.requestPass();
        } else {
            retries.release();
        }
    }

    /** Answers a held deletion. */
    synchronized void decide(DeletionPolicy decision) {
        if (synchronizer != null) {
            tracker.restarted();
            synchronizer.decide(decision);
            observer.changed();
        }
    }

    /** Has it end soon; {@link #close} waits for that. */
    void stop() {
        Synchronizer running;
        synchronized (this) {
            closed = true;
            running = synchronizer;
        }
        retries.release();
        if (running != null) {
            running.close();
        }
    }

    /** Stops after the step at hand, and waits a while for that. */
    @Override
    public void close() {
        stop();
        try {
            if (!ended.await(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Still at work after being stopped: {}", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!isClosed()) {
                tracker.restarted();
                observer.changed();
                runOnce();
                endJob();
                observer.changed();
                if (!isClosed()) {
                    retries.tryAcquire(RETRY.toMillis(), TimeUnit.MILLISECONDS);
                    retries.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            endJob();
            ended.countDown();
        }
    }

    private void runOnce() {
        try (Synchronizer opened = engine.open(settings, source, this::on)) {
            if (begin(opened)) {
                opened.watch();
            }
        } catch (SynchronizationRefusedException e) {
            refused(e.getMessage(), e.advice());
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The engine failed on {}", name, e);
            refused(Messages.RunningSynchronization_failed, Messages.RunningSynchronization_failedAdvice);
        } finally {
            begin(null);
        }
    }

    private void refused(String message, String advice) {
        if (!message.equals(lastRefusal)) {
            recorder.refused(message, advice);
            lastRefusal = message;
        }
        tracker.refused(message, advice);
    }

    private void on(SyncEvent event) {
        tracker.on(event);
        recorder.on(event);
        switch (event) {
            case SyncEvent.Planned planned when planned.transfers() + planned.changes() > 0 -> startJob();
            case SyncEvent.PassFinished finished -> {
                endJob();
                observer.passFinished(finished.summary());
            }
            case SyncEvent.UnselectedFolderMoved moved -> observer.unselectedMoved(moved.from(), moved.to());
            default -> {
                // The tracker knows.
            }
        }
        observer.changed();
    }

    private synchronized boolean begin(Synchronizer opened) {
        synchronizer = opened;
        if (opened != null) {
            lastRefusal = "";
        }
        return !closed;
    }

    private synchronized void startJob() {
        if (job == null) {
            job = new PassJob(name, () -> tracker.status().progress(), observer::cancelled);
            job.schedule();
        }
    }

    private synchronized void endJob() {
        if (job != null) {
            job.finish();
            job = null;
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }
}
