// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.ItemFailedException;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.sync.ReplicaUnavailableException;
import org.opensynchro.sync.SurpriseException;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.UnreachableException;

/**
 * One scene that has every kind of effect, in which the i-th step fails, for every i, every kind of failure, before and
 * after the step took place. Afterwards nothing is lost, and the next run makes both sides equal.
 */
class FaultTest {
    private enum Fault {
        CRASH,
        UNAVAILABLE,
        FAILED,
        SURPRISE;

        void strike() throws ReplicaException {
            switch (this) {
                case CRASH -> throw new IllegalStateException("The process ends here");
                case UNAVAILABLE -> throw new ReplicaUnavailableException("Gone", "", new UnreachableException("Gone"));
                case FAILED -> throw new ItemFailedException("Failed", "", null);
                case SURPRISE -> throw new SurpriseException("Surprise");
            }
        }
    }

    private static final Set<String> SAVED = Set.of(
            "created here",
            "created there",
            "edited here",
            "edited there",
            "conflict here",
            "conflict there",
            "moved",
            "deep",
            "kept by edit",
            "in the way, a file here");

    static World scene() {
        World world = new World();
        for (String name : List.of("edit-here", "edit-there", "conflict", "delete-here", "delete-there", "beaten")) {
            world.local.write("docs/" + name, name);
        }
        world.local.write("old/moved", "moved");
        world.local.write("old/deep/er", "deep");
        world.local.write("gone/1", "one");
        world.local.write("gone/2", "two");
        world.local.write("z/1", "z");
        world.run();
        world.local.write("docs/edit-here", "edited here");
        world.online.write("docs/edit-there", "edited there");
        world.local.write("docs/conflict", "conflict here");
        world.online.write("docs/conflict", "conflict there");
        world.local.remove("docs/delete-here");
        world.online.remove("docs/delete-there");
        world.local.write("new/created", "created here");
        world.online.write("newer/created", "created there");
        world.local.rename("old", "brought/new");
        world.online.remove("gone");
        world.local.remove("docs/beaten");
        world.online.write("docs/beaten", "kept by edit");
        world.local.write("way", "in the way, a file here");
        world.online.folder("way");
        world.online.rename("z", "y");
        return world;
    }

    /** Steps that a run without faults takes. */
    private static int steps() {
        AtomicInteger count = new AtomicInteger();
        World world = scene();
        MemoryReplica.Faults counting = (effect, path, done) -> count.incrementAndGet();
        world.local.faults(counting);
        world.online.faults(counting);
        world.run();
        return count.get();
    }

    static Stream<Arguments> faults() {
        int steps = steps();
        List<Arguments> all = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            for (int step = 1; step <= steps; step++) {
                all.add(Arguments.of(fault, step));
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultAtAnyStepLosesNothingAndTheNextRunMendsIt(Fault fault, int step) {
        World world = scene();
        AtomicInteger count = new AtomicInteger();
        Map<ItemPath, Integer> sent = new HashMap<>();
        MemoryReplica.Faults sending = counting(sent);
        MemoryReplica.Faults one = (effect, path, done) -> {
            if (count.incrementAndGet() == step) {
                fault.strike();
            }
        };
        world.local.faults(one);
        world.online.faults((effect, path, done) -> {
            sending.at(effect, path, done);
            one.at(effect, path, done);
        });
        try {
            world.run();
        } catch (IllegalStateException crash) {
            assertEquals(Fault.CRASH, fault, crash::toString);
        }
        assertNothingLost(world);
        world.local.faults(MemoryReplica.Faults.NONE);
        world.online.faults(sending);

        assertMended(world, sent);
    }

    /** Counts, for each file, how often it reached the server. */
    static MemoryReplica.Faults counting(Map<ItemPath, Integer> sent) {
        return (effect, path, done) -> {
            if (done && (effect.equals("create") || effect.equals("replace"))) {
                sent.merge(path, 1, Integer::sum);
            }
        };
    }

    static void assertMended(World world, Map<ItemPath, Integer> sent) {
        assertEquals(Outcome.IN_SYNC, world.run(DeletionPolicy.ASK).outcome(), () -> world.events.toString());

        assertEquals(world.local.tree(), world.online.tree());
        assertNothingLost(world);
        for (String deleted : List.of("docs/delete-here", "docs/delete-there", "gone/1", "old/moved")) {
            assertFalse(world.local.exists(deleted), () -> deleted + " came back");
        }
        assertEquals(0, world.run().uploads() + world.run().downloads());
        sent.forEach((path, times) -> assertEquals(1, times, () -> path + " was sent"));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void whatTheServerTookIsNotSentAgainAlthoughItsAnswerWasLost(Fault fault) {
        World world = scene();
        AtomicInteger sent = new AtomicInteger();
        world.online.faults((effect, path, done) -> {
            boolean upload = effect.equals("create") && path.toString().equals("new/created");
            if (upload && done && sent.incrementAndGet() == 1) {
                fault.strike();
            }
        });
        try {
            world.run();
        } catch (IllegalStateException crash) {
            assertEquals(Fault.CRASH, fault);
        }

        world.run();

        assertEquals(1, sent.get());
        assertEquals(world.local.tree(), world.online.tree());
    }

    static void assertNothingLost(World world) {
        Set<String> found = new HashSet<>(world.local.tree().values());
        found.addAll(world.online.tree().values());
        found.addAll(world.local.trash());
        found.addAll(world.online.trash());
        Set<String> lost = new HashSet<>(SAVED);
        lost.removeAll(found);
        assertEquals(Set.of(), lost, () -> "local " + world.local.tree() + "\nonline " + world.online.tree());
    }
}
