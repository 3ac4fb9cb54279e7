// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.Side;
import org.opensynchro.workspace.ItemPath;

/** A folder's tag is remembered only when everything below was in agreement under that very tag. */
class ProofTest {
    private final World world = new World(new MemoryReplica(Side.ONLINE).withoutWholeTree());

    private String tag(String folder) {
        return world.journal.find(ItemPath.of(folder)).orElseThrow().online().tag();
    }

    private String rootTag() {
        return world.journal.root().orElseThrow().online().tag();
    }

    @Test
    void aFolderIntoWhichSomethingWasSentIsUnprovenUntilItWasLookedAtAgain() {
        for (int i = 0; i < 5; i++) {
            world.local.write("folder" + i + "/file", "content " + i);
        }
        world.run();
        assertEquals("", rootTag());
        assertEquals("", tag("folder0"));

        world.run();

        assertNotEquals("", rootTag());
        assertNotEquals("", tag("folder0"));
        world.online.forgetCalls();
        world.run();
        assertEquals(1, world.online.allCalls());
    }

    @Test
    void theOldProofIsTakenBackWhenSomethingWasSent() {
        for (int i = 0; i < 5; i++) {
            world.local.write("folder" + i + "/file", "content " + i);
        }
        world.run();
        world.run();
        for (int i = 0; i < 5; i++) {
            world.local.write("folder" + i + "/file", "edited " + i);
        }

        world.run();

        assertEquals("", tag("folder0"));
        assertEquals("", rootTag());
    }

    @Test
    void whatWasOnlyReceivedIsProvenAtOnce() {
        for (int i = 0; i < 5; i++) {
            world.online.write("folder" + i + "/file", "content " + i);
        }
        world.run();
        world.online.forgetCalls();

        world.run();

        assertEquals(1, world.online.allCalls());
    }

    @Test
    void aFolderThatChangedBetweenItsParentsListingAndItsOwnLeavesTheParentUnproven() throws Exception {
        world.online.write("parent/child/file", "1");
        world.run();
        world.online.write("parent/child/file", "2");
        AtomicBoolean once = new AtomicBoolean();
        world.online.faults((effect, path, done) -> {
            boolean child = effect.equals("list") && path.equals(ItemPath.of("parent/child"));
            if (child && once.compareAndSet(false, true)) {
                world.online.write("parent/child/late", "l");
            }
        });

        new Pass(world.parts(new Cancellation()), new Report(event -> {}), DeletionPolicy.ASK, Deletions.Seen.NOTHING)
                .run();

        assertEquals("l", world.local.content("parent/child/late"));
        assertNotEquals("", tag("parent/child"));
        assertEquals("", tag("parent"));
        assertEquals("", rootTag());
    }

    @Test
    void aFolderMovedOnlineDoesNotComeBackAsProvenWithoutWhatItHolds() {
        world.local.write("a/b/file", "content");
        world.run();
        world.run();
        world.online.rename("a", "taken/a");
        world.local.write("taken", "a file stands in the way");
        world.local.remove("a/b/file");
        world.local.remove("a/b");
        world.run();
        world.run();

        world.run();

        assertEquals(world.local.tree(), world.online.tree());
        assertFalse(rootTag().isEmpty());
    }
}
