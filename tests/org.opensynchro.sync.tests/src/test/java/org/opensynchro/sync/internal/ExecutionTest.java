// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.Side;

/** In which order things are done, and what is not done at all. */
class ExecutionTest {
    private final World world = new World();

    /** When the run ends early, what was to be deleted is still there and what was to be saved is saved. */
    @Test
    void whatIsDeletedGoesAfterEverythingElseWasCarried() {
        world.local.write("old here", "1");
        world.local.write("old there", "2");
        world.local.write("folder/old", "3");
        world.run();
        world.online.remove("old here");
        world.local.remove("old there");
        world.local.remove("folder");
        world.local.write("new", "4");
        world.online.write("newer", "5");
        List<String> order = new ArrayList<>();
        MemoryReplica.Faults watching = (effect, path, done) -> {
            if (done && (effect.equals("create") || effect.equals("delete"))) {
                order.add(effect);
            }
        };
        world.local.faults(watching);
        world.online.faults(watching);

        world.run();

        assertEquals(List.of("create", "create", "delete", "delete", "delete"), order);
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void nothingIsPutIntoAFolderThatCouldNotBeMade(Side side) {
        world.on(side).write("folder/file", "f");
        world.on(side).write("folder/deeper/file", "f");
        world.on(side.other()).faults((effect, path, done) -> {
            if (effect.equals("createFolder") && !world.on(side.other()).exists("folder")) {
                world.on(side.other()).write("folder/theirs", "somebody else was faster");
            }
        });

        assertEquals(Outcome.IN_SYNC, world.run().outcome());

        assertEquals(2, world.on(side.other()).calls("create"));
        assertEquals(world.local.tree(), world.online.tree());
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void noClockPicksTheWinnerOfAConflict(Side later) {
        world.local.write("file", "agreed");
        world.run();
        world.on(later.other()).write("file", "edit " + later.other());
        world.on(later).write("file", "edit " + later);

        world.run();

        assertEquals("edit ONLINE", world.local.content("file"));
        assertEquals(2, world.online.tree().size());
        assertEquals(world.local.tree(), world.online.tree());
    }
}
