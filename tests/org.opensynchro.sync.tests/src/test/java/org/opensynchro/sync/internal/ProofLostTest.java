// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.opensynchro.sync.ItemFailedException;
import org.opensynchro.sync.Outcome;

/** A folder whose tag was seen is not looked at again under that tag, unless something in it is still open. */
class ProofLostTest {
    private final World world = new World();

    @Test
    void aFolderInWhichSomethingFailedIsLookedAtAgain() {
        world.online.write("folder/deeper/file", "content");
        world.online.write("folder/other", "other");
        world.local.faults((effect, path, done) -> {
            if (effect.equals("create") && path.name().equals("file")) {
                throw new ItemFailedException("Refused", "", null);
            }
        });
        assertEquals(Outcome.ITEMS_FAILED, world.run().outcome());
        world.local.faults(MemoryReplica.Faults.NONE);

        assertEquals(Outcome.IN_SYNC, world.run().outcome());

        assertEquals("content", world.local.content("folder/deeper/file"));
    }

    @Test
    void aFolderInWhichSomethingAppearedWhileItMovedIsLookedAtAgain() {
        world.local.write("folder/file", "content");
        world.run();
        world.local.rename("folder", "moved");
        world.online.faults((effect, path, done) -> {
            if (effect.equals("move") && done) {
                world.online.write("moved/new", "theirs");
            }
        });

        world.run();

        assertEquals("theirs", world.local.content("moved/new"));
    }
}
