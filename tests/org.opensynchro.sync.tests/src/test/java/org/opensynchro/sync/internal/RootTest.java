// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.SurpriseException;
import org.opensynchro.sync.SyncEvent;

/** The two folders that everything else is in, when somebody else acts on them in the middle of a run. */
class RootTest {
    /** Listing it fails for want of it, and making it fails because another computer was faster. */
    @Test
    void anOnlineRootThatAnotherComputerMakesAtTheSameMomentIsUsed() {
        World world = new World(new MemoryReplica(Side.ONLINE).missing());
        world.local.write("ours", "o");
        world.online.faults((effect, path, done) -> {
            if (effect.equals("createFolder") && path.isRoot() && done) {
                world.online.write("theirs", "t");
                throw new SurpriseException("It is there already");
            }
        });

        assertEquals(Outcome.IN_SYNC, world.run().outcome());

        assertEquals(Map.of("ours", "o", "theirs", "t"), world.online.tree());
        assertEquals(world.online.tree(), world.local.tree());
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aDiskThatGoesAfterAMoveWasFollowedStopsEverything(Side gone) {
        World world = new World();
        world.local.write("one", "1");
        world.local.write("two", "2");
        world.run();
        world.local.rename("one", "moved");
        AtomicBoolean followed = new AtomicBoolean();
        world.online.faults((effect, path, done) -> followed.compareAndSet(false, effect.equals("move") && done));
        world.local.faults((effect, path, done) -> {
            if (effect.equals("list") && path.isRoot() && followed.compareAndSet(true, false)) {
                world.on(gone).replaceRoot();
                world.on(gone).write("somebody else's", "file");
            }
        });

        assertEquals(Outcome.HELD, world.run().outcome());

        assertEquals(Map.of("somebody else's", "file"), world.on(gone).tree());
        assertEquals(Map.of("moved", "1", "two", "2"), world.on(gone.other()).tree());
    }

    @Test
    void aDiskThatComesAfterAMoveWasFollowedIsNoReasonToFollowAnotherAndOverwriteWhatIsNewer() {
        World world = new World();
        world.local.write("one", "1");
        world.local.write("two", "newer");
        world.local.write("three", "3");
        world.run();
        world.local.rename("one", "moved");
        AtomicBoolean followed = new AtomicBoolean();
        world.online.faults((effect, path, done) -> followed.compareAndSet(false, effect.equals("move") && done));
        world.local.faults((effect, path, done) -> {
            if (effect.equals("list") && path.isRoot() && followed.compareAndSet(true, false)) {
                world.local.replaceRootKeepingContent();
                world.local.write("two", "of an old disk");
                world.online.rename("three", "third");
            }
        });

        assertEquals(Outcome.IN_SYNC, world.run(DeletionPolicy.RESTORE).outcome());

        assertEquals("newer", world.online.content("two"));
        assertEquals(1, world.events(SyncEvent.ConflictKept.class).size());
        assertEquals(world.local.tree(), world.online.tree());
    }

    /** A file that has just gone counts as gone a moment later only; until then the other root is not yet known for one. */
    @Test
    void aFolderJustPutInPlaceOfTheRootEmptiesNothing() {
        World world = new World();
        world.local.write("one", "1");
        world.local.write("two", "2");
        world.local.write("three", "3");
        world.run();
        world.local.replaceRoot();
        world.local.write("one", "older");
        world.local.unsettle("two");
        world.local.unsettle("three");

        assertEquals(Outcome.HELD, world.run().outcome());

        assertEquals(Map.of("one", "1", "two", "2", "three", "3"), world.online.tree());
    }
}
