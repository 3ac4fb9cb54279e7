// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opensynchro.sync.ItemFailedException;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.SyncSummary;
import org.opensynchro.workspace.ItemPath;

/** The cases of the table of moves in {@code docs/reconciler.md}. */
class MoveTest {
    private final World world = new World();

    private SyncSummary converge() {
        SyncSummary summary = world.run();
        assertEquals(Outcome.IN_SYNC, summary.outcome(), () -> world.events.toString());
        assertEquals(world.local.tree(), world.online.tree());
        return summary;
    }

    private static void assertOnlyMoves(int moves, SyncSummary summary) {
        assertEquals(moves, summary.moves());
        assertEquals(
                0,
                summary.uploads() + summary.downloads() + summary.deletions() + summary.conflicts(),
                summary::toString);
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aFileMovedOnOneSideIsMovedOnTheOther(Side side) {
        world.local.write("a/file", "content");
        world.local.folder("b");
        converge();
        world.on(side).rename("a/file", "b/renamed");

        assertOnlyMoves(1, converge());
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aFolderMovedIntoANewFolderComesAlongInOneMove(Side side) {
        world.local.write("a/deep/file", "content");
        world.local.write("a/other", "content 2");
        converge();
        world.on(side).rename("a", "new/er/b");

        assertOnlyMoves(1, converge());
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void whatMovedOutOfAMovedFolderIsMovedToo(Side side) {
        world.local.write("a/stays", "content");
        world.local.write("a/leaves", "content 2");
        converge();
        world.on(side).rename("a/leaves", "outside");
        world.on(side).rename("a", "b");

        assertOnlyMoves(2, converge());
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void whatMovedIntoAFolderThatMovedItselfDoesNotHaveTheFolderMadeASecondTime(Side side) {
        world.local.write("a", "content");
        world.local.write("folder/file", "content 2");
        converge();
        String folder = world.on(side.other()).key("folder");
        world.on(side).rename("a", "folder/a");
        world.on(side).rename("folder", "moved");

        assertOnlyMoves(2, converge());
        assertEquals(folder, world.on(side.other()).key("moved"));
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void whatMovedIntoAFolderThatMovedAndIsGoneThereIsMovedAllTheSame(Side side) {
        world.local.write("a", "content");
        world.local.folder("folder");
        converge();
        world.on(side).rename("a", "folder/a");
        world.on(side).rename("folder", "moved");
        world.on(side.other()).remove("folder");

        assertOnlyMoves(1, converge());
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aRenameThatOnlyChangesCaseIsAMove(Side side) {
        world.local.write("readme", "content");
        converge();
        world.on(side).rename("readme", "README");

        assertOnlyMoves(1, converge());
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void anEditOnTheOtherSideFollowsTheMove(Side side) {
        world.local.write("a/file", "content");
        converge();
        world.on(side).rename("a", "b");
        world.on(side.other()).write("a/file", "edited");

        SyncSummary summary = converge();

        assertEquals(Map.of("b/", "", "b/file", "edited"), world.local.tree());
        assertEquals(1, summary.moves());
        assertEquals(0, summary.deletions());
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aFileMovedAndEditedIsMovedAndThenCarried(Side side) {
        world.local.write("file", "content");
        converge();
        String key = world.online.key("file");
        world.on(side).rename("file", "moved");
        world.on(side).write("moved", "edited");

        SyncSummary summary = converge();

        assertEquals(1, summary.moves());
        assertEquals(1, summary.downloads() + summary.uploads());
        assertEquals(0, summary.deletions());
        assertEquals(key, world.online.key("moved"), "it is the same file online, with its history and shares");
    }

    @Test
    void whatWasMovedAndIsStillBeingWrittenIsWaitedFor() {
        world.local.write("folder/file", "content");
        world.local.write("other", "o");
        converge();
        String key = world.online.key("folder/file");
        world.local.rename("folder/file", "moved");
        world.local.remove("folder");
        world.local.write("moved", "edited");
        world.local.unsettle("moved");

        SyncSummary summary = converge();

        assertEquals(1, summary.moves());
        assertEquals(key, world.online.key("moved"));
        assertTrue(world.online.trash().isEmpty());
    }

    @Test
    void whatMovedToWhereTheServerDoesNotTellWhatItHoldsIsNoDeletion() {
        world.local.write("folder/deep/file", "content");
        world.local.write("other/file", "o");
        converge();
        String key = world.online.key("folder/deep/file");
        world.local.rename("folder/deep", "other/moved");
        world.online.write("other/new", "n");
        ItemPath other = ItemPath.of("other");
        world.online.faults((effect, path, done) -> {
            if (effect.equals("list") && path.equals(other)) {
                throw new ItemFailedException("Cannot be listed", "", null);
            }
        });

        assertEquals(Outcome.ITEMS_FAILED, world.run().outcome());

        assertEquals("content", world.online.content("folder/deep/file"));
        world.online.faults((effect, path, done) -> {});
        SyncSummary summary = converge();
        assertEquals(1, summary.moves());
        assertEquals(0, summary.deletions());
        assertEquals(key, world.online.key("other/moved/file"));
    }

    @Test
    void aMoveToTheSamePlaceOnBothSidesSendsNothing() {
        world.local.write("a/file", "content");
        converge();
        world.local.rename("a", "b");
        world.online.rename("a", "b");

        assertOnlyMoves(0, converge());
    }

    @Test
    void whenBothSidesMovedAnItemTheOnlinePlaceWins() {
        world.local.write("a/file", "content");
        converge();
        world.local.rename("a", "here");
        world.online.rename("a", "there");

        assertOnlyMoves(1, converge());
        assertEquals(Map.of("there/", "", "there/file", "content"), world.local.tree());
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void whatTheOtherSideDeletedIsNewAtItsPlace(Side side) {
        world.local.write("file", "content");
        world.local.write("other", "o");
        converge();
        world.on(side).rename("file", "moved");
        world.on(side.other()).remove("file");

        SyncSummary summary = converge();

        assertEquals(Map.of("moved", "content", "other", "o"), world.local.tree());
        assertEquals(0, summary.moves());
        assertEquals(1, summary.uploads() + summary.downloads());
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aTakenPlaceLosesNothing(Side side) {
        world.local.write("file", "content");
        converge();
        world.on(side).rename("file", "taken");
        world.on(side.other()).write("taken", "something else");

        converge();

        assertTrue(world.local.tree().containsValue("content"));
        assertTrue(world.local.tree().containsValue("something else"));
        assertFalse(world.local.exists("file"));
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void twoFilesThatSwappedTheirNamesSwapThemOnTheOtherSide(Side side) {
        world.local.write("a", "one");
        world.local.write("b", "two!");
        converge();
        world.on(side).rename("a", "c");
        world.on(side).rename("b", "a");
        world.on(side).rename("c", "b");

        assertOnlyMoves(3, converge());

        assertEquals(Map.of("a", "two!", "b", "one"), world.local.tree());
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void filesThatChangedPlacesInACircleDoSoOnTheOtherSide(Side side) {
        world.local.write("folder/a", "one");
        world.local.write("b", "two");
        world.local.write("c", "three");
        converge();
        world.on(side).rename("c", "d");
        world.on(side).rename("b", "c");
        world.on(side).rename("folder/a", "b");
        world.on(side).rename("d", "folder/a");

        assertOnlyMoves(4, converge());

        assertEquals(Map.of("folder/", "", "folder/a", "three", "b", "one", "c", "two"), world.local.tree());
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aFileThatTookThePlaceOfOneThatMovedOnIsMovedToo(Side side) {
        world.local.write("a", "one");
        world.local.write("b", "two");
        converge();
        world.on(side).rename("b", "c");
        world.on(side).rename("a", "b");

        assertOnlyMoves(2, converge());

        assertEquals(Map.of("b", "one", "c", "two"), world.local.tree());
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aSwapThatIsInterruptedInTheMiddleLosesNothing(Side side) {
        for (int interrupted = 1; interrupted <= 3; interrupted++) {
            World one = new World();
            one.local.write("a", "one");
            one.local.write("b", "two!");
            one.run();
            one.on(side).rename("a", "c");
            one.on(side).rename("b", "a");
            one.on(side).rename("c", "b");
            AtomicInteger left = new AtomicInteger(interrupted);
            one.on(side.other()).faults((effect, path, done) -> {
                if (effect.equals("move") && done && left.decrementAndGet() == 0) {
                    throw new IllegalStateException("The process ends here");
                }
            });
            assertThrows(IllegalStateException.class, one::run);

            assertEquals(Outcome.IN_SYNC, one.run().outcome());

            assertEquals(Map.of("a", "two!", "b", "one"), one.local.tree());
            assertEquals(one.local.tree(), one.online.tree());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "report.odt, report (changing places).odt",
        "Makefile, Makefile (changing places)",
        ".env, .env (changing places)"
    })
    void aSwapThatIsGivenUpHalfWayLeavesANameThatTellsWhatItIsAndOpensAsBefore(String name, String aside) {
        world.local.write(name, "one");
        world.local.write("z", "two!");
        world.run();
        world.local.rename(name, "c");
        world.local.rename("z", name);
        world.local.rename("c", "z");
        world.online.faults((effect, path, done) -> {
            if (effect.equals("move") && done) {
                throw new IllegalStateException("The process ends here");
            }
        });
        assertThrows(IllegalStateException.class, world::run);

        assertEquals(Set.of(aside, "z"), world.online.tree().keySet());

        world.online.faults((effect, path, done) -> {});
        world.local.remove(name);
        world.local.remove("z");
        world.local.write(name, "one");
        world.local.write("z", "two!");
        assertEquals(Outcome.IN_SYNC, world.run().outcome());
        assertEquals(Map.of(aside, "one", "z", "two!"), world.local.tree());
        assertEquals(world.local.tree(), world.online.tree());
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void filesThatSwappedTheirNamesAndWereEditedLoseNothing(Side side) {
        world.local.write("a", "one");
        world.local.write("b", "two!");
        converge();
        world.on(side).rename("a", "c");
        world.on(side).rename("b", "a");
        world.on(side).rename("c", "b");
        world.on(side).write("a", "edited");
        world.on(side.other()).write("b", "edited as well");

        converge();

        assertTrue(world.local.tree().values().containsAll(List.of("edited", "edited as well", "one")));
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aFolderMovedIntoItsOwnChildIsMoved(Side side) {
        world.local.write("a/b/deep", "1");
        world.local.write("a/file", "2");
        converge();
        world.on(side).rename("a/b", "b");
        world.on(side).rename("a", "b/a");

        assertOnlyMoves(2, converge());

        assertEquals(Map.of("b/", "", "b/deep", "1", "b/a/", "", "b/a/file", "2"), world.local.tree());
    }

    @Test
    void theSameChangeOfCaseOnBothSidesSendsNothing() {
        world.local.write("Readme", "content");
        converge();
        world.local.rename("Readme", "README");
        world.online.rename("Readme", "README");

        assertOnlyMoves(0, converge());
    }

    @Test
    void aFileKeyThatWasUsedAgainIsNoMove() {
        world.local.reusesKeys();
        world.local.write("old", "old content");
        converge();
        String key = world.local.key("old");
        world.local.remove("old");
        world.local.write("new", "new content");
        world.local.sameKey("new", key);

        SyncSummary summary = converge();

        assertEquals(0, summary.moves());
        assertEquals(1, summary.uploads());
        assertEquals(1, summary.deletions());
    }

    @Test
    void aFileThatWasCopiedAndDeletedIsAMoveWhenItsTimeWasKept() {
        world.local.write("old", "content");
        converge();
        world.local.rename("old", "new");
        world.local.sameKey("new", "another disk's key");

        assertOnlyMoves(1, converge());
    }

    @Test
    void anEmptyFileWithAnotherKeyIsNoMove() {
        world.local.write("old", "");
        converge();
        world.local.rename("old", "new");
        world.local.sameKey("new", "another key");

        assertEquals(0, converge().moves());
    }

    @Test
    void aMoveDoesNotCountAsADeletion() {
        for (int i = 0; i < 30; i++) {
            world.local.write("a/" + i, "content " + i);
        }
        converge();
        for (int i = 0; i < 30; i++) {
            world.local.rename("a/" + i, "b/" + i);
        }

        assertOnlyMoves(30, converge());
    }

    @Test
    void whatIsSavedByRenamingTheOldFileAwayStaysOneFile() {
        world.local.write("report", "one");
        converge();
        world.local.rename("report", "report~");
        world.local.write("report", "two");

        SyncSummary summary = converge();

        assertEquals(1, world.online.calls("replace"), "the file online is replaced, its history goes on");
        assertEquals(0, summary.deletions());
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void anEditRightAfterOurMoveIsNotTakenForAgreed(Side follower) {
        world.local.write("x", "first");
        converge();
        world.on(follower.other()).rename("x", "y");
        world.on(follower).faults((effect, path, done) -> {
            if (effect.equals("move") && done) {
                world.on(follower).write("y", "other");
            }
        });

        SyncSummary summary = converge();

        assertEquals("other", world.on(follower.other()).content("y"));
        assertEquals(1, summary.moves());
        assertEquals(0, summary.conflicts());
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void whatMovedIntoAFolderThatTheOtherSideRenamedComesAlong(Side side) {
        world.local.write("B/file", "content");
        world.local.write("D/other", "content 2");
        converge();
        world.on(side).rename("B", "D/B");
        world.on(side.other()).rename("D", "E");

        assertOnlyMoves(2, converge());

        assertEquals(Map.of("E/", "", "E/other", "content 2", "E/B/", "", "E/B/file", "content"), world.local.tree());
    }
}
