// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opensynchro.ui.bot.Bot.waitUntil;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opensynchro.ui.SyncState;
import org.opensynchro.ui.bot.Bot;
import org.opensynchro.ui.bot.BotTable;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Workspace;

class TrashTest extends WindowTest {
    private static final String VIEW = "org.opensynchro.ui.views.trash";

    @Test
    void whatWasDeletedHereAndOnlineIsShownAndComesBack() throws Exception {
        Path folder = localFolder("Letters");
        for (String name : List.of("online.txt", "other.txt", "more.txt", "here.txt")) {
            Files.writeString(folder.resolve(name), "content of " + name);
        }
        service.add(account().getId(), folder, ItemPath.of("Letters"));
        service.apply();
        waitUntil("it is in sync", () -> state() == SyncState.IN_SYNC && isOnline("Letters/here.txt"));
        deleteOnline("Letters/online.txt");
        service.synchronizeNow(List.of(id()));
        waitUntil("it is deleted here", () -> !Files.exists(folder.resolve("online.txt")));

        Bot.activateView(VIEW);
        refreshUntil(2);
        BotTable table = bot.tableWithId("trash");
        String shown = String.join("\n", table.texts());
        assertTrue(shown.contains("online.txt | " + folder), shown);
        assertTrue(shown.contains("| This computer | 21 bytes"), shown);
        assertTrue(shown.contains("online.txt | /Letters"), shown);
        assertTrue(shown.contains("| Online (" + server.uri().getAuthority() + ") | 21 bytes"), shown);
        assertFalse(bot.buttonWithId("trash.restore").isEnabled());

        bot.textWithId("trashFilter").setText("this computer");
        waitUntil("the filter works", () -> table.rowCount() == 1);
        table.select(0);
        bot.buttonWithId("trash.restore").click();

        waitUntil("it is here again", () -> Files.exists(folder.resolve("online.txt")));
        waitUntil("it is online again", () -> isOnline("Letters/online.txt"));
        bot.textWithId("trashFilter").setText("");
        waitUntil("one is left", () -> table.rowCount() == 1);
        table.select(0);
        bot.buttonWithId("trash.restore").click();

        waitUntil("nothing was overwritten", () -> isOnline("Letters/online (restored).txt"));
        waitUntil("that came here, too", () -> Files.exists(folder.resolve("online (restored).txt")));
        assertEquals("content of online.txt", Files.readString(folder.resolve("online (restored).txt")));
        bot.waitUntilShown("The trash is empty.");
    }

    @Test
    void aServerThatCannotBeAskedDoesNotHideWhatIsHere() throws Exception {
        Path folder = localFolder("Alone");
        Path day = Files.createDirectories(folder.resolve(".opensynchro/trash/2026-05-01"));
        Files.writeString(day.resolve("kept.txt"), "x");
        service.add(account().getId(), folder, ItemPath.of("Alone"));
        String address = server.uri().getAuthority();
        server.close();

        Bot.activateView(VIEW);
        waitUntil("it was read", () -> bot.buttonWithId("trash.refresh").isEnabled());
        bot.buttonWithId("trash.refresh").click();

        bot.waitUntilShown("Online (" + address + "):");
        assertTrue(bot.tableWithId("trash").texts().getFirst().startsWith("kept.txt | " + folder + " | "));
    }

    /** Deleting here and online are noticed one after the other. */
    private void refreshUntil(int rows) {
        waitUntil("there are " + rows + " rows", () -> {
            if (bot.buttonWithId("trash.refresh").isEnabled()) {
                bot.buttonWithId("trash.refresh").click();
            }
            return bot.hasTableWithId("trash") && bot.tableWithId("trash").rowCount() == rows;
        });
    }

    private void deleteOnline(String path) throws Exception {
        try (Workspace workspace = service.connect(account().getId())) {
            workspace.files().delete(workspace.files().stat(ItemPath.of(path)));
        }
    }

    private String id() {
        return service.configuration().getSynchronizations().getFirst().getId();
    }

    private SyncState state() {
        return service.status(id()).state();
    }
}
