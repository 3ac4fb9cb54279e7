// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.ItemFailedException;
import org.opensynchro.sync.Journal;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.ReplicaUnavailableException;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.SurpriseException;
import org.opensynchro.sync.SyncSummary;
import org.opensynchro.workspace.UnreachableException;

/**
 * Random work on both sides, with random faults and crashes in between. Whatever happens: no version is ever lost, and once
 * work and faults stop both sides become equal and stay so. A failing seed is reproduced by its number.
 */
class RandomRunsTest {
    private static final int SEEDS = Integer.getInteger("opensynchro.seeds", 400);
    private static final int FIRST = Integer.getInteger("opensynchro.firstSeed", 0);

    /** Stands for the end of the process. */
    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static IntStream seeds() {
        return IntStream.range(FIRST, FIRST + SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsLostAndBothSidesBecomeEqual(int seed) {
        Random random = new Random(seed);
        World world = new World(onlineReplica(random));
        Person person = new Person(world, random);
        Journal durable = world.journal;
        for (int round = 0; round < 6; round++) {
            for (int i = random.nextInt(8); i > 0; i--) {
                person.work();
            }
            boolean faulty = random.nextInt(3) > 0;
            int every = 3 + random.nextInt(25);
            MemoryReplica.Faults faults = faulty ? faults(random, person, every) : MemoryReplica.Faults.NONE;
            world.local.faults(faults);
            world.online.faults(faults);
            world.journal = faulty ? crashing(durable, random, every) : durable;
            person.diary().add("-- run, faulty " + faulty);
            runUntilCrash(world, random);
            world.events.forEach(event -> person.diary().add("   " + event));
            assertNothingLost(world, person);
        }
        world.local.faults(MemoryReplica.Faults.NONE);
        world.online.faults(MemoryReplica.Faults.NONE);
        world.journal = durable;
        person.diary().add("-- last run");

        assertConverges(world, person);
    }

    private static MemoryReplica onlineReplica(Random random) {
        MemoryReplica online = new MemoryReplica(Side.ONLINE);
        if (random.nextInt(4) == 0) {
            online.withoutTags();
        }
        if (random.nextInt(3) == 0) {
            online.withoutChecksums();
        }
        if (random.nextInt(4) == 0) {
            online.withoutIds();
        }
        return random.nextBoolean() ? online : online.withoutWholeTree();
    }

    private static void runUntilCrash(World world, Random random) {
        try {
            world.run(random.nextInt(4) == 0 ? DeletionPolicy.RESTORE : DeletionPolicy.DELETE);
        } catch (Crash e) {
            // The next run finds the journal as the crash left it.
        }
    }

    private static void assertConverges(World world, Person person) {
        SyncSummary summary = world.run(DeletionPolicy.DELETE);
        assertEquals(Outcome.IN_SYNC, summary.outcome(), () -> tell(world, person));
        assertEquals(world.local.tree(), world.online.tree(), () -> tell(world, person));
        assertNothingLost(world, person);
        SyncSummary confirming = world.run();
        SyncSummary quiet = world.run();
        assertEquals(Outcome.IN_SYNC, confirming.outcome(), () -> tell(world, person));
        for (SyncSummary one : List.of(confirming, quiet)) {
            assertEquals(
                    0,
                    one.uploads() + one.downloads() + one.moves() + one.deletions() + one.conflicts(),
                    () -> tell(world, person));
        }
        if (world.online.tagsCoverSubtrees()) {
            world.online.forgetCalls();
            world.run();
            assertEquals(1, world.online.allCalls(), () -> tell(world, person));
        }
    }

    private static void assertNothingLost(World world, Person person) {
        Set<String> found = new HashSet<>(world.local.tree().values());
        found.addAll(world.online.tree().values());
        found.addAll(world.local.trash());
        found.addAll(world.online.trash());
        List<String> lost = new ArrayList<>(person.mustExist());
        lost.removeAll(found);
        assertTrue(lost.isEmpty(), () -> "Lost " + lost + "\n" + tell(world, person));
    }

    private static String tell(World world, Person person) {
        return String.join("\n", person.diary())
                + "\nlocal  " + world.local.tree()
                + "\nonline " + world.online.tree()
                + "\nevents " + world.events;
    }

    private static MemoryReplica.Faults faults(Random random, Person person, int every) {
        return (effect, path, done) -> {
            if (random.nextInt(every) != 0) {
                return;
            }
            person.diary().add("fault at " + effect + " " + path + (done ? " after" : " before"));
            switch (random.nextInt(done ? 2 : 5)) {
                case 0 -> throw new Crash();
                case 1 -> throw new ReplicaUnavailableException("Gone", "", new UnreachableException("Gone"));
                case 2 -> throw new SurpriseException("Surprise");
                case 3 -> throw new ItemFailedException("Failed", "", null);
                default -> person.work();
            }
        };
    }

    /** A journal during whose writing the process ends now and then, before the entry is there. */
    private static Journal crashing(Journal journal, Random random, int every) {
        return (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (proxy, method, arguments) -> {
                    boolean writes = method.getReturnType() == void.class;
                    if (writes && random.nextInt(4 * every) == 0) {
                        throw new Crash();
                    }
                    try {
                        return method.invoke(journal, arguments);
                    } catch (java.lang.reflect.InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
