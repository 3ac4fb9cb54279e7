// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opensynchro.ui.bot.Bot.waitUntil;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensynchro.model.Synchronization;
import org.opensynchro.ui.SyncState;
import org.opensynchro.ui.bot.Bot;
import org.opensynchro.ui.bot.BotTable;
import org.opensynchro.ui.bot.BotTree;
import org.opensynchro.workspace.ItemPath;

/** What of a synchronization takes part is chosen in the window. */
class ScopeTest extends WindowTest {
    private Path folder;

    @BeforeEach
    void synchronizeSomeFolders() throws Exception {
        folder = localFolder("Work");
        Files.writeString(Files.createDirectories(folder.resolve("Films")).resolve("one.mkv"), "one");
        Files.writeString(Files.createDirectories(folder.resolve("Letters")).resolve("a.txt"), "a");
        service.add(account().getId(), folder, ItemPath.of("Work"));
        service.apply();
        waitUntil("it is in sync", () -> state() == SyncState.IN_SYNC && isOnline("Work/Films/one.mkv"));
        Bot.activateView("org.opensynchro.ui.views.syncs");
        BotTable table = bot.tableWithId("syncs");
        waitUntil("there is a sync", () -> table.rowCount() == 1);
        table.select(0);
    }

    @Test
    void aFolderWithoutACheckMarkStaysOnlineOnlyAndComesBackWithOne() throws Exception {
        chooseFolder("Films", true, false);

        waitUntil("its copy here is gone", () -> !Files.exists(folder.resolve("Films")));
        assertTrue(isOnline("Work/Films/one.mkv"));
        assertTrue(Files.exists(folder.resolve("Letters/a.txt")));

        chooseFolder("Films", false, true);

        waitUntil("it is back", () -> Files.exists(folder.resolve("Films/one.mkv")));
        assertEquals(List.of(), synchronization().getUnselectedFolders());
    }

    @Test
    void aFolderWithoutACheckMarkIsKnownByItsNewPathWhenTheFolderAroundItIsRenamed() throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("Films/Old")).resolve("two.mkv"), "two");
        waitUntil("it is online", () -> isOnline("Work/Films/Old/two.mkv"));
        service.setUnselectedFolders(synchronization().getId(), List.of(ItemPath.of("Films/Old")));
        waitUntil("its copy here is gone", () -> !Files.exists(folder.resolve("Films/Old")));

        Files.move(folder.resolve("Films"), folder.resolve("Cinema"));

        waitUntil("it moved along online", () -> isOnline("Work/Cinema/Old/two.mkv"));
        waitUntil(
                "its new path is known",
                () -> List.copyOf(synchronization().getUnselectedFolders()).equals(List.of("Cinema/Old")));
        assertFalse(Files.exists(folder.resolve("Cinema/Old")));
    }

    @Test
    void whatIsExcludedStaysHereOnly() throws Exception {
        execute("editExclusions");
        bot.shell("Exclusions");
        bot.textWithId("exclusions").setText("# mine\n[x");
        bot.waitUntilShown("Line 2 is no pattern: \"[x\"");
        assertFalse(bot.button("OK").isEnabled());
        bot.textWithId("exclusions").setText("# mine\n*.iso");
        bot.button("OK").click();
        waitUntil("it is kept", () -> synchronization().getExclusions().equals("# mine\n*.iso"));

        Files.writeString(folder.resolve("disk.iso"), "huge");
        Files.writeString(folder.resolve("later.txt"), "later");

        waitUntil("the other file is online", () -> isOnline("Work/later.txt"));
        assertFalse(isOnline("Work/disk.iso"));
    }

    private void chooseFolder(String name, boolean before, boolean after) {
        execute("chooseFolders");
        bot.shell("Choose Folders");
        BotTree tree = bot.treeWithId("chosenFolders");
        waitUntil("the folders are read", () -> tree.hasChild("Work", name));
        assertEquals(before, tree.isChecked("Work", name));
        tree.check("Work", name, after);
        bot.button("OK").click();
        Bot.waitUntilClosed("Choose Folders");
    }

    private Synchronization synchronization() {
        return service.configuration().getSynchronizations().getFirst();
    }

    private SyncState state() {
        return service.status(synchronization().getId()).state();
    }
}
