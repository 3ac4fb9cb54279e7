// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opensynchro.ui.bot.Bot.waitUntil;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensynchro.ui.bot.Bot;
import org.opensynchro.ui.bot.BotTree;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Workspace;

class AddSyncDialogTest extends WindowTest {
    static final String TITLE = "Add Sync";

    @BeforeEach
    void addAccount() throws Exception {
        account();
    }

    /** Opens the dialog with a command and chooses an account. */
    static void open(Bot bot, String command, String account) {
        execute(command);
        bot.shell(TITLE);
        if (bot.hasComboBoxWithId("account")) {
            bot.comboBoxWithIdSelect("account", account);
        }
    }

    @Test
    void theOnlineFolderFollowsTheNameOfTheLocalOne() throws Exception {
        open(bot, "addLocalFolder", accountText());

        bot.textWithId("local").setText(localFolder("Holidays").toString());

        assertEquals("/Holidays", bot.textWithId("online").getText());
    }

    @Test
    void aFolderInsideASynchronizedOneIsRefused() throws Exception {
        Path outer = localFolder("outer");
        service.add(account().getId(), outer, ItemPath.of("outer"));
        open(bot, "addLocalFolder", accountText());

        bot.textWithId("local")
                .setText(Files.createDirectory(outer.resolve("inner")).toString());

        bot.waitUntilShown("This folder lies inside " + outer);
        assertFalse(bot.button("Add").isEnabled());
    }

    @Test
    void theSameOnlineFolderTwiceIsRefused() throws Exception {
        service.add(account().getId(), localFolder("one"), ItemPath.of("shared"));
        open(bot, "addLocalFolder", accountText());

        bot.textWithId("local").setText(localFolder("two").toString());
        bot.textWithId("online").setText("/shared");

        bot.waitUntilShown("This online folder is synchronized already");
        assertFalse(bot.button("Add").isEnabled());
    }

    @Test
    void aLocalFileIsRefused() throws Exception {
        Path file = Files.writeString(localFolder("files").resolve("file.txt"), "x");
        open(bot, "addLocalFolder", accountText());

        bot.textWithId("local").setText(file.toString());

        bot.waitUntilShown("is a file. Choose a folder.");
        assertFalse(bot.button("Add").isEnabled());
    }

    @Test
    void anOnlineFileIsRefused() throws Exception {
        uploadFile("plan.txt");
        open(bot, "addLocalFolder", accountText());
        bot.textWithId("local").setText(localFolder("plans").toString());
        bot.textWithId("online").setText("/plan.txt");

        bot.button("Add").click();

        bot.waitUntilShown("/plan.txt is a file");
        assertTrue(Bot.isOpen(TITLE));
        assertTrue(service.configuration().getSynchronizations().isEmpty());
    }

    @Test
    void anOnlineFolderIsChosenAndMadeInTheTree() throws Exception {
        try (Workspace workspace = service.connect(account().getId())) {
            workspace.files().createFolder(ItemPath.of("Team"));
        }
        open(bot, "addRemoteFolder", accountText());
        bot.buttonWithId("chooseOnline").click();
        bot.shell("Online Folder");
        BotTree tree = bot.treeWithId("onlineFolders");
        waitUntil("the folders are read", () -> tree.hasChild("All files", "Team"));

        tree.select("All files");
        bot.buttonWithId("newFolder").click();
        bot.shell("New Folder");
        bot.text().setText("Plans");
        bot.button("OK").click();
        bot.shell("Online Folder");
        waitUntil("the new folder is selected", () -> tree.selection().equals("Plans"));
        bot.button("OK").click();

        bot.shell(TITLE);
        waitUntil("it is chosen", () -> bot.textWithId("online").getText().equals("/Plans"));
        assertTrue(bot.textWithId("local").getText().endsWith("Plans"));
        assertTrue(isOnline("Plans"));
    }
}
