// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opensynchro.sync.Exclusions;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.Scope;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.SyncSummary;
import org.opensynchro.workspace.ItemPath;

/** A folder that this computer does not keep stays online, and no edit made here is ever lost. */
class UnselectedFolderTest {
    private final World world = new World();

    @BeforeEach
    void synchronizeSomeFiles() {
        world.local.write("films/one.mkv", "one");
        world.local.write("films/old/two.mkv", "two");
        world.local.write("films/old/three.mkv", "three");
        world.local.write("letter.txt", "dear");
        assertEquals(Outcome.IN_SYNC, world.run().outcome());
    }

    @Test
    void itsLocalCopyGoesAndItsOnlineOneStays() {
        unselect("films");

        assertEquals(Outcome.IN_SYNC, world.run().outcome());

        assertEquals("[letter.txt]", world.local.tree().keySet().toString());
        assertEquals("two", world.online.content("films/old/two.mkv"));
        assertNothingLeftToDo();
    }

    @Test
    void selectedAgainItIsDownloaded() {
        unselect("films");
        world.run();
        unselect();

        assertEquals(Outcome.IN_SYNC, world.run().outcome());

        assertEquals("three", world.local.content("films/old/three.mkv"));
        assertEquals(world.local.tree(), world.online.tree());
        assertNothingLeftToDo();
    }

    @Test
    void whatWasChangedOrMadeHereAndNotUploadedStaysAndIsTold() {
        world.local.write("films/old/two.mkv", "two, cut");
        world.local.write("films/new.mkv", "new");
        unselect("films");

        SyncSummary summary = world.run();

        assertEquals(Outcome.ITEMS_FAILED, summary.outcome());
        assertEquals("two, cut", world.local.content("films/old/two.mkv"));
        assertEquals("new", world.local.content("films/new.mkv"));
        assertFalse(world.local.exists("films/one.mkv"));
        assertFalse(world.local.exists("films/old/three.mkv"));
        assertEquals("two", world.online.content("films/old/two.mkv"));
        assertEquals(
                "\"films\" is here, but this folder is not selected for this computer: what is in it is not"
                        + " synchronized",
                onlyFailure().message());
    }

    @Test
    void whatStayedHereIsMergedWhenTheFolderIsSelectedAgain() {
        world.local.write("films/old/two.mkv", "two, cut");
        unselect("films");
        world.run();
        unselect();

        assertEquals(Outcome.IN_SYNC, world.run().outcome());

        assertTrue(world.local.tree().containsValue("two, cut"));
        assertTrue(world.local.tree().containsValue("two"));
        assertEquals(world.local.tree(), world.online.tree());
    }

    @Test
    void aFolderMadeHereUnderItsNameIsLeftAloneAndTold() {
        unselect("films");
        world.run();
        world.local.write("films/mine.mkv", "mine");

        assertEquals(Outcome.ITEMS_FAILED, world.run().outcome());

        assertEquals(ItemPath.of("films"), onlyFailure().path());
        assertEquals("mine", world.local.content("films/mine.mkv"));
        assertFalse(world.online.exists("films/mine.mkv"));
    }

    @Test
    void itIsNotDeletedOnlineAlongWithAFolderThatIsDeletedHere() {
        unselect("films/old");
        assertEquals(Outcome.IN_SYNC, world.run().outcome());
        assertFalse(world.local.exists("films/old"));
        world.local.remove("films");

        world.run();

        assertEquals("two", world.online.content("films/old/two.mkv"));
        assertFalse(world.online.exists("films/one.mkv"));
    }

    @Test
    void whatChangesInItOnlineDoesNotMatterHere() {
        unselect("films");
        world.run();
        world.online.write("films/old/four.mkv", "four");
        world.online.remove("films/one.mkv");

        assertEquals(Outcome.IN_SYNC, world.run().outcome());

        assertFalse(world.local.exists("films"));
    }

    @Test
    void whatIsGoneOnlineAsWellIsDeletedHereWithTheSameCareAsAnythingElse() {
        world.online.remove("films");
        world.online.remove("letter.txt");
        unselect("films");

        assertEquals(Outcome.HELD, world.run().outcome());

        assertEquals("two", world.local.content("films/old/two.mkv"));
    }

    @Test
    void nothingGoesHereWhileTheRootIsNotWhatItWas() {
        unselect("films");
        world.online.replaceRootKeepingContent();

        world.run();

        assertTrue(world.local.exists("films/one.mkv"));
    }

    @Test
    void oneThatExistsNowhereIsToldAndIsNoFailure() {
        unselect("filmes", "films/older", "nothing/at/all");

        assertEquals(Outcome.IN_SYNC, world.run().outcome());

        assertEquals(
                List.of("filmes", "films/older", "nothing/at/all"),
                world.events(SyncEvent.Notice.class).stream()
                        .map(notice -> notice.message().split("\"")[1])
                        .toList());
        assertEquals(
                "The folder \"filmes\", which is not selected for this computer, exists neither online nor here."
                        + " Check how it is written; if it appears later, it stays online.",
                world.events(SyncEvent.Notice.class).getFirst().message());
    }

    @Test
    void oneThatAppearsLaterStaysOnline() {
        unselect("music");
        world.run();
        world.online.write("music/song.ogg", "la");

        assertEquals(Outcome.IN_SYNC, world.run().outcome());

        assertFalse(world.local.exists("music"));
        assertEquals(List.of(), world.events(SyncEvent.Notice.class));
    }

    @Test
    void ofOneThatIsThereNothingIsToldHoweverOftenItIsLookedAt() {
        unselect("films/old");
        for (int run = 0; run < 3; run++) {
            assertEquals(Outcome.IN_SYNC, world.run().outcome());
            assertEquals(List.of(), world.events(SyncEvent.Notice.class));
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void itStaysOnlineWhenAFolderAroundItIsRenamed(Side side) {
        unselect("films/old");
        assertEquals(Outcome.IN_SYNC, world.run().outcome());
        world.on(side).rename("films", "cinema");

        SyncSummary summary = world.run();

        assertEquals(Outcome.IN_SYNC, summary.outcome());
        assertEquals(0, summary.downloads());
        assertEquals(
                Set.of("cinema/", "cinema/one.mkv", "letter.txt"),
                world.local.tree().keySet());
        assertEquals("two", world.online.content("cinema/old/two.mkv"));
        assertEquals(
                List.of(new SyncEvent.UnselectedFolderMoved(ItemPath.of("films/old"), ItemPath.of("cinema/old"))),
                world.events(SyncEvent.UnselectedFolderMoved.class));
        assertEquals(List.of(), world.events(SyncEvent.Notice.class));
        assertNothingLeftToDo();
        world.on(side).rename("cinema", "theatre");
        assertEquals(0, world.run().downloads());
        assertFalse(world.local.exists("theatre/old"));
    }

    @Test
    void namedByItsNewPathOrSelectedAgainItFollowsThat() {
        unselect("films/old");
        world.run();
        world.online.rename("films", "cinema");
        world.run();

        unselect("cinema/old");
        assertEquals(0, world.run().downloads());
        assertEquals(List.of(), world.events(SyncEvent.UnselectedFolderMoved.class));
        unselect();
        assertEquals(2, world.run().downloads());

        assertEquals("two", world.local.content("cinema/old/two.mkv"));
        unselect("films/old");
        assertEquals(Outcome.IN_SYNC, world.run().outcome());
        assertTrue(world.local.exists("cinema/old/two.mkv"), "what was forgotten does not come back");
    }

    private void unselect(String... folders) {
        world.scope = new Scope(
                Exclusions.DEFAULTS, Arrays.stream(folders).map(ItemPath::of).collect(Collectors.toSet()));
    }

    private SyncEvent.ItemFailed onlyFailure() {
        assertEquals(1, world.events(SyncEvent.ItemFailed.class).size());
        return world.events(SyncEvent.ItemFailed.class).getFirst();
    }

    private void assertNothingLeftToDo() {
        world.run();
        for (Side side : Side.values()) {
            world.on(side).forgetCalls();
        }
        assertEquals(Outcome.IN_SYNC, world.run().outcome());
        assertEquals(1, world.online.allCalls(), "a look at the root only");
    }
}
