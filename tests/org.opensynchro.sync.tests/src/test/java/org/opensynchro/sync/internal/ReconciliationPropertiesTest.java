// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.ReplicaUnavailableException;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.SyncSummary;

/**
 * What holds whatever two people do to one tree without knowing of each other, in whatever order the engine carries out
 * what it decided: Discovery, MoveDetection, Planner and Executor as they are, between replicas in memory.
 */
class ReconciliationPropertiesTest {
    /**
     * A pass for what was done, one that sees again what is to be deleted, the rest for what had to wait for that, and one
     * that finds nothing to do.
     */
    private static final int MOST_PASSES = 6;

    private static final List<String> NAMES = List.of("a", "b", "c", "A", "d.txt", "D.txt", "e.txt");

    @Property
    void bothSidesBecomeEqualAndStaySo(@ForAll("stories") Story story) throws ReplicaUnavailableException {
        World world = story.tell().world();

        int passes = passesUntilQuiet(world);

        assertTrue(passes <= MOST_PASSES, () -> passes + " passes");
        assertEquals(List.of(), world.events(SyncEvent.ItemFailed.class));
        assertEquals(world.local.tree(), world.online.tree());
        world.online.forgetCalls();
        SyncSummary again = world.run();
        assertEquals(Outcome.IN_SYNC, again.outcome());
        assertEquals(0, again.uploads() + again.downloads() + again.moves() + again.deletions() + again.conflicts());
        if (story.server().tags()) {
            assertEquals(1, world.online.allCalls(), "requests of a run that finds nothing");
        }
    }

    /** Where a folder or what took its place is set aside, all of it is kept, and what was deleted from it may come back. */
    @Property
    void whatNobodyTookAwayIsInTheTreeAndWhatOneTookAwayIsNot(@ForAll("stories") Story story) {
        Story.Told told = story.tell();

        SyncSummary summary = told.world().run(DeletionPolicy.DELETE);

        Map<String, String> tree = told.world().local.tree();
        Set<String> lost = told.toKeep();
        lost.removeAll(tree.values());
        assertEquals(Set.of(), lost, "lost");
        Set<String> back = told.toGo();
        back.retainAll(summary.conflicts() == 0 ? tree.values() : Set.of());
        assertEquals(Set.of(), back, "came back");
    }

    @Property
    void theOrderInWhichThingsAreDoneMakesNoDifference(@ForAll("stories") Story story, @ForAll long order) {
        World one = story.tell().world();
        World other = new Story(story.server(), story.before(), story.here(), story.there(), order)
                .tell()
                .world();

        one.run(DeletionPolicy.DELETE);
        other.run(DeletionPolicy.DELETE);

        assertEquals(one.local.tree(), other.local.tree());
    }

    @Property
    void movesOfOneSideTransferNothing(@ForAll("wanderings") Story story) {
        Story.Told told = story.tell();

        SyncSummary summary = told.world().run(DeletionPolicy.DELETE);

        assertEquals(0, summary.uploads() + summary.downloads() + summary.deletions() + summary.conflicts());
        assertEquals(told.world().local.tree(), told.world().online.tree());
        assertEquals(
                new HashSet<>(told.agreed().values()),
                new HashSet<>(told.world().local.tree().values()));
    }

    /** How many passes it takes until one finds nothing to do. */
    private static int passesUntilQuiet(World world) throws ReplicaUnavailableException {
        Report report = new Report(world.events::add);
        Deletions.Seen gone = Deletions.Seen.NOTHING;
        for (int passes = 1; passes <= 2 * MOST_PASSES; passes++) {
            Pass.Result result = new Pass(world.parts(new Cancellation()), report, DeletionPolicy.DELETE, gone).run();
            gone = result.gone();
            if (!result.changed() && !result.lookAgain() && result.surprises().isEmpty() && result.openFolders() == 0) {
                return passes;
            }
        }
        return 2 * MOST_PASSES + 1;
    }

    @Provide
    Arbitrary<Story> stories() {
        return Combinators.combine(servers(), deeds(16, NAMES), deeds(8, NAMES), deeds(8, NAMES), Arbitraries.longs())
                .as(Story::new);
    }

    /** One side moves things to names that were never there, so that no move has to wait for another. */
    @Provide
    Arbitrary<Story> wanderings() {
        Arbitrary<List<Deed>> moves = Combinators.combine(numbers(), numbers())
                .as((which, other) -> new Deed(Deed.Kind.MOVE, which, other, ""))
                .list()
                .ofMaxSize(6)
                .map(ReconciliationPropertiesTest::named);
        Arbitrary<Story.Server> servers =
                servers().map(one -> new Story.Server(one.tags(), one.checksums(), true, one.wholeTree()));
        return Combinators.combine(servers, deeds(16, NAMES), moves, Arbitraries.of(Side.class), Arbitraries.longs())
                .as((server, before, moved, side, order) -> new Story(
                        server,
                        before,
                        side == Side.LOCAL ? moved : List.of(),
                        side == Side.ONLINE ? moved : List.of(),
                        order));
    }

    private static List<Deed> named(List<Deed> moves) {
        return IntStream.range(0, moves.size())
                .mapToObj(i -> new Deed(
                        Deed.Kind.MOVE, moves.get(i).which(), moves.get(i).other(), "new" + i))
                .toList();
    }

    private static Arbitrary<Story.Server> servers() {
        Arbitrary<Boolean> does = Arbitraries.of(true, false);
        return Combinators.combine(does, does, does, does).as(Story.Server::new);
    }

    private static Arbitrary<List<Deed>> deeds(int most, List<String> names) {
        return Combinators.combine(Arbitraries.of(Deed.Kind.class), numbers(), numbers(), Arbitraries.of(names))
                .as(Deed::new)
                .list()
                .ofMaxSize(most);
    }

    private static Arbitrary<Integer> numbers() {
        return Arbitraries.integers().between(0, 40);
    }
}
