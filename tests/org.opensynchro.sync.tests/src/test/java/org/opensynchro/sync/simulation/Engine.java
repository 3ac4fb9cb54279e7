// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.SyncListener;
import org.opensynchro.sync.SyncSummary;
import org.opensynchro.sync.internal.SimulatedEngine;
import org.opensynchro.sync.internal.SimulatedJournal;
import org.opensynchro.sync.internal.local.SimulatedProvider;
import org.opensynchro.sync.simulation.disk.Disk;
import org.opensynchro.sync.simulation.disk.Disturbance;
import org.opensynchro.sync.simulation.disk.VirtualFileSystem;
import org.opensynchro.sync.simulation.server.Network;
import org.opensynchro.sync.simulation.server.VirtualFiles;
import org.opensynchro.sync.simulation.server.VirtualServer;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.WorkspaceException;

/**
 * One process with the engine, from its start to its end. Each of its calls to disk, server and journal is a step at which
 * others may act, at which it may be ended, and at which it may begin with another of the transfers that it has under way.
 */
final class Engine implements Disturbance, Network, SimulatedJournal.Disturbance {
    private static final Set<Trouble> WRITE_TROUBLES =
            EnumSet.of(Trouble.DISK_WRITE_ERROR, Trouble.DISK_WRITE_DENIED, Trouble.DISK_FULL);
    private static final Set<Trouble> REQUEST_TROUBLES =
            EnumSet.of(Trouble.REQUEST_LOST, Trouble.MAINTENANCE, Trouble.SERVER_ERROR, Trouble.LOGIN_REFUSED);
    private static final Set<Trouble> WRITE_REQUEST_TROUBLES = EnumSet.of(
            Trouble.REQUEST_LOST,
            Trouble.MAINTENANCE,
            Trouble.SERVER_ERROR,
            Trouble.LOGIN_REFUSED,
            Trouble.QUOTA_EXCEEDED,
            Trouble.LOCKED);
    private static final Duration STEP = Duration.ofMillis(1);
    private static final int MOST_STEPS = 400_000;
    private static final int DEEPEST = 3;
    private static final int SELDOM = 30;

    private final VirtualClock time;
    private final Troubles troubles;
    private final Random random;
    private final Executor threads;
    private final Computer computer;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private SimulatedEngine engine;
    private int depth;
    private int steps;
    private Turns turns;
    private SyncSummary summary;
    private boolean killed;

    /** What a process finds on its computer. */
    record Computer(
            Place place,
            Disk disk,
            JournalStore journal,
            InstantSource clock,
            VirtualServer server,
            ItemPath onlineRoot,
            VirtualClock time,
            Troubles troubles,
            Random random,
            Executor threads) {}

    Engine(Computer computer) {
        time = computer.time();
        troubles = computer.troubles();
        random = computer.random();
        threads = computer.threads();
        this.computer = computer;
    }

    /** The start of the process; what it does to the disk is disturbed like all else. */
    private SimulatedEngine engine() {
        if (engine == null) {
            VirtualFileSystem files = new VirtualFileSystem(computer.disk(), this);
            engine = new SimulatedEngine(
                    computer.journal().open(this),
                    SimulatedProvider.replica(files.getPath(World.ROOT), computer.clock()),
                    new VirtualFiles(computer.server(), this),
                    computer.onlineRoot(),
                    computer.clock(),
                    this::pause,
                    this::runTasks,
                    computer.place().name().toLowerCase(Locale.ROOT));
        }
        return engine;
    }

    boolean isRunning() {
        return turns != null;
    }

    /** Goes on, or begins a run; the result of the run when it has ended. */
    Optional<SyncSummary> work(long count, DeletionPolicy policy, SyncListener listener) {
        if (turns == null) {
            steps = 0;
            summary = null;
            turns = new Turns(threads, () -> summary = engine().run(policy, listener));
        }
        if (!turns.advance(count)) {
            return Optional.empty();
        }
        Turns ended = turns;
        turns = null;
        waiting.clear();
        depth = 0;
        ended.failure().ifPresent(Engine::rethrow);
        return Optional.of(summary);
    }

    private static void rethrow(Throwable failure) {
        throw new IllegalStateException("The engine ended with " + failure, failure);
    }

    /** Ends it wherever it is. */
    void kill() {
        killed = true;
        if (turns != null) {
            turns.advance(Long.MAX_VALUE);
            turns = null;
        }
    }

    private void step(boolean mayOverlap) {
        if (killed) {
            throw new Crash();
        }
        time.pass(STEP);
        if (++steps > MOST_STEPS) {
            throw new IllegalStateException("The run does not come to an end");
        }
        if (mayOverlap && depth > 0 && depth < DEEPEST && !waiting.isEmpty() && random.nextInt(SELDOM) == 0) {
            runOne();
        }
        turns.step();
        if (killed) {
            throw new Crash();
        }
    }

    private void pause(Duration duration) {
        step(false);
        time.pass(duration);
    }

    /** In any order, and sometimes one within the other. */
    private void runTasks(List<Runnable> tasks) {
        List<Runnable> shuffled = new ArrayList<>(tasks);
        Collections.shuffle(shuffled, random);
        waiting.addAll(shuffled);
        while (!waiting.isEmpty()) {
            runOne();
        }
    }

    private void runOne() {
        depth++;
        try {
            waiting.poll().run();
        } finally {
            depth--;
        }
    }

    @Override
    public void before(Disturbance.Kind kind, String path) throws IOException {
        step(kind != Disturbance.Kind.FLUSH);
        switch (kind) {
            case READ -> troubles.disk(EnumSet.of(Trouble.DISK_READ_ERROR), path);
            case WRITE -> troubles.disk(WRITE_TROUBLES, path);
            case FLUSH -> troubles.disk(EnumSet.of(Trouble.FLUSH_ERROR), path);
        }
    }

    @Override
    public void request(Network.Kind kind, String what) throws WorkspaceException {
        step(true);
        troubles.server(kind == Network.Kind.READ ? REQUEST_TROUBLES : WRITE_REQUEST_TROUBLES, what);
    }

    @Override
    public void answer(Network.Kind kind, String what) throws WorkspaceException {
        step(true);
        troubles.server(EnumSet.of(Trouble.ANSWER_LOST), what);
    }

    @Override
    public void piece(String what) throws IOException {
        step(true);
        troubles.piece(what);
    }

    @Override
    public void before(boolean writes) {
        step(true);
        if (writes) {
            troubles.journal();
        }
    }
}
