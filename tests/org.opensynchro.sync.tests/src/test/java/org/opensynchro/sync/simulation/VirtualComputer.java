// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.SyncSummary;
import org.opensynchro.sync.simulation.disk.Disk;
import org.opensynchro.sync.simulation.disk.DiskTraits;
import org.opensynchro.sync.simulation.disk.PersonsDisk;
import org.opensynchro.sync.simulation.server.VirtualServer;
import org.opensynchro.workspace.ItemPath;

/** A computer: a disk, a clock, the store of a journal, and at times a process with the engine. */
final class VirtualComputer {
    private final Place place;
    private final Disk disk;
    private final PersonsDisk persons;
    private final JournalStore journal = new JournalStore();
    private final Troubles troubles;
    private final Random random;
    private final Consumer<String> told;
    private final Proofs proofs;
    private final Engine.Computer parts;
    private Duration ahead = Duration.ZERO;
    private Engine engine;

    VirtualComputer(
            Place place,
            DiskTraits traits,
            VirtualServer server,
            ItemPath onlineRoot,
            VirtualClock time,
            Random random,
            Executor threads,
            Consumer<String> told,
            Proofs proofs) {
        this.place = place;
        this.proofs = proofs;
        this.random = random;
        this.told = told;
        this.disk = new Disk(traits, () -> now(time));
        this.persons = new PersonsDisk(disk, World.ROOT.substring(1));
        this.troubles = new Troubles(told);
        this.parts = new Engine.Computer(
                place, disk, journal, () -> now(time), server, onlineRoot, time, troubles, random, threads);
    }

    private Instant now(VirtualClock time) {
        return time.instant().plus(ahead);
    }

    Disk disk() {
        return disk;
    }

    PersonsDisk persons() {
        return persons;
    }

    JournalStore journal() {
        return journal;
    }

    Troubles troubles() {
        return troubles;
    }

    void putClock(Duration by) {
        ahead = ahead.plus(by);
    }

    /** Nothing goes wrong from now on. */
    void calm() {
        troubles.clear();
    }

    /** Lets the engine go on, starting what is not running. */
    Optional<SyncSummary> work(long steps, DeletionPolicy policy) {
        if (engine == null) {
            engine = new Engine(parts);
        }
        if (!engine.isRunning()) {
            proofs.runStarts(place);
        }
        Optional<SyncSummary> summary = engine.work(steps, policy, this::tell);
        summary.ifPresent(known -> told.accept(place + " ended a run: " + known.outcome() + " " + known.message()));
        return summary;
    }

    void endRun() {
        if (engine != null && engine.isRunning()) {
            work(Long.MAX_VALUE, DeletionPolicy.DELETE);
        }
    }

    private void tell(SyncEvent event) {
        proofs.told(place, event);
        if (!(event instanceof SyncEvent.TransferProgress)) {
            told.accept(place + " " + event);
        }
    }

    void kill() {
        if (engine != null) {
            engine.kill();
            engine = null;
        }
    }

    void losePower() {
        kill();
        disk.losePower(random);
        journal.losePower(random);
    }
}
