// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensynchro.sync.ItemFailedException;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.internal.locks.ForeignLocks;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Lock;
import org.opensynchro.workspace.LockedException;

/** The engine between replicas that enforce no lock: what it must not even try, and what it does when it is refused. */
class LocksTest {
    private static final Lock PAULS =
            new Lock("Paul", Instant.EPOCH, Instant.parse("2026-11-22T18:00:00Z"), false, "urn:uuid:1");

    private final World world = new World();

    @BeforeEach
    void someFiles() {
        world.local.write("d/f.txt", "one");
        world.local.write("d/g.txt", "two");
        world.local.write("h.txt", "three");
        world.local.write("i.txt", "four");
        world.run();
    }

    private void locked(String path) {
        world.locks = ForeignLocks.none();
        world.locks.learned(ItemPath.of(path), PAULS);
    }

    private void nothingIsLocked() {
        world.locks = ForeignLocks.none();
    }

    /** The server refuses this effect because of a lock that no listing told of. */
    private void refuses(String refused) {
        world.online.faults((effect, path, done) -> {
            if (effect.equals(refused) && !done) {
                throw new ItemFailedException("locked", "", new LockedException("locked", PAULS));
            }
        });
    }

    private void refusesNothing() {
        world.online.faults(MemoryReplica.Faults.NONE);
    }

    @Test
    void aLockedFileThatWasMovedHereIsNotMovedOnline() {
        locked("h.txt");
        world.local.rename("h.txt", "d/h.txt");
        world.online.forgetCalls();
        world.run();

        assertEquals(0, world.online.calls("move"));
        assertEquals("three", world.online.content("h.txt"));
        assertEquals("three", world.online.content("d/h.txt"));
        assertEquals(world.local.tree(), world.online.tree());
    }

    @Test
    void aLockedFileThatChangedPlacesHereWithAnotherIsNotMovedOnline() {
        locked("h.txt");
        world.local.rename("h.txt", "aside");
        world.local.rename("i.txt", "h.txt");
        world.local.rename("aside", "i.txt");
        world.online.forgetCalls();
        world.run();

        assertEquals(0, world.online.calls("move"));
        assertEquals("three", world.online.content("h.txt"));
        assertTrue(world.online.tree().containsValue("four"));
        assertEquals(world.local.tree(), world.online.tree());
    }

    @Test
    void aLockedFileWhosePlaceAnotherTookHereIsNotMovedOnline() {
        locked("h.txt");
        world.local.rename("h.txt", "moved.txt");
        world.local.rename("i.txt", "h.txt");
        world.run();

        assertEquals("three", world.online.content("h.txt"));
        assertTrue(world.online.tree().containsValue("four"));
        assertEquals(world.local.tree(), world.online.tree());
    }

    @Test
    void aFolderThatWasMovedHereIsNotMovedOnlineWithTheLockedFileInIt() {
        locked("d/f.txt");
        world.local.rename("d", "e");
        world.run();

        assertEquals("one", world.online.content("d/f.txt"));
        assertEquals("two", world.online.content("e/g.txt"));
        assertEquals(world.local.tree(), world.online.tree());
    }

    @Test
    void aDeletionOfALockedFileIsForgottenBeforeTheFileComesBack() {
        locked("h.txt");
        world.local.remove("h.txt");
        world.local.faults((effect, path, done) -> {
            if (effect.equals("create") && !done) {
                throw new ItemFailedException("no room", "", null);
            }
        });
        world.run();
        assertFalse(world.local.tree().containsKey("h.txt"));

        nothingIsLocked();
        world.local.faults(MemoryReplica.Faults.NONE);
        world.run();

        assertEquals("three", world.local.content("h.txt"));
        assertEquals("three", world.online.content("h.txt"));
    }

    @Test
    void aDeletionThatTheServerRefusesBecauseOfALockIsNotDoneLater() {
        world.local.remove("h.txt");
        refuses("delete");
        world.run();
        assertTrue(world.events(SyncEvent.LockRespected.class).getFirst().comesBack());

        refusesNothing();
        world.run();

        assertEquals("three", world.local.content("h.txt"));
        assertEquals("three", world.online.content("h.txt"));
    }

    @Test
    void anEditThatTheServerRefusesBecauseOfALockBecomesAConflictCopy() {
        world.local.write("h.txt", "edited");
        refuses("replace");
        world.run();
        refusesNothing();
        world.run();

        assertEquals("three", world.online.content("h.txt"));
        assertEquals("edited", world.online.content("h (conflict copy desk 2026-11-22 17-05-33).txt"));
        assertEquals(world.local.tree(), world.online.tree());
    }

    @Test
    void aMoveThatTheServerRefusesBecauseOfALockIsNotDoneLater() {
        world.local.rename("h.txt", "moved.txt");
        refuses("move");
        world.run();
        refusesNothing();
        world.run();

        assertEquals("three", world.online.content("h.txt"));
        assertEquals("three", world.online.content("moved.txt"));
        assertEquals(world.local.tree(), world.online.tree());
    }

    @Test
    void whatTheHolderDoesArrives() {
        locked("h.txt");
        world.online.write("h.txt", "by Paul");
        world.run();
        assertEquals("by Paul", world.local.content("h.txt"));

        world.online.remove("h.txt");
        world.run();
        assertEquals(Map.of("d/", "", "d/f.txt", "one", "d/g.txt", "two", "i.txt", "four"), world.local.tree());
    }
}
