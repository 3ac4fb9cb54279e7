// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.running;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.model.Account;
import org.opensynchro.model.Synchronization;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.InvalidExclusionException;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.Scope;
import org.opensynchro.sync.StateFolders;
import org.opensynchro.sync.SyncSummary;
import org.opensynchro.sync.SynchronizationSettings;
import org.opensynchro.sync.SynchronizedPair;
import org.opensynchro.sync.TrashSettings;
import org.opensynchro.ui.SyncStatus;
import org.opensynchro.workspace.ItemPath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The synchronizations that are running: one {@link RunningSynchronization} for each that is enabled. */
final class Runners {
    private static final Duration POLL = Duration.ofSeconds(30);
    private static final Duration WRITE_DOWN = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Runners.class);

    private final Map<String, RunningSynchronization> running = new ConcurrentHashMap<>();
    private final AtomicLong writtenDown = new AtomicLong(System.nanoTime());
    private final StateFolders folders;
    private final Accounts accounts;
    private final Engine engine;
    private final ActivityLog log;
    private final ExecutorService executor;
    private final ConfiguredSynchronizations owner;

    Runners(
            StateFolders folders,
            Accounts accounts,
            Engine engine,
            ActivityLog log,
            ExecutorService executor,
            ConfiguredSynchronizations owner) {
        this.folders = folders;
        this.accounts = accounts;
        this.engine = engine;
        this.log = log;
        this.executor = executor;
        this.owner = owner;
    }

    /** Where the engine keeps the journal of a synchronization. */
    static Path stateFolder(StateFolders folders, Synchronization synchronization) {
        Account account = synchronization.getAccount();
        return folders.of(
                URI.create(account.getServer()),
                account.getUser(),
                Path.of(synchronization.getLocalFolder()),
                ItemPath.of(synchronization.getOnlineFolder()));
    }

    static Instant lastSync(Synchronization synchronization) {
        return Objects.requireNonNullElse(synchronization.getLastSync(), SyncStatus.NEVER);
    }

    /** Stops those not named, waits for their end, and starts those that do not run yet. */
    void keepOnly(List<Synchronization> wanted) {
        var ids = wanted.stream().map(Synchronization::getId).collect(Collectors.toSet());
        List<String> unwanted =
                running.keySet().stream().filter(id -> !ids.contains(id)).toList();
        unwanted.forEach(id -> running.get(id).stop());
        unwanted.forEach(id -> running.remove(id).close());
        wanted.forEach(
                synchronization -> running.computeIfAbsent(synchronization.getId(), id -> start(synchronization)));
    }

    /** Stops one and waits for its end, so that it can start with what is configured then. */
    void stop(String id) {
        RunningSynchronization stopped = running.remove(id);
        if (stopped != null) {
            stopped.close();
        }
    }

    Optional<SyncStatus> status(String id) {
        return Optional.ofNullable(running.get(id)).map(RunningSynchronization::status);
    }

    void retry(Collection<String> ids) {
        ids.stream().map(running::get).filter(Objects::nonNull).forEach(RunningSynchronization::retry);
    }

    void decide(String id, DeletionPolicy decision) {
        Optional.ofNullable(running.get(id)).ifPresent(found -> found.decide(decision));
    }

    private RunningSynchronization start(Synchronization synchronization) {
        Path local = Path.of(synchronization.getLocalFolder());
        Scope scope = Scope.ALL;
        Engine opener = engine;
        try {
            scope = ConfiguredScope.of(synchronization);
        } catch (InvalidExclusionException e) {
            opener = ConfiguredScope.refusing(e);
        }
        SynchronizationSettings settings = new SynchronizationSettings(
                local,
                ItemPath.of(synchronization.getOnlineFolder()),
                stateFolder(folders, synchronization),
                ComputerName.get(),
                POLL,
                DeletionPolicy.ASK,
                TrashSettings.of(Math.max(0, owner.configuration().getTrashDays()), System.getenv()),
                scope);
        RunningSynchronization started = new RunningSynchronization(
                settings,
                () -> accounts.connect(synchronization.getAccount()),
                opener,
                NLS.bind(Messages.Runners_job, local.getFileName()),
                lastSync(synchronization),
                log.of(synchronization.getId()),
                new Follower(synchronization.getId()));
        started.start(executor);
        remember(synchronization, settings);
        return started;
    }

    /** So that the command line finds the synchronization by a file; without that, it has to be told. */
    private static void remember(Synchronization synchronization, SynchronizationSettings settings) {
        Account account = synchronization.getAccount();
        try {
            new SynchronizedPair(
                            URI.create(account.getServer()),
                            account.getUser(),
                            settings.localRoot(),
                            settings.onlineRoot(),
                            settings.state())
                    .remember();
        } catch (IOException e) {
            LOG.info("The pair is not written down", e);
        }
    }

    /** Passes on what one running synchronization tells. */
    private final class Follower implements Observer {
        private final String id;

        Follower(String id) {
            this.id = id;
        }

        @Override
        public void changed() {
            owner.changed();
        }

        @Override
        public void passFinished(SyncSummary summary) {
            executor.execute(owner::readLocks);
            long now = System.nanoTime();
            long before = writtenDown.get();
            if (summary.outcome() == Outcome.IN_SYNC
                    && now - before > WRITE_DOWN.toNanos()
                    && writtenDown.compareAndSet(before, now)) {
                executor.execute(owner::rememberLastSyncs);
            }
        }

        @Override
        public void unselectedMoved(ItemPath from, ItemPath to) {
            executor.execute(() -> owner.followUnselected(id, from, to));
        }

        @Override
        public void cancelled() {
            Job disabling = Job.create(Messages.Runners_disabling, monitor -> {
                owner.setEnabled(List.of(id), false);
            });
            disabling.schedule();
        }
    }
}
