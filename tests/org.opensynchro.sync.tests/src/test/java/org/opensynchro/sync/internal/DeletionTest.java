// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.ReplicaUnavailableException;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.SyncSummary;
import org.opensynchro.workspace.ItemPath;

/** A deletion is carried out only when it was seen twice, and when it still holds. */
class DeletionTest {
    private final World world = new World();

    /** Does something right before one listing, counted from 1. */
    private static void duringListing(MemoryReplica replica, String folder, int listing, Runnable action) {
        AtomicInteger count = new AtomicInteger();
        replica.faults((effect, path, done) -> {
            boolean meant = effect.equals("list") && path.equals(ItemPath.of(folder));
            if (meant && count.incrementAndGet() == listing) {
                action.run();
            }
        });
    }

    private static void assertUntouched(SyncSummary summary) {
        assertEquals(Outcome.IN_SYNC, summary.outcome());
        assertEquals(0, summary.deletions() + summary.uploads() + summary.downloads(), summary::toString);
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void whatIsAwayDuringOneLookIsNotDeleted(Side side) {
        world.local.write("folder/file", "content");
        world.local.write("other", "o");
        world.run();
        world.on(side).takeAway("folder/file");
        duringListing(world.on(side), "", 2, () -> world.on(side).putBack("folder/file"));

        assertUntouched(world.run());

        assertTrue(world.local.exists("folder/file") && world.online.exists("folder/file"));
    }

    @Test
    void whatIsBackHereAfterTwoLooksIsNotDeletedOnline() {
        world.local.write("folder/file", "content");
        world.run();
        world.local.takeAway("folder");
        // Everything local was listed by then, for the second time.
        duringListing(world.online, "", 2, () -> world.local.putBack("folder"));

        assertUntouched(world.run());
        assertEquals(0, world.online.trash().size());
    }

    @ParameterizedTest
    @CsvSource({"LOCAL, folder/file", "ONLINE, folder/file", "LOCAL, folder", "ONLINE, folder"})
    void whatComesBackAfterADeletionThatWasNotRememberedIsNew(Side side, String item) {
        world.local.write("folder/file", "content");
        world.local.write("other", "o");
        world.run();
        world.on(side.other()).takeAway(item);
        world.on(side).faults((effect, path, done) -> {
            if (effect.equals("delete") && done) {
                throw new ReplicaUnavailableException("Gone after the deletion", "", null);
            }
        });
        world.run();
        assertFalse(world.on(side).exists("folder/file"));
        world.on(side).faults((effect, path, done) -> {});
        world.on(side.other()).putBack(item);

        SyncSummary summary = world.run();

        assertEquals(Outcome.IN_SYNC, summary.outcome());
        assertEquals(0, summary.deletions());
        assertEquals("content", world.local.content("folder/file"));
        assertEquals("content", world.online.content("folder/file"));
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void whatWasNotDeletedAfterAllIsDeletedByTheNextRun(Side side) {
        world.local.write("folder/file", "content");
        world.local.write("other", "o");
        world.run();
        world.on(side.other()).remove("folder/file");
        world.on(side).faults((effect, path, done) -> {
            if (effect.equals("delete")) {
                throw new ReplicaUnavailableException("Gone before the deletion", "", null);
            }
        });
        world.run();
        assertTrue(world.on(side).exists("folder/file"));
        world.on(side).faults((effect, path, done) -> {});

        SyncSummary summary = world.run();

        assertEquals(Outcome.IN_SYNC, summary.outcome());
        assertEquals(1, summary.deletions());
        assertFalse(world.on(side).exists("folder/file"));
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aFolderThatMovesWhileItIsLookedForIsMoved(Side side) {
        world.local.write("early/file", "1");
        for (int i = 0; i < 20; i++) {
            // So many that the person would be asked if they were taken for deleted.
            world.local.write("late/folder/sub/" + i, "content " + i);
        }
        world.local.write("late/folder/file", "2");
        world.run();
        MemoryReplica moved = world.on(side);
        moved.retag("early/file");
        moved.retag("late/folder/file");
        duringListing(moved, "late", 1, () -> moved.rename("late/folder", "early/folder"));

        SyncSummary summary = world.run();

        assertUntouched(summary);
        assertEquals(1, summary.moves());
        assertEquals(world.local.tree(), world.online.tree());
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aFileThatMovesWhileItIsLookedForIsMoved(Side side) {
        world.local.write("early/other", "1");
        world.local.write("late/file", "2");
        world.run();
        MemoryReplica moved = world.on(side);
        moved.retag("early/other");
        moved.retag("late/file");
        duringListing(moved, "late", 1, () -> moved.rename("late/file", "early/file"));

        SyncSummary summary = world.run();

        assertUntouched(summary);
        assertEquals(1, summary.moves());
    }

    @Test
    void transfersComeFirstAndDeletionsFollowAFreshLook() {
        world.local.write("goes", "1");
        world.local.write("stays", "2");
        world.run();
        world.local.takeAway("goes");
        world.local.write("new", "3");
        world.online.faults((effect, path, done) -> {
            if (effect.equals("create") && done) {
                world.local.putBack("goes");
            }
        });

        SyncSummary summary = world.run();

        assertEquals(Outcome.IN_SYNC, summary.outcome());
        assertEquals(0, summary.deletions());
        assertTrue(world.online.exists("goes"));
    }

    @Test
    void transfersBetweenTwoLooksLeaveDeletionsToTheNextLook() {
        world.local.write("goes", "1");
        world.local.write("stays", "2");
        world.run();
        world.online.takeAway("goes");
        duringListing(world.online, "", 2, () -> world.online.write("new", "3"));
        world.local.faults((effect, path, done) -> {
            if (effect.equals("create") && done) {
                world.online.putBack("goes");
            }
        });

        SyncSummary summary = world.run();

        assertEquals(Outcome.IN_SYNC, summary.outcome());
        assertEquals(1, summary.downloads());
        assertEquals(0, summary.deletions());
        assertEquals(world.local.tree(), world.online.tree());
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aDeletedFolderOfFiveHundredCostsOneMoreLook(Side side) {
        for (int i = 0; i < 500; i++) {
            world.local.write("folder/" + i, "content " + i);
            world.local.write("kept/" + i, "kept " + i);
        }
        world.run();
        world.online.forgetCalls();
        world.on(side).remove("folder");

        assertEquals(Outcome.IN_SYNC, world.run().outcome());

        assertEquals(side == Side.LOCAL ? 1 : 0, world.online.calls("delete"));
        assertTrue(world.online.calls("list") <= 3, () -> "listings: " + world.online.calls("list"));
        assertEquals(world.local.tree(), world.online.tree());
    }
}
