// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.ItemFailedException;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.SyncSummary;
import org.opensynchro.workspace.ItemPath;

/** Mass deletions wait for the person. */
class HoldTest {
    private World world = new World();

    @BeforeEach
    void twentyFilesAreInSync() {
        for (int i = 0; i < 20; i++) {
            world.local.write("folder" + i % 4 + "/file" + i, "content " + i);
        }
        world.run();
    }

    private void deleteMost(Side side) {
        for (int i = 0; i < 3; i++) {
            world.on(side).remove("folder" + i);
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void massDeletionsAreHeldWhileEverythingElseGoesOn(Side side) {
        deleteMost(side);
        world.local.write("new here", "h");
        world.online.write("new there", "t");

        SyncSummary summary = world.run();

        assertEquals(Outcome.HELD, summary.outcome());
        assertEquals(0, summary.deletions());
        assertEquals(1, summary.uploads());
        assertEquals(1, summary.downloads());
        assertEquals(
                new SyncEvent.DeletionsHeld(side.other(), 15, 20, false),
                world.events(SyncEvent.DeletionsHeld.class).getFirst());
        assertEquals(1, world.events(SyncEvent.DeletionsHeld.class).size());
        assertTrue(world.on(side.other()).exists("folder0/file0"));
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void theyStayHeldUntilThePersonDecidesToDelete(Side side) {
        deleteMost(side);
        world.run();
        assertEquals(Outcome.HELD, world.run().outcome());

        SyncSummary summary = world.run(DeletionPolicy.DELETE);

        assertEquals(Outcome.IN_SYNC, summary.outcome());
        assertEquals(
                5,
                world.local.tree().keySet().stream()
                        .filter(path -> !path.endsWith("/"))
                        .count());
        assertEquals(world.local.tree(), world.online.tree());
        assertEquals(15, world.on(side.other()).trash().size());
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void orToBringThemBack(Side side) {
        deleteMost(side);
        world.run();

        SyncSummary summary = world.run(DeletionPolicy.RESTORE);

        assertEquals(Outcome.IN_SYNC, summary.outcome());
        assertEquals(0, summary.deletions());
        assertEquals(24, world.local.tree().size());
        assertEquals(world.local.tree(), world.online.tree());
    }

    @Test
    void anEmptyFolderInPlaceOfTheLocalRootStopsEverything() {
        world.local.replaceRoot();
        world.online.write("new there", "t");

        SyncSummary summary = world.run();

        assertEquals(Outcome.HELD, summary.outcome());
        assertEquals(0, summary.deletions() + summary.downloads());
        assertTrue(world.local.tree().isEmpty(), "nothing is written into what may be an empty mount point");
        assertEquals(
                List.of(new SyncEvent.DeletionsHeld(Side.ONLINE, 20, 20, true)),
                world.events(SyncEvent.DeletionsHeld.class));
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void anotherRootFromWhichOnlyEmptyFoldersAreMissingStopsEverything(Side side) {
        World one = new World();
        one.local.write("a", "1");
        one.local.folder("plans");
        one.run();
        one.on(side).replaceRootKeepingContent();
        one.on(side).remove("plans");
        one.on(side).write("b", "2");

        assertEquals(Outcome.HELD, one.run().outcome());

        assertTrue(one.on(side.other()).exists("plans"));
        assertFalse(one.on(side.other()).exists("b"), "nothing at all is done");
        assertEquals(
                List.of(new SyncEvent.DeletionsHeld(side.other(), 0, 1, true)),
                one.events(SyncEvent.DeletionsHeld.class));
        assertEquals(Outcome.IN_SYNC, one.run(DeletionPolicy.RESTORE).outcome());
        assertTrue(one.on(side).exists("plans"));
    }

    @Test
    void anotherFolderInPlaceOfTheLocalRootIsFilledAgainWhenThePersonSaysSo() {
        world.local.replaceRoot();
        world.run();

        assertEquals(Outcome.IN_SYNC, world.run(DeletionPolicy.RESTORE).outcome());

        assertEquals(24, world.local.tree().size());
        assertEquals(Outcome.IN_SYNC, world.run().outcome());
    }

    /** Windows tells no file keys to Java, and plain WebDAV no ids. */
    private static World withoutIds(Side side) {
        World plain = new World(new MemoryReplica(Side.ONLINE).withoutTags());
        plain.on(side).withoutIds();
        plain.local.write("letters/a", "1");
        plain.local.write("photos/b", "2");
        plain.run();
        return plain;
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aRootWithoutIdentityThatIsEmptyOrHoldsOtherThingsStopsEverything(Side side) {
        for (String found : new String[] {"", "system/file"}) {
            World plain = withoutIds(side);
            plain.on(side).replaceRoot();
            if (!found.isEmpty()) {
                plain.on(side).write(found, "of another disk");
            }

            SyncSummary summary = plain.run();

            assertEquals(Outcome.HELD, summary.outcome(), found);
            assertEquals(0, summary.deletions() + summary.uploads() + summary.downloads(), found);
            assertEquals("1", plain.on(side.other()).content("letters/a"));
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aRootWithoutIdentityFromWhichMuchWentIsStillTheSame(Side side) {
        World plain = withoutIds(side);
        plain.on(side).remove("letters");

        assertEquals(Outcome.IN_SYNC, plain.run().outcome());

        assertEquals(plain.local.tree(), plain.online.tree());
    }

    @Test
    void anotherFolderWithTheSameContentIsNoReasonToAsk() {
        World copy = new World();
        copy.local.write("a", "1");
        copy.local.write("b", "2");
        copy.run();
        copy.local.replaceRootKeepingContent();

        SyncSummary summary = copy.run();

        assertEquals(Outcome.IN_SYNC, summary.outcome());
        copy.local.remove("a");
        assertEquals(Outcome.IN_SYNC, copy.run().outcome());
        assertEquals(copy.local.tree(), copy.online.tree());
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void whatAnotherFolderHoldsInsteadIsNoEditOfIt(Side side) {
        for (DeletionPolicy policy : DeletionPolicy.values()) {
            World restored = new World();
            restored.local.write("a", "of today");
            restored.local.write("b", "2");
            restored.run();
            restored.on(side).replaceRootKeepingContent();
            restored.on(side).write("a", "of an old backup");

            assertEquals(Outcome.IN_SYNC, restored.run(policy).outcome());

            assertEquals(1, restored.events(SyncEvent.ConflictKept.class).size());
            assertEquals(3, restored.local.tree().size(), "both versions are kept");
            assertEquals(restored.local.tree(), restored.online.tree());
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void whatCouldNotBeSeenOfAnotherFolderIsComparedLater(Side side) {
        World restored = new World();
        restored.local.write("f/a", "of today");
        restored.local.write("b", "2");
        restored.run();
        restored.on(side).replaceRootKeepingContent();
        restored.on(side).write("f/a", "of an old backup");
        restored.on(side).faults((effect, path, done) -> {
            if (effect.equals("list") && path.equals(ItemPath.of("f"))) {
                throw new ItemFailedException("cannot be listed", "", null);
            }
        });
        assertEquals(Outcome.ITEMS_FAILED, restored.run().outcome());
        restored.on(side).faults(MemoryReplica.Faults.NONE);

        assertEquals(Outcome.IN_SYNC, restored.run().outcome());

        assertEquals(1, restored.events(SyncEvent.ConflictKept.class).size());
        assertEquals(restored.local.tree(), restored.online.tree());
    }

    @Test
    void anOnlineRootThatIsGoneIsNotUnderstoodAsEmpty() {
        world.online.missing();

        SyncSummary summary = world.run();

        assertEquals(Outcome.UNREACHABLE, summary.outcome());
        assertEquals(24, world.local.tree().size());
        assertEquals(0, world.online.calls("createFolder") - 4);
    }

    @Test
    void anOnlineRootThatIsGoneIsMadeAgainWhenThePersonWantsThatBack() {
        world.online.replaceRoot();
        world.online.missing();

        assertEquals(Outcome.UNREACHABLE, world.run(DeletionPolicy.DELETE).outcome());
        assertEquals(24, world.local.tree().size(), "to delete is never to empty this side");
        assertEquals(Outcome.IN_SYNC, world.run(DeletionPolicy.RESTORE).outcome());

        assertEquals(24, world.online.tree().size());
        assertEquals(world.local.tree(), world.online.tree());
        assertEquals(0, world.local.trash().size());
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void deletionsAreCountedInFilesOnBothSidesAlike(Side side) {
        world.on(side).remove("folder0");

        assertEquals(5, world.run().deletions());
    }

    @Test
    void anOnlineRootThatDoesNotExistYetIsMadeOnTheVeryFirstRun() {
        world = new World();
        world.online.missing();
        world.local.write("file", "1");

        assertEquals(Outcome.IN_SYNC, world.run().outcome());

        assertEquals("1", world.online.content("file"));
    }

    @Test
    void oneOrTwoFilesAreDeletedWithoutAQuestionEvenIfTheyAreAllThereIs() {
        world = new World();
        world.local.write("a", "1");
        world.local.write("b", "2");
        world.run();
        world.local.remove("a");
        world.local.remove("b");

        assertEquals(Outcome.IN_SYNC, world.run().outcome());
        assertTrue(world.online.tree().isEmpty());
    }

    @Test
    void aDeletedFolderGoesItemByItemWhereItsTagDoesNotProveWhatItHolds() {
        world = new World(new MemoryReplica(Side.ONLINE).withoutTags());
        world.local.write("kept", "k");
        world.local.write("folder/sub/file", "1");
        world.run();
        world.online.forgetCalls();
        world.local.remove("folder");

        assertEquals(Outcome.IN_SYNC, world.run().outcome());

        assertEquals(3, world.online.calls("delete"));
        assertEquals(world.local.tree(), world.online.tree());
    }

    @Test
    void aDeletedFolderIsOneRequestWhereItsTagProvesWhatItHolds() {
        world.online.forgetCalls();
        world.local.remove("folder0");

        assertEquals(Outcome.IN_SYNC, world.run().outcome());

        assertEquals(1, world.online.calls("delete"));
    }
}
