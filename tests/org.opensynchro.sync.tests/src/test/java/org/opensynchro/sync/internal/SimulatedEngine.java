// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.Journal;
import org.opensynchro.sync.JournalException;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.Replica;
import org.opensynchro.sync.ReplicaUnavailableException;
import org.opensynchro.sync.SyncListener;
import org.opensynchro.sync.SyncSummary;
import org.opensynchro.sync.internal.locks.ForeignLocks;
import org.opensynchro.workspace.Files;
import org.opensynchro.workspace.ItemPath;

/**
 * The engine with its real parts, put together as {@link DefaultSynchronizer} does, but with time, threads, disk and server
 * of a simulation. Uses no thread but the one that runs it.
 */
public final class SimulatedEngine {
    private final Parts parts;

    /**
     * @param local the real local replica, on whatever disk
     * @param files the server, for the real online replica
     * @param pause lets virtual time pass
     * @param tasks runs all tasks, in some order
     * @param name how the computer is called
     */
    public SimulatedEngine(
            Journal journal,
            Replica local,
            Files files,
            ItemPath onlineRoot,
            InstantSource clock,
            Consumer<Duration> pause,
            Consumer<List<Runnable>> tasks,
            String name) {
        ReadAhead readAhead = new ReadAhead(folder -> files.list(onlineRoot.resolve(folder)), Runnable::run);
        Parallelism parallelism = (small, large) -> tasks.accept(
                Stream.<Runnable>concat(small.stream(), large.stream()).toList());
        parts = new Parts(
                journal,
                local,
                new OnlineReplica(files, onlineRoot, journal, ForeignLocks.none(), readAhead),
                parallelism,
                clock,
                pause::accept,
                new ConflictNames(name, clock, ZoneOffset.UTC),
                new Cancellation());
    }

    /** Runs once; what a person would be told of tells the summary, everything else is thrown. */
    public SyncSummary run(DeletionPolicy policy, SyncListener listener) {
        Report report = new Report(listener);
        try {
            return report.summary(new Run(parts, report, policy).run(), "", 0);
        } catch (ReplicaUnavailableException e) {
            return report.summary(Outcome.UNREACHABLE, e.getMessage(), 0);
        } catch (JournalException e) {
            return report.summary(Outcome.LOCAL_UNAVAILABLE, e.getMessage(), 0);
        }
    }
}
