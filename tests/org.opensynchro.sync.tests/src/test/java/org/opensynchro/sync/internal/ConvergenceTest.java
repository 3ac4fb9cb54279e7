// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.SyncSummary;

class ConvergenceTest {
    private final World world = new World();

    private SyncSummary converge() {
        SyncSummary summary = world.run();
        assertEquals(Outcome.IN_SYNC, summary.outcome(), () -> world.events.toString());
        assertEquals(world.local.tree(), world.online.tree());
        return summary;
    }

    @Test
    void whatIsNewOnEitherSideIsCopiedToTheOther() {
        world.local.write("a/here.txt", "h");
        world.online.write("b/there.txt", "t");
        world.online.folder("empty");

        SyncSummary summary = converge();

        assertEquals(
                Map.of("a/", "", "a/here.txt", "h", "b/", "", "b/there.txt", "t", "empty/", ""), world.local.tree());
        assertEquals(1, summary.uploads());
        assertEquals(1, summary.downloads());
    }

    @Test
    void anEditOnOneSideReplacesTheOtherSidesFile() {
        world.local.write("f", "1");
        converge();
        world.local.write("f", "2 here");
        converge();
        world.online.write("f", "3 there");
        converge();

        assertEquals("3 there", world.local.content("f"));
    }

    @Test
    void aDeletionOnOneSidePutsTheOtherSidesFileIntoTheTrash() {
        world.local.write("keep", "k");
        world.local.write("f", "1");
        converge();
        world.local.remove("f");

        SyncSummary summary = converge();

        assertEquals(1, summary.deletions());
        assertEquals(java.util.List.of("1"), world.online.trash());
    }

    @Test
    void twoEditsOfOneSizeAreBothKept() {
        world.local.write("f.txt", "1");
        converge();
        world.local.write("f.txt", "edit 1");
        world.online.write("f.txt", "edit 2");

        assertEquals(1, converge().conflicts());

        assertEquals(2, world.local.tree().size());
    }

    @Test
    void whenBothSidesEditedAFileBothVersionsAreKeptOnBothSides() {
        world.local.write("f.txt", "1");
        converge();
        world.local.write("f.txt", "local");
        world.online.write("f.txt", "online");

        SyncSummary summary = converge();

        assertEquals(
                Map.of("f.txt", "online", "f (conflict copy desk 2026-11-22 17-05-33).txt", "local"),
                world.local.tree());
        assertEquals(1, summary.conflicts());
        assertEquals(1, world.events(SyncEvent.ConflictKept.class).size());
    }

    @Test
    void aFurtherRunChangesNothingAndListsOneFolder() {
        world.local.write("a/b/c.txt", "h");
        world.local.write("d/e.txt", "h");
        converge();
        world.online.forgetCalls();

        SyncSummary summary = converge();

        assertEquals(0, summary.uploads() + summary.downloads() + summary.moves() + summary.deletions());
        assertEquals(1, world.online.allCalls());
    }

    @Test
    void aRenamedFolderIsOneMove() {
        for (int i = 0; i < 20; i++) {
            world.local.write("old/" + i + "/f", "content " + i);
        }
        converge();
        world.online.forgetCalls();
        world.local.rename("old", "new");

        SyncSummary summary = converge();

        assertEquals(1, summary.moves());
        assertEquals(0, summary.uploads() + summary.deletions());
        assertEquals(1, world.online.calls("move"));
        assertTrue(world.online.allCalls() <= 5, () -> "calls: " + world.online.allCalls());
    }
}
