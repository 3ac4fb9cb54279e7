// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.SurpriseException;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.workspace.ItemPath;

/** What does not come to rest is told after a few looks, with pauses between them, and never counts as synchronized. */
class RestlessTest {
    private final World world = new World();

    @ParameterizedTest
    @EnumSource(Side.class)
    void aFolderThatChangesInEveryLookIsToldAndStopsOnlyItself(Side side) {
        world.on(side).write("busy/file", "b");
        world.on(side).write("other/file", "o");
        AtomicInteger looks = surpriseAt(side, "busy");

        assertEquals(Outcome.ITEMS_FAILED, world.run().outcome());

        assertEquals(List.of(ItemPath.of("busy")), failures());
        assertEquals("o", world.on(side.other()).content("other/file"));
        assertFalse(world.on(side.other()).exists("busy/file"));
        // The last one only asks what could have moved there.
        assertTrue(looks.get() <= 5, () -> looks + " looks");
        assertTrue(world.pauses >= 2, () -> world.pauses + " pauses");
        world.on(side).faults(MemoryReplica.Faults.NONE);
        assertEquals(Outcome.IN_SYNC, world.run().outcome());
        assertEquals(world.local.tree(), world.online.tree());
    }

    @Test
    void aRestlessRootIsToldToo() {
        world.local.write("file", "f");
        AtomicInteger looks = surpriseAt(Side.LOCAL, "");

        assertEquals(Outcome.ITEMS_FAILED, world.run().outcome());

        assertEquals(List.of(ItemPath.ROOT), failures());
        assertTrue(looks.get() <= 4, () -> looks + " looks");
    }

    @Test
    void aFileThatIsWrittenWithoutEndIsTold() {
        world.local.write("file", "f");
        world.local.faults((effect, path, done) -> world.local.unsettle("file"));

        assertEquals(Outcome.ITEMS_FAILED, world.run().outcome());

        assertEquals(List.of(ItemPath.of("file")), failures());
    }

    @Test
    void alwaysSomethingElseThatChangesIsNotInSync() {
        AtomicInteger count = new AtomicInteger();
        world.online.write("file0", "0");
        world.local.faults((effect, path, done) -> {
            if (effect.equals("create") && !done) {
                world.online.remove("file" + count.get());
                world.online.write("file" + count.incrementAndGet(), "more");
                throw new SurpriseException("Changed again");
            }
        });

        assertEquals(Outcome.ITEMS_FAILED, world.run().outcome());
    }

    private AtomicInteger surpriseAt(Side side, String folder) {
        AtomicInteger looks = new AtomicInteger();
        world.on(side).faults((effect, path, done) -> {
            if (effect.equals("list") && path.toString().equals(folder)) {
                looks.incrementAndGet();
                throw new SurpriseException("Restless");
            }
        });
        return looks;
    }

    private List<ItemPath> failures() {
        return world.events(SyncEvent.ItemFailed.class).stream()
                .map(SyncEvent.ItemFailed::path)
                .toList();
    }
}
