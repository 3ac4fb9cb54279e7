// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.Journal;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.Replica;
import org.opensynchro.sync.ReplicaUnavailableException;
import org.opensynchro.sync.Scope;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.SyncSummary;
import org.opensynchro.sync.internal.locks.ForeignLocks;

/** Two replicas in memory, a journal, and an engine between them that by default works in one thread and never waits. */
final class World {
    final MemoryReplica local = new MemoryReplica(Side.LOCAL);
    final MemoryReplica online;
    final List<SyncEvent> events = new ArrayList<>();
    Journal journal = new MemoryJournal();
    ForeignLocks locks = ForeignLocks.none();
    Parallelism parallelism = Parallelism.NONE;
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-22T17:05:33Z"));
    Scope scope = Scope.ALL;
    int pauses;

    World() {
        this(new MemoryReplica(Side.ONLINE));
    }

    World(MemoryReplica online) {
        this.online = online;
        online.sharesTimeWith(local);
    }

    MemoryReplica on(Side side) {
        return side == Side.LOCAL ? local : online;
    }

    /** Runs once; a replica that cannot be used ends it as the person would see it. */
    SyncSummary run() {
        return run(DeletionPolicy.ASK);
    }

    SyncSummary run(DeletionPolicy policy) {
        try {
            return runOrFail(policy);
        } catch (ReplicaUnavailableException e) {
            return new Report(events::add).summary(Outcome.UNREACHABLE, e.getMessage(), 0);
        }
    }

    SyncSummary runOrFail(DeletionPolicy policy) throws ReplicaUnavailableException {
        events.clear();
        Report report = new Report(events::add);
        Outcome outcome = new Run(parts(new Cancellation()), report, policy).run();
        return report.summary(outcome, "", 0);
    }

    Parts parts(Cancellation cancellation) {
        return parts(local, cancellation);
    }

    /** With something else in the place of the local replica. */
    Parts parts(Replica here, Cancellation cancellation) {
        return new Parts(
                journal,
                here,
                online,
                parallelism,
                clock,
                duration -> {
                    pauses++;
                    local.settle();
                },
                new ConflictNames("desk", clock, ZoneOffset.UTC),
                cancellation,
                scope,
                locks);
    }

    <T extends SyncEvent> List<T> events(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
