// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.io.IOException;
import java.util.Optional;

/** What an administrator may change while the workspace runs. For any thread. Changes by another process are seen at once. */
public final class SettingsTable {
    private final Database database;

    SettingsTable(Database database) {
        this.database = database;
    }

    /**
     * Reads a setting.
     *
     * @param name its name
     * @return its value, or empty if it was never set
     * @throws IOException never
     * @throws StorageException never
     */
    public Optional<String> get(String name) throws IOException, StorageException {
        return database.read(
                sql -> sql.first("SELECT value FROM settings WHERE name = ?", row -> row.getString(1), name));
    }

    /**
     * Changes a setting. Settings decide who is let in, so this counts as a change of the accounts too.
     *
     * @param name its name
     * @param value its new value
     * @throws StorageException never
     */
    public void set(String name, String value) throws StorageException {
        database.change(change -> {
            change.sql()
                    .update(
                            "INSERT INTO settings VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                            name,
                            value);
            AccountTable.changed(change.sql());
            return null;
        });
    }
}
