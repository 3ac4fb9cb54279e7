// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opensynchro.sync.Ancestor;
import org.opensynchro.sync.ItemFailedException;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.SyncSummary;
import org.opensynchro.sync.internal.locks.ForeignLocks;
import org.opensynchro.workspace.ItemPath;

class DiscoveryTest {
    private final World world = new World();

    private Findings look() throws Exception {
        Parts parts = world.parts(new Cancellation());
        ChangeDetection changes = new ChangeDetection(world.local, world.online, new Hashing(parts.cancellation()));
        return new Discovery(
                        world.journal,
                        world.local,
                        world.online,
                        changes,
                        path -> false,
                        parts.cancellation(),
                        parts.scope())
                .look();
    }

    private List<String> differences() throws Exception {
        return look().differences().stream().map(one -> one.path().toString()).toList();
    }

    @Test
    void keepsOnlyWhatDiffersAndFoldersBeforeWhatTheyHold() throws Exception {
        world.local.write("same/file", "1");
        world.local.write("edited", "1");
        world.run();
        world.local.write("edited", "two");
        world.online.write("new/deep/file", "n");

        assertEquals(List.of("edited", "new", "new/deep", "new/deep/file"), differences());
    }

    @Test
    void doesNotListOnlineFoldersWhoseTagProvesThem() throws Exception {
        world.local.write("a/b/file", "1");
        world.local.write("c/d/file", "1");
        world.run();
        world.online.write("c/file", "2");
        world.online.forgetCalls();

        assertEquals(List.of("c/file"), differences());
        assertEquals(2, world.online.calls("list"), "the root and c, but neither a nor a/b nor c/d");
    }

    @Test
    void listsEveryFolderWhereTagsDoNotCoverSubtrees() throws Exception {
        World plain = new World(new MemoryReplica(Side.ONLINE).withoutTags().withoutWholeTree());
        plain.local.write("a/b/file", "1");
        plain.run();
        plain.online.write("a/b/file", "other");

        SyncSummary summary = plain.run();

        assertEquals(1, summary.downloads());
        assertEquals("other", plain.local.content("a/b/file"));
    }

    @Test
    void findsLocalChangesBelowProvenOnlineFolders() throws Exception {
        world.local.write("a/b/file", "1");
        world.run();
        world.local.write("a/b/file", "22");
        world.local.write("a/new", "n");

        assertEquals(List.of("a/new", "a/b/file"), differences());
    }

    @Test
    void anotherTagMeansLookNotChanged() throws Exception {
        world.local.write("file", "1");
        world.run();
        world.online.retag("file");

        Findings findings = look();

        assertTrue(findings.differences().isEmpty());
        assertEquals(1, findings.refreshed().size(), "the new tag is taken over");
        assertEquals(0, world.run().downloads());
    }

    @Test
    void anotherTimeOnlineIsNoEditWhenTheChecksumIsTheSame() throws Exception {
        world.local.write("file", "1");
        world.run();
        world.online.touch("file");

        assertTrue(look().differences().isEmpty());
    }

    @Test
    void aTouchIsNoEdit() throws Exception {
        world.local.write("file", "1");
        world.run();
        world.local.touch("file");

        assertTrue(look().differences().isEmpty());
        assertEquals(0, world.run().uploads());
    }

    @Test
    void anEditOfEqualSizeIsAnEdit() throws Exception {
        world.local.write("file", "one");
        world.run();
        world.local.write("file", "two");

        assertEquals(List.of("file"), differences());
    }

    @Test
    void withoutChecksumsAnEqualTimeProvesNothingUnlessTheIdIsTheSame() throws Exception {
        World plain =
                new World(new MemoryReplica(Side.ONLINE).withoutChecksums().withoutIds());
        plain.online.write("file", "one");
        plain.online.setModified("file", "same second");
        plain.run();
        plain.online.write("file", "two");
        plain.online.setModified("file", "same second");

        assertEquals(1, plain.run().downloads());
        assertEquals("two", plain.local.content("file"));
    }

    /** A Nextcloud tells no checksum of a file that was saved in the browser. */
    private static World withoutChecksums() {
        World plain = new World(new MemoryReplica(Side.ONLINE).withoutChecksums());
        plain.online.write("file", "one");
        plain.online.write("other", "o");
        plain.online.setModified("file", "same second");
        plain.run();
        return plain;
    }

    @Test
    void withoutChecksumsTwoEditsThatLookAlikeAreToldApartByTheirContent() {
        World plain = withoutChecksums();
        plain.online.write("file", "two");
        plain.online.setModified("file", "same second");

        assertEquals(1, plain.run().downloads());
        assertEquals("two", plain.local.content("file"));
    }

    @Test
    void withoutChecksumsAnotherTagIsLookedIntoOnceAndNeverAConflict() {
        World plain = withoutChecksums();
        plain.online.retag("file");
        plain.online.forgetCalls();

        assertEquals(0, plain.run().downloads());
        assertEquals(0, plain.run().downloads());
        assertEquals(1, plain.online.calls("read"));

        plain.online.retag("file");
        plain.local.write("file", "edited here");
        SyncSummary summary = plain.run();
        assertEquals(0, summary.conflicts());
        assertEquals("edited here", plain.online.content("file"));
    }

    @Test
    void withoutChecksumsAnEditThatLooksAlikeIsNotDeletedOnline() {
        World plain = withoutChecksums();
        plain.online.write("file", "two");
        plain.online.setModified("file", "same second");
        plain.local.remove("file");

        plain.run();

        assertEquals("two", plain.local.content("file"));
        assertEquals("two", plain.online.content("file"));
    }

    @Test
    void aFolderThatCannotBeListedIsUnknownNotEmpty() throws Exception {
        for (Side side : Side.values()) {
            World one = new World();
            one.local.write("top/sub/file", "1");
            one.local.write("other", "o");
            one.run();
            one.on(side.other()).remove("top/sub/file");
            one.on(side.other()).remove("top/sub");
            one.on(side.other()).remove("top");
            one.on(side).retag("top/sub");
            one.on(side).faults(failsToList("top/sub"));

            SyncSummary summary = one.run();

            assertEquals(Outcome.ITEMS_FAILED, summary.outcome());
            assertTrue(one.on(side).exists("top/sub/file"), "nothing below " + side + " was deleted");
            assertEquals(0, summary.deletions());
            assertEquals(1, summary.failures());
        }
    }

    @Test
    void whatCannotBeReadDeepInAFolderKeepsAllFoldersAboveItAndOnlyThese() {
        for (Side side : Side.values()) {
            World one = new World();
            for (String path : List.of("top/mid/deep/secret", "top/mid/deep/plain", "top/mid/other", "top/gone/file")) {
                one.local.write(path, "content of " + path);
            }
            for (int i = 0; i < 10; i++) {
                one.local.write("rest/" + i, "rest " + i);
            }
            one.run();
            one.on(side).remove("top");
            one.on(side.other()).retag("top/mid/deep/secret");
            one.on(side.other()).block("top/mid/deep/secret");

            one.run();

            assertEquals(
                    Set.of("top/", "top/mid/", "top/mid/deep/", "top/mid/deep/secret"),
                    one.on(side.other()).tree().keySet().stream()
                            .filter(path -> path.startsWith("top"))
                            .collect(Collectors.toSet()),
                    side::toString);
        }
    }

    @Test
    void aRootThatCannotBeListedChangesNothingAndKeepsItsIdentity() throws Exception {
        for (Side side : Side.values()) {
            World one = new World();
            one.local.write("file", "1");
            one.run();
            Ancestor before = one.journal.root().orElseThrow();
            one.on(side).faults(failsToList(""));

            SyncSummary summary = one.run();

            assertEquals(Outcome.ITEMS_FAILED, summary.outcome());
            assertEquals(before, one.journal.root().orElseThrow());
            assertEquals(one.local.tree(), one.online.tree());
        }
    }

    @Test
    void nothingIsDeletedHereBecauseTheOnlineFolderCannotBeListed() throws Exception {
        world.local.write("top/file", "1");
        world.run();
        world.online.retag("top/file");
        world.online.faults(failsToList("top"));

        SyncSummary summary = world.run();

        assertEquals(Outcome.ITEMS_FAILED, summary.outcome());
        assertEquals(Map.of("top/", "", "top/file", "1"), world.local.tree());
        world.online.faults(MemoryReplica.Faults.NONE);
        assertEquals(Outcome.IN_SYNC, world.run().outcome());
    }

    @Test
    void aBlockedNameIsNamedAndNeverCountsAsAbsent() throws Exception {
        world.local.write("folder/file", "1");
        world.local.write("folder/other", "1");
        world.run();
        world.local.block("folder/file");
        world.local.write("folder/other", "edited");

        SyncSummary summary = world.run();

        assertTrue(world.online.exists("folder/file"));
        assertEquals("edited", world.online.content("folder/other"), "it stops only itself");
        assertEquals(
                List.of(ItemPath.of("folder/file")),
                world.events(SyncEvent.ItemFailed.class).stream()
                        .map(SyncEvent.ItemFailed::path)
                        .toList());
        assertEquals(Outcome.ITEMS_FAILED, summary.outcome());
    }

    @Test
    void aFolderWithSomethingBlockedInItIsNotDeleted() throws Exception {
        world.local.write("folder/file", "1");
        world.run();
        world.online.remove("folder");
        world.local.block("folder/file");

        world.run();

        assertTrue(world.local.exists("folder/file"));
    }

    @Test
    void aNameThatCannotTakePartIsNoDifference() throws Exception {
        world.local.write("folder/file", "1");
        world.run();
        world.local.block("folder/file");

        assertEquals(List.of(), differences());
    }

    @Test
    void aFolderWithSomethingUnknownInItIsNotEvenPlannedToBeDeleted() throws Exception {
        world.local.write("folder/file", "1");
        world.run();
        world.online.remove("folder");
        world.local.block("folder/file");

        assertEquals(List.of(), Planner.plan(look(), ForeignLocks.none()).deletions());
    }

    @Test
    void aFileBeingWrittenIsLeftAloneAndWaitedFor() throws Exception {
        world.local.write("resting", "r");
        world.local.write("written", "half");
        world.local.unsettle("written");
        assertEquals(List.of("resting"), differences());

        SyncSummary summary = world.run();

        assertEquals(Outcome.IN_SYNC, summary.outcome());
        assertEquals(2, summary.uploads());
        assertTrue(world.pauses > 0);
    }

    @Test
    void aFileBeingWrittenIsNotOverwrittenByAnOnlineEdit() throws Exception {
        world.local.write("file", "1");
        world.run();
        world.local.write("file", "half-saved");
        world.online.write("file", "online edit");
        world.local.unsettle("file");

        assertEquals(List.of(), differences());
        assertFalse(look().unsettled().isEmpty());
    }

    private static MemoryReplica.Faults failsToList(String folder) {
        return (effect, path, done) -> {
            if (effect.equals("list") && path.toString().equals(folder)) {
                throw new ItemFailedException("Cannot be listed", "", null);
            }
        };
    }
}
