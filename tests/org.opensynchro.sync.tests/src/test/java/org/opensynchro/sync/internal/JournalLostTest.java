// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.server.ServerSettings;
import org.opensynchro.server.WorkspaceServer;
import org.opensynchro.sync.Ancestor;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.SyncSummary;
import org.opensynchro.sync.Synchronizer;
import org.opensynchro.sync.internal.journal.SqliteJournal;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.ItemKind;
import org.opensynchro.workspace.ItemPath;

/** A journal that is damaged while it is in use, and of which no new one can be begun at once. */
class JournalLostTest {
    /** SQLite keeps 2 MB of a file in memory, and would not notice what happens to it on the disk. */
    private static final int MORE_THAN_FIT_IN_MEMORY = 25_000;

    /** Where SQLite keeps the {@code user_version}, see "Database File Format", 1.3. */
    private static final int USER_VERSION = 60;

    @TempDir
    Path home;

    private static void fill(Path file) {
        try (SqliteJournal journal = SqliteJournal.open(file)) {
            for (int i = 0; i < MORE_THAN_FIT_IN_MEMORY; i++) {
                String name = "a file with a name that takes room " + i;
                Item item = new Item(name, ItemKind.FILE, 1, 1, "id " + i, "tag", Checksum.NONE);
                journal.put(ItemPath.of(name), new Ancestor(item, item));
            }
        }
    }

    private static void damage(Path file) throws Exception {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.seek(access.length() / 4);
            access.write(new byte[(int) access.length() / 2]);
            access.seek(USER_VERSION);
            access.writeInt(9999);
        }
    }

    @Test
    void isBegunAnewByTheFirstRunThatCan() throws Exception {
        try (WorkspaceServer server = WorkspaceServer.start(ServerSettings.of(home.resolve("workspace")))) {
            server.accounts().create(Computer.USER, "secret");
            Computer desk = new Computer(home, "desk", server.uri(), "Documents");
            Path file = Files.createDirectories(desk.state()).resolve("journal.db");
            fill(file);
            desk.save("file.txt", "content");
            try (Synchronizer synchronizer = desk.open()) {
                damage(file);

                SyncSummary refused = synchronizer.synchronizeOnce();
                SyncSummary refusedAgain = synchronizer.synchronizeOnce();
                Files.delete(file);
                SyncSummary anew = synchronizer.synchronizeOnce();

                assertEquals(Outcome.LOCAL_UNAVAILABLE, refused.outcome());
                assertTrue(refused.message().contains("journal.db"), refused::message);
                assertEquals(refused.message(), refusedAgain.message());
                assertEquals(Outcome.IN_SYNC, anew.outcome(), anew::message);
                assertEquals(Map.of("file.txt", "content"), desk.tree());
            }
        }
    }
}
