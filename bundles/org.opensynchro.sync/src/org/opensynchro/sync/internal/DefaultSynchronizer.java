// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.opensynchro.sync.DamagedJournalException;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.HeldLocks;
import org.opensynchro.sync.Journal;
import org.opensynchro.sync.JournalException;
import org.opensynchro.sync.NewerJournalException;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.ReplicaUnavailableException;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.SyncListener;
import org.opensynchro.sync.SyncSummary;
import org.opensynchro.sync.SynchronizationRefusedException;
import org.opensynchro.sync.SynchronizationRefusedException.Reason;
import org.opensynchro.sync.SynchronizationSettings;
import org.opensynchro.sync.Synchronizer;
import org.opensynchro.sync.WorkspaceSource;
import org.opensynchro.sync.internal.journal.SqliteJournal;
import org.opensynchro.sync.internal.local.LocalReplica;
import org.opensynchro.sync.internal.local.LocalWatcher;
import org.opensynchro.sync.internal.lock.SyncLock;
import org.opensynchro.sync.internal.locks.ForeignLocks;
import org.opensynchro.sync.internal.locks.LockBook;
import org.opensynchro.sync.internal.locks.LockedFiles;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.WorkspaceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One synchronization with its real parts: a folder of this computer, a workspace, a journal on disk. */
public final class DefaultSynchronizer implements Synchronizer {
    private static final Logger LOG = LoggerFactory.getLogger(DefaultSynchronizer.class);
    private static final String JOURNAL = "journal.db";

    private final SynchronizationSettings settings;
    private final SyncListener listener;
    private final SyncLock locks;
    private final LocalReplica local;
    private final Connection connection;
    private final Cancellation cancellation = new Cancellation();
    private final Occasions occasions = new Occasions();
    private final Queue<String> notices = new ConcurrentLinkedQueue<>();
    private final Lock running = new ReentrantLock();
    private final InterruptibleWork interruptible = new InterruptibleWork();
    private final AtomicReference<DeletionPolicy> decision;
    private final ConflictNames conflictNames;
    /** Of what was told that it is left out, or is not there to be left out. */
    private final Set<ItemPath> leftOut = new HashSet<>();

    private final Endings endings;
    private final OwnLocks ownLocks;
    private volatile boolean watching;
    private volatile Journal journal;
    private Duration demandedPause = Duration.ZERO;
    private boolean journalLost;

    private DefaultSynchronizer(
            SynchronizationSettings settings,
            WorkspaceSource source,
            SyncListener listener,
            SyncLock locks,
            Journal journal) {
        this.settings = settings;
        this.listener = listener;
        this.locks = locks;
        this.journal = journal;
        this.local = new LocalReplica(settings.localRoot(), InstantSource.system(), settings.trash());
        this.connection = new Connection(source);
        this.endings = new Endings(settings);
        this.decision = new AtomicReference<>(settings.deletionPolicy());
        this.ownLocks = new OwnLocks(new HeldLocks(settings.state()), InstantSource.system());
        this.conflictNames = new ConflictNames(settings.computerName(), InstantSource.system(), ZoneId.systemDefault());
    }

    /**
     * See {@link org.opensynchro.sync.Synchronizers#open}.
     *
     * @throws SynchronizationRefusedException when it cannot be opened as it is set up
     */
    public static DefaultSynchronizer open(
            SynchronizationSettings settings, WorkspaceSource source, SyncListener listener)
            throws SynchronizationRefusedException {
        refuseStateInside(settings);
        SyncLock locks = SyncLock.acquire(settings.state(), settings.localRoot());
        try {
            Journal journal = openJournal(settings.state());
            return new DefaultSynchronizer(settings, source, listener, locks, journal);
        } catch (SynchronizationRefusedException | RuntimeException e) {
            locks.close();
            throw e;
        }
    }

    private static void refuseStateInside(SynchronizationSettings settings) throws SynchronizationRefusedException {
        Path root = settings.localRoot().toAbsolutePath().normalize();
        if (settings.state().toAbsolutePath().normalize().startsWith(root)) {
            throw new SynchronizationRefusedException(
                    Reason.STATE_UNUSABLE,
                    Messages.bind(Messages.DefaultSynchronizer_stateInside, settings.state(), root),
                    Messages.DefaultSynchronizer_stateInside_advice);
        }
    }

    private static Journal openJournal(Path state) throws SynchronizationRefusedException {
        try {
            SqliteJournal journal = SqliteJournal.open(state.resolve(JOURNAL));
            journal.damaged().ifPresent(aside -> LOG.warn("The journal was damaged and was put aside: {}", aside));
            return journal;
        } catch (NewerJournalException e) {
            throw new SynchronizationRefusedException(
                    Reason.NEWER_STATE, e.getMessage(), Messages.DefaultSynchronizer_newer_advice, e);
        } catch (JournalException e) {
            throw new SynchronizationRefusedException(
                    Reason.STATE_UNUSABLE, e.getMessage(), Messages.DefaultSynchronizer_state_advice, e);
        }
    }

    @Override
    public SyncSummary synchronizeOnce() {
        running.lock();
        interruptible.begin();
        Report report = new Report(listener, leftOut);
        long requestsBefore = connection.requestCount();
        try {
            report.tell(new SyncEvent.PassStarted());
            for (String notice = notices.poll(); notice != null; notice = notices.poll()) {
                report.tell(new SyncEvent.Notice(notice));
            }
            Ending ending = runOnce(report);
            local.tidyTrash();
            SyncSummary summary =
                    report.summary(ending.outcome(), ending.message(), connection.requestCount() - requestsBefore);
            report.tell(new SyncEvent.PassFinished(summary));
            return summary;
        } finally {
            interruptible.end();
            running.unlock();
        }
    }

    private Ending runOnce(Report report) {
        demandedPause = Duration.ZERO;
        try {
            cancellation.check();
            if (journalLost) {
                reopenJournal();
            }
            Workspace workspace = connection.get();
            ownLocks.show(workspace);
            LockBook book = LockBook.open(settings.state().resolve(LockBook.FILE));
            ForeignLocks foreign = new ForeignLocks(book);
            Parts parts = new Parts(
                    journal,
                    local,
                    new OnlineReplica(workspace.files(), settings.onlineRoot(), journal, foreign),
                    Parallelism.ofWorkers(workspace.files().usefulThreads()),
                    InstantSource.system(),
                    Pause::sleep,
                    conflictNames,
                    cancellation,
                    settings.scope(),
                    foreign);
            DeletionPolicy policy = decision.getAndSet(DeletionPolicy.ASK);
            Outcome outcome = new Run(parts, report, policy).run();
            protectLocked(new LockedFiles(book, journal, local.permissions(), report::tell), foreign);
            return endings.of(outcome, report.replacedRoot());
        } catch (WorkspaceException e) {
            return failed(e, e.getMessage(), e.advice());
        } catch (ReplicaUnavailableException e) {
            return failed(e.getCause(), e.getMessage(), e.advice());
        } catch (CancelledException e) {
            return new Ending(Outcome.CANCELLED, "");
        } catch (JournalException e) {
            return journalFailed(e);
        } catch (SynchronizationRefusedException e) {
            return Ending.of(Outcome.LOCAL_UNAVAILABLE, e.getMessage(), e.advice());
        } catch (RuntimeException | Error e) {
            if (cancellation.isCancelled()) {
                return new Ending(Outcome.CANCELLED, "");
            }
            LOG.error("A pass ended unexpectedly", e);
            return Ending.of(
                    Outcome.LOCAL_UNAVAILABLE,
                    Messages.bind(Messages.DefaultSynchronizer_failed, e),
                    Messages.DefaultSynchronizer_failed_advice);
        }
    }

    private void protectLocked(LockedFiles files, ForeignLocks foreign) {
        try {
            files.apply(foreign, ownLocks::holds, InstantSource.system().instant());
        } catch (IOException e) {
            LOG.warn("What is locked cannot be remembered in {}", settings.state(), e);
        }
    }

    private Ending failed(Throwable cause, String message, String advice) {
        if (cancellation.isCancelled()) {
            return new Ending(Outcome.CANCELLED, "");
        }
        Ending ending = endings.of(cause, message, advice);
        if (ending.outcome() == Outcome.LOGIN_REFUSED || ending.outcome() == Outcome.UNREACHABLE) {
            connection.lose();
        }
        if (ending.outcome() == Outcome.UNREACHABLE && cause instanceof WorkspaceException unreachable) {
            demandedPause = unreachable.pause();
        }
        return ending;
    }

    /** Where that is refused now, the next run tries again. */
    private void reopenJournal() throws SynchronizationRefusedException {
        journal = openJournal(settings.state());
        journalLost = false;
    }

    /** A damaged journal is put aside on opening, so the next pass is a union merge. */
    private Ending journalFailed(JournalException e) {
        if (e instanceof DamagedJournalException) {
            journalLost = true;
            journal.close();
            try {
                reopenJournal();
            } catch (SynchronizationRefusedException refused) {
                return Ending.of(Outcome.LOCAL_UNAVAILABLE, refused.getMessage(), refused.advice());
            }
        }
        LOG.warn("The journal failed", e);
        String advice = e instanceof DamagedJournalException
                ? Messages.DefaultSynchronizer_failed_advice
                : Messages.DefaultSynchronizer_state_advice;
        return Ending.of(Outcome.LOCAL_UNAVAILABLE, e.getMessage(), advice);
    }

    @Override
    public void watch() {
        watching = true;
        OnlinePoll poll = new OnlinePoll(connection, settings.onlineRoot());
        LocalWatcher watcher =
                LocalWatcher.start(settings.localRoot(), () -> occasions.ring(Occasion.LOCAL_CHANGE), notices::add);
        try (watcher;
                OnlineWatcher online = new OnlineWatcher(
                        connection, poll, () -> journal, () -> occasions.ring(Occasion.ONLINE_CHANGE))) {
            new WatchLoop(
                            () -> new WatchLoop.Ended(synchronizeOnce(), demandedPause),
                            online,
                            new Vigil(occasions::await, InstantSource.system(), Networks::now),
                            RandomGenerator.getDefault(),
                            WatchLoop.Intervals.polling(settings.pollInterval()))
                    .work();
        } catch (CancelledException e) {
            LOG.debug("Watching ended");
        }
    }

    @Override
    public void requestPass() {
        occasions.ring(Occasion.WISH);
    }

    @Override
    public void decide(DeletionPolicy chosen) {
        decision.set(chosen);
        requestPass();
    }

    @Override
    public void close() {
        cancellation.cancel();
        requestPass();
        interruptible.interrupt();
        if (watching) {
            connection.current().ifPresent(ownLocks::release);
        }
        connection.close();
        running.lock();
        try {
            journal.close();
            locks.close();
        } finally {
            running.unlock();
        }
    }
}
