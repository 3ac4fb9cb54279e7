// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opensynchro.ui.bot.Bot.waitUntil;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.opensynchro.model.Synchronization;
import org.opensynchro.ui.SyncState;
import org.opensynchro.ui.bot.Bot;
import org.opensynchro.ui.bot.BotTable;

class MySyncsTest extends WindowTest {
    private static final int STATE = 0;
    private static final int LOCAL = 1;
    private static final int ONLINE = 2;
    private static final int FILES = 12;

    @Test
    void aFolderThatIsAddedWaitsForApplyThenTurnsGreenAndItsFilesAreOnline() throws Exception {
        Path folder = localFolder("Documents");
        Files.writeString(folder.resolve("Été.txt"), "content");

        addLocalFolder(folder, "/Papers");

        BotTable table = syncs(1);
        waitUntil("it is new", () -> table.cell(0, STATE).equals("New"));
        assertEquals(folder.toString(), table.cell(0, LOCAL));
        assertTrue(table.cell(0, ONLINE).startsWith("/Papers"));
        assertFalse(isOnline("Papers"));

        bot.buttonWithId("pending.apply").click();

        waitUntil("it is green", () -> table.cell(0, STATE).equals("In sync"));
        assertTrue(isOnline("Papers/Été.txt"));
        Bot.activateView("org.opensynchro.ui.views.activity");
        BotTable activities = bot.tableWithId("activities");
        waitUntil(
                "the Activity view tells",
                () -> activities.texts().stream().anyMatch(row -> row.contains("Uploaded | Été.txt | Documents")));
    }

    @Test
    void aDisabledSyncLeavesBothSidesAloneUntilItIsEnabledAgain() throws Exception {
        Path folder = runningSync("Notes", 0);
        BotTable table = syncs(1);

        table.select(0);
        execute("disable");
        waitUntil("it is disabled", () -> table.cell(0, STATE).equals("Disabled"));
        Files.writeString(folder.resolve("later.txt"), "later");
        assertFalse(isOnline("Notes/later.txt"));

        table.select(0);
        execute("enable");
        waitUntil("the file is online", () -> isOnline("Notes/later.txt"));
    }

    @Test
    void deletingASyncAsksAndDeletesNoFile() throws Exception {
        Path folder = runningSync("Kept", 1);
        syncs(1).select(0);

        execute("delete");
        bot.shell("Delete Sync");
        bot.waitUntilShown("no file is deleted");
        bot.button("Delete the Sync").click();

        waitUntil(
                "it is gone",
                () -> service.configuration().getSynchronizations().isEmpty());
        assertTrue(Files.exists(folder.resolve("file-0.txt")));
        assertTrue(isOnline("Kept/file-0.txt"));
    }

    @Test
    void deletingManyFilesIsHeldAndPuttingThemBackBringsThemBack() throws Exception {
        Path folder = runningSync("Photos", FILES);

        deleteAll(folder);
        waitUntil("the question is asked", () -> state() == SyncState.HELD);
        String id = id();
        waitUntil(
                "all are counted",
                () -> bot.labelWithId("notice.held:" + id).contains("12 of 12 files are gone on this computer"));
        assertTrue(isOnline("Photos/file-0.txt"));
        bot.buttonWithId("held:" + id + ".putBack").click();

        waitUntil("the files are back", () -> count(folder) == FILES && state() == SyncState.IN_SYNC);
        waitUntil("the question is gone", () -> !bot.hasButtonWithId("held:" + id + ".putBack"));
        assertTrue(isOnline("Photos/file-0.txt"));
    }

    @Test
    void deletingManyFilesIsHeldAndDeletingThemDeletesThemOnline() throws Exception {
        Path folder = runningSync("Old", FILES);

        deleteAll(folder);
        waitUntil("the question is asked", () -> state() == SyncState.HELD);
        bot.buttonWithId("held:" + id() + ".delete").click();

        waitUntil("the files are gone online", () -> !isOnline("Old/file-0.txt") && state() == SyncState.IN_SYNC);
        assertEquals(0, count(folder));
    }

    @Test
    void aLostPasswordAsksToSignInAgainAndThenGoesOn() throws Exception {
        Path folder = runningSync("Work", 1);
        server.accounts().setPassword(user, "another one");
        service.signIn(account().getId(), PASSWORD, false);
        Files.writeString(folder.resolve("new.txt"), "new");
        waitUntil("signing in is asked for", () -> state() == SyncState.SIGN_IN);

        bot.buttonWithId("signIn:" + account().getId() + ".signIn").click();
        bot.shell("Sign In");
        bot.textWithId("password").setText("another one");
        bot.button("Sign In").click();

        waitUntil("it goes on", () -> state() == SyncState.IN_SYNC);
    }

    private void addLocalFolder(Path folder, String online) throws CoreException {
        account();
        AddSyncDialogTest.open(bot, "addLocalFolder", accountText());
        bot.textWithId("local").setText(folder.toString());
        bot.textWithId("online").setText(online);
        bot.button("Add").click();
        Bot.waitUntilClosed(AddSyncDialogTest.TITLE);
        bot.shell("OpenSynchro");
    }

    /** A synchronization of a local folder with files in it that is in sync, beside an online folder of its name. */
    private Path runningSync(String name, int files) throws Exception {
        Path folder = localFolder(name);
        for (int number = 0; number < files; number++) {
            Files.writeString(folder.resolve("file-" + number + ".txt"), "content " + number);
        }
        addLocalFolder(folder, '/' + name);
        execute("apply");
        waitUntil("it is in sync", () -> state() == SyncState.IN_SYNC);
        return folder;
    }

    private BotTable syncs(int rows) {
        Bot.activateView("org.opensynchro.ui.views.syncs");
        BotTable table = bot.tableWithId("syncs");
        waitUntil("there are " + rows + " syncs", () -> table.rowCount() == rows);
        return table;
    }

    private String id() {
        return synchronization().getId();
    }

    private SyncState state() {
        return service.status(id()).state();
    }

    private Synchronization synchronization() {
        return service.configuration().getSynchronizations().getFirst();
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    private static int count(Path folder) {
        try (var files = Files.list(folder)) {
            return (int) files.filter(file -> file.getFileName().toString().startsWith("file-"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
