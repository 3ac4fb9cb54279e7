// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.workspace.ItemPath;

/** What is online but cannot be synchronized stays where it is, and stays in sight. */
class UnusableItemTest {
    private final World world = new World();

    @Test
    void anUnusableOnlineItemIsToldInEveryRunAndNotDeletedWithItsFolder() {
        world.online.write("f/known", "known");
        world.online.write("f/odd", "precious");
        world.online.write("other/file", "o");
        world.online.block("f/odd");
        for (int run = 1; run <= 3; run++) {
            assertEquals(Outcome.ITEMS_FAILED, world.run().outcome(), "run " + run);
            assertEquals(List.of(ItemPath.of("f/odd")), failures(), "run " + run);
        }
        world.local.remove("f");

        assertEquals(Outcome.ITEMS_FAILED, world.run().outcome());

        assertTrue(world.online.exists("f/odd"));
        assertFalse(world.online.exists("f/known"), "the deletion of what was synchronized is carried out");
        assertEquals(List.of(ItemPath.of("f/odd")), failures());
    }

    @Test
    void oneThatCameLaterIsNotDeletedWithItsFolderEither() {
        world.online.write("f/g/known", "known");
        world.run();
        world.run();
        world.online.write("f/g/odd", "precious");
        world.online.block("f/g/odd");
        world.run();
        world.local.remove("f");

        world.run();

        assertTrue(world.online.exists("f/g/odd"));
    }

    @Test
    void aNameThatNoPathCanHoldStopsOnlyItself() {
        world.online.write("f/known", "known");
        world.online.blockName("f", "bad/name");
        world.online.blockName("f", "worse/name");

        assertEquals(Outcome.ITEMS_FAILED, world.run().outcome());

        assertEquals("known", world.local.content("f/known"));
        assertEquals(List.of(ItemPath.of("f"), ItemPath.of("f")), failures(), "each is told once");
        world.local.write("f/known", "edited");
        assertEquals(2, world.run().failures());
        assertEquals("edited", world.online.content("f/known"));
    }

    private List<ItemPath> failures() {
        return world.events(SyncEvent.ItemFailed.class).stream()
                .map(SyncEvent.ItemFailed::path)
                .toList();
    }
}
