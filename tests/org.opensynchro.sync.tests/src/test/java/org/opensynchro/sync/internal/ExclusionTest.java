// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensynchro.sync.Exclusions;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.Scope;
import org.opensynchro.sync.Side;
import org.opensynchro.workspace.ItemPath;

/** What is excluded is invisible on both sides, and never lost. */
class ExclusionTest {
    private final World world = new World();

    @ParameterizedTest
    @EnumSource(Side.class)
    void whatIsExcludedIsNotCopied(Side side) throws Exception {
        exclude("*.iso", "node_modules/");
        world.on(side).write("disk.iso", "huge");
        world.on(side).write("web/node_modules/a.js", "many");
        world.on(side).write("web/index.html", "page");

        assertEquals(Outcome.IN_SYNC, world.run().outcome());

        assertEquals("page", world.on(side.other()).content("web/index.html"));
        assertFalse(world.on(side.other()).exists("disk.iso"));
        assertFalse(world.on(side.other()).exists("web/node_modules"));
        assertNothingLeftToDo();
    }

    @Test
    void excludingWhatWasSynchronizedLeavesBothCopiesAlone() throws Exception {
        synchronize("film.mkv", "web/node_modules/a.js", "letter.txt");

        exclude("*.mkv", "node_modules");
        assertEquals(Outcome.IN_SYNC, world.run().outcome());

        for (Side side : Side.values()) {
            assertEquals("film.mkv", world.on(side).content("film.mkv"));
            assertEquals("web/node_modules/a.js", world.on(side).content("web/node_modules/a.js"));
        }
        assertTrue(world.journal.find(ItemPath.of("film.mkv")).isEmpty());
        assertTrue(world.journal.find(ItemPath.of("web/node_modules/a.js")).isEmpty());
        assertNothingLeftToDo();
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void whatIsDeletedWhileItIsExcludedStaysOnTheOtherSideAndComesBack(Side side) throws Exception {
        synchronize("film.mkv", "letter.txt");
        exclude("*.mkv");
        world.run();
        world.on(side).remove("film.mkv");
        assertEquals(Outcome.IN_SYNC, world.run().outcome());
        assertTrue(world.on(side.other()).exists("film.mkv"));

        exclude();
        assertEquals(Outcome.IN_SYNC, world.run().outcome());

        assertEquals("film.mkv", world.on(side).content("film.mkv"));
    }

    @Test
    void whatWasEditedOnBothSidesMeanwhileIsKeptTwice() throws Exception {
        synchronize("notes.txt", "letter.txt");
        exclude("notes.txt");
        world.run();
        world.local.write("notes.txt", "from here");
        world.online.write("notes.txt", "from there");
        world.run();

        exclude();
        assertEquals(Outcome.IN_SYNC, world.run().outcome());

        assertEquals("from there", world.local.content("notes.txt"));
        assertTrue(world.local.tree().containsValue("from here"));
        assertEquals(world.local.tree(), world.online.tree());
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aFolderThatHoldsWhatIsExcludedIsNotDeletedAlong(Side side) throws Exception {
        exclude("*.secret");
        synchronize("work/letter.txt", "work/deep/a.txt", "other/b.txt", "other/c.txt", "other/d.txt");
        world.on(side.other()).write("work/deep/mine.secret", "precious");
        world.run();

        world.on(side).remove("work");
        assertEquals(Outcome.IN_SYNC, world.run().outcome());

        assertEquals("precious", world.on(side.other()).content("work/deep/mine.secret"));
        assertFalse(world.on(side.other()).exists("work/letter.txt"));
        assertFalse(world.on(side.other()).exists("work/deep/a.txt"));
        assertFalse(world.on(side).exists("work/letter.txt"));
    }

    @Test
    void aFolderWithoutSuchThingsIsStillDeletedAsAWhole() throws Exception {
        exclude("*.secret");
        synchronize("work/letter.txt", "work/deep/a.txt", "other/b.txt", "other/c.txt", "other/d.txt");
        world.local.remove("work");
        world.online.forgetCalls();

        world.run();

        assertFalse(world.online.exists("work"));
        assertEquals(1, world.online.calls("delete"));
    }

    @Test
    void whatAProgramIsAtWorkOnHereKeepsItsFolderHere() throws Exception {
        synchronize("work/letter.txt", "other/b.txt", "other/c.txt");
        world.local.write("work/.letter.txt.swp", "not saved yet");
        world.online.remove("work");

        assertEquals(Outcome.IN_SYNC, world.run().outcome());

        assertEquals("not saved yet", world.local.content("work/.letter.txt.swp"));
        assertFalse(world.online.exists("work/.letter.txt.swp"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"work/film.part", "work/.DS_Store"})
    void whatWasNeverHereKeepsItsFolderOnlineWhereNoTagProvesAnything(String file) throws Exception {
        World plain = new World(new MemoryReplica(Side.ONLINE).withoutTags());
        for (String path : List.of("work/letter.txt", "other/b.txt", "other/c.txt")) {
            plain.local.write(path, path);
        }
        plain.online.write(file, "never here");
        plain.run();
        plain.local.remove("work");

        assertEquals(Outcome.IN_SYNC, plain.run().outcome());

        assertFalse(plain.online.exists("work/letter.txt"));
        assertEquals("never here", plain.online.content(file));
    }

    @Test
    void aFolderRenamedIsOneMoveWhateverItHolds() throws Exception {
        exclude("*.secret");
        synchronize("work/letter.txt", "other/b.txt");
        world.local.write("work/mine.secret", "precious");
        world.online.write("work/theirs.secret", "precious too");
        world.run();

        world.local.rename("work", "done");
        world.run();

        assertEquals(1, world.online.calls("move"));
        assertEquals("precious", world.local.content("done/mine.secret"));
        assertEquals("precious too", world.online.content("done/theirs.secret"));
    }

    @Test
    void aFileRenamedToAnExcludedNameIsGoneForTheOtherSide() throws Exception {
        exclude("*.private");
        world.local.write("diary.txt", "dear");
        world.local.write("other.txt", "x");
        assertEquals(Outcome.IN_SYNC, world.run().outcome());
        world.local.rename("diary.txt", "diary.private");

        assertEquals(Outcome.IN_SYNC, world.run().outcome());

        assertEquals(Set.of("other.txt"), world.online.tree().keySet());
        assertEquals("dear", world.local.content("diary.private"));
    }

    @Test
    void aNameThatIsAFileHereAndAnExcludedFolderOnlineIsLeftAlone() throws Exception {
        exclude("build/");
        world.local.write("build", "a script");
        world.online.write("build/out.bin", "built");

        assertEquals(Outcome.IN_SYNC, world.run().outcome());

        assertEquals("a script", world.local.content("build"));
        assertEquals("built", world.online.content("build/out.bin"));
    }

    private void exclude(String... lines) throws Exception {
        world.scope = new Scope(Exclusions.of(List.of(lines)), Set.of());
    }

    /** Files whose content is their path. */
    private void synchronize(String... paths) {
        for (String path : paths) {
            world.local.write(path, path);
        }
        assertEquals(Outcome.IN_SYNC, world.run().outcome());
    }

    private void assertNothingLeftToDo() {
        world.run();
        world.online.forgetCalls();
        world.local.forgetCalls();
        assertEquals(Outcome.IN_SYNC, world.run().outcome());
        assertEquals(1, world.online.allCalls(), "a look at the root only");
    }
}
