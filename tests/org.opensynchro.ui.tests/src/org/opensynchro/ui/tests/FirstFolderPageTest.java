// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opensynchro.ui.bot.Bot.waitUntil;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.opensynchro.ui.bot.Bot;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Workspace;

class FirstFolderPageTest extends WindowTest {
    private static final String TITLE = "Add Account";

    @Test
    void yesMakesTheFolderOnBothSidesAndSynchronizesItAtOnce() throws Exception {
        Path home = localFolder("marie");
        logIn();
        choose(home, "Team");
        bot.waitUntilShown("The folder is made on both sides");

        bot.button("Finish").click();

        Bot.waitUntilClosed(TITLE);
        assertTrue(Files.isDirectory(home.resolve("Team")));
        waitUntil("it is online", () -> isOnline("Team"));
        Files.writeString(home.resolve("Team/plan.txt"), "plan");
        waitUntil("what is put there is online", () -> isOnline("Team/plan.txt"));
    }

    @Test
    void theNameOfTheWorkspaceIsProposedInThePersonsHome() throws Exception {
        logIn();
        waitUntil("a name is proposed", () -> !bot.textWithId("name").getText().isEmpty());
        assertEquals(System.getProperty("user.home"), bot.textWithId("parent").getText());
    }

    @Test
    void notNowAddsNothing() throws Exception {
        logIn();
        bot.buttonWithId("later").select();
        waitUntil("Finish", () -> bot.button("Finish").isEnabled());

        bot.button("Finish").click();

        Bot.waitUntilClosed(TITLE);
        assertTrue(service.configuration().getSynchronizations().isEmpty());
        assertFalse(service.configuration().getAccounts().isEmpty());
    }

    @Test
    void aFolderThatIsOnlineAlreadyIsMergedOnlyWhenThePersonAgrees() throws Exception {
        Path home = localFolder("marie");
        makeOnline("Team");
        makeOnline("Team/there");
        logIn();
        choose(home, "Team");
        bot.waitUntilShown("is online already");
        assertFalse(bot.button("Finish").isEnabled());

        bot.buttonWithId("merge").select();
        waitUntil("Finish", () -> bot.button("Finish").isEnabled());
        bot.button("Finish").click();

        Bot.waitUntilClosed(TITLE);
        waitUntil("what is online is here", () -> Files.isDirectory(home.resolve("Team/there")));
        assertTrue(isOnline("Team/there"));
    }

    @Test
    void anotherNameIsOfferedForOneThatIsTaken() throws Exception {
        Path home = localFolder("marie");
        makeOnline("Team");
        logIn();
        choose(home, "Team");
        bot.waitUntilShown("is online already");

        bot.linkWithId("otherName").click();

        bot.waitUntilShown("The folder is made on both sides");
        assertEquals("Team 2", bot.textWithId("name").getText());
        assertTrue(bot.button("Finish").isEnabled());
    }

    @Test
    void aNameThatCannotBeIsToldBesideTheFields() throws Exception {
        logIn();
        choose(localFolder("marie"), "a:b");
        bot.waitUntilShown("cannot contain");
        assertFalse(bot.button("Finish").isEnabled());
    }

    private void logIn() {
        execute("addAccount");
        bot.shell(TITLE);
        bot.textWithId("server").setText(server.uri().toString());
        bot.button("Next >").click();
        bot.linkWithId("usePassword").click();
        bot.textWithId("user").setText(user);
        bot.textWithId("password").setText(PASSWORD);
        bot.button("Finish").click();
        bot.waitUntilShown("Choose Your First Folder");
    }

    /** Waits for the proposal first, which would overwrite what was typed before it. */
    private void choose(Path home, String name) {
        waitUntil("a name is proposed", () -> !bot.textWithId("name").getText().isEmpty());
        bot.textWithId("parent").setText(home.toString());
        bot.textWithId("name").setText(name);
    }

    private void makeOnline(String path) throws Exception {
        try (Workspace workspace = service.connect(account().getId())) {
            workspace.files().createFolder(ItemPath.of(path));
        }
    }
}
