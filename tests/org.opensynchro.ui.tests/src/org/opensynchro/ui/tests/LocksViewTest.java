// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opensynchro.ui.bot.Bot.waitUntil;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opensynchro.ui.SyncState;
import org.opensynchro.ui.bot.Bot;
import org.opensynchro.ui.bot.BotTable;
import org.opensynchro.workspace.ConnectionSettings;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Workspace;

class LocksViewTest extends WindowTest {
    private static final String LOCKS = "org.opensynchro.ui.views.locks";
    private static final String ACTIVITY = "org.opensynchro.ui.views.activity";
    private static final ItemPath FILE = ItemPath.of("Contracts/offer.txt");

    @AfterEach
    void showActivityAgain() {
        Bot.activateView(ACTIVITY);
    }

    @Test
    void theViewShowsWhoHoldsALockAndActivityTellsWhenItIsFreeAgain() throws Exception {
        Path file = syncedFile();
        try (Workspace other = service.connect(new ConnectionSettings(server.uri(), user, PASSWORD))) {
            other.locks().orElseThrow().lock(FILE, "Paul (desk)", Duration.ofMinutes(30));
            service.synchronizeNow(List.of(id()));
            waitUntil("the lock is known", () -> service.locks().size() == 1);
            Bot.activateView(LOCKS);
            BotTable table = bot.tableWithId("locks");
            waitUntil(
                    "the holder is shown",
                    () -> table.rowCount() == 1 && table.texts().getFirst().contains("Paul (desk)"));
            assertFalse(Files.getPosixFilePermissions(file).toString().contains("OWNER_WRITE"));
            other.locks().orElseThrow().unlock(FILE, other.files().stat(FILE).lock());
            service.synchronizeNow(List.of(id()));
            waitUntil("nothing is locked", () -> table.rowCount() == 0);
            Bot.activateView(ACTIVITY);
            BotTable activities = bot.tableWithId("activities");
            waitUntil("Activity tells", () -> told(activities, "Locked | offer.txt"));
            waitUntil("Activity tells", () -> told(activities, "Free again | offer.txt"));
            assertTrue(Files.getPosixFilePermissions(file).toString().contains("OWNER_WRITE"));
        }
    }

    @Test
    void aFileThatIsLockedHereIsShownAsMineUntilItIsUnlocked() throws Exception {
        Path file = syncedFile();
        service.lock(id(), file);
        Bot.activateView(LOCKS);
        BotTable table = bot.tableWithId("locks");
        waitUntil(
                "it is mine",
                () -> table.rowCount() == 1 && table.texts().getFirst().contains("You, on this computer"));
        assertTrue(Files.getPosixFilePermissions(file).toString().contains("OWNER_WRITE"));

        service.unlock(service.locks().getFirst());
        waitUntil("nothing is locked", () -> table.rowCount() == 0);
    }

    private static boolean told(BotTable activities, String text) {
        return activities.texts().stream().anyMatch(row -> row.contains(text));
    }

    private Path syncedFile() throws Exception {
        Path folder = localFolder("Contracts");
        Path file = Files.writeString(folder.resolve("offer.txt"), "offer");
        service.add(account().getId(), folder, ItemPath.of("Contracts"));
        service.apply();
        waitUntil("it is in sync", () -> service.status(id()).state() == SyncState.IN_SYNC);
        return file;
    }

    private String id() {
        return service.configuration().getSynchronizations().getFirst().getId();
    }
}
