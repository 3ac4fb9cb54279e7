// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.io.IOException;

/** How often logging in failed in a row, by key. Keys stand for names, also for those that no account has. For any thread. */
public final class FailedLoginTable {
    /** More keys than this are not kept: somebody is inventing them, and those with the fewest failures go. */
    private static final int MOST = 10_000;

    private final Database database;

    FailedLoginTable(Database database) {
        this.database = database;
    }

    /**
     * What is known of a key.
     *
     * @param count how many failures since the last success
     * @param last when the last one was, in milliseconds since 1970; 0 if there was none
     */
    public record Failures(int count, long last) {
        static final Failures NONE = new Failures(0, 0);
    }

    /**
     * Tells the failures of a key.
     *
     * @param key the key
     * @return its failures
     * @throws IOException never
     * @throws StorageException never
     */
    public Failures get(String key) throws IOException, StorageException {
        return database.read(sql -> sql.first(
                        "SELECT failures, last FROM failed_logins WHERE name = ?",
                        row -> new Failures(row.getInt(1), row.getLong(2)),
                        key)
                .orElse(Failures.NONE));
    }

    /**
     * Counts a failure.
     *
     * @param key the key
     * @param now milliseconds since 1970
     * @return how many there are now
     * @throws StorageException never
     */
    public int add(String key, long now) throws StorageException {
        return database.change(change -> {
            Sql sql = change.sql();
            int count = (int) sql.number(
                    "INSERT INTO failed_logins VALUES (?, 1, ?) ON CONFLICT (name) DO UPDATE"
                            + " SET failures = failures + 1, last = excluded.last RETURNING failures",
                    key,
                    now);
            if (count == 1 && sql.number("SELECT count(*) FROM failed_logins") > MOST) {
                sql.update("DELETE FROM failed_logins WHERE name IN"
                        + " (SELECT name FROM failed_logins ORDER BY failures, last LIMIT 100)");
            }
            return count;
        });
    }

    /**
     * Forgets the failures of a key.
     *
     * @param key the key
     * @throws StorageException never
     */
    public void clear(String key) throws StorageException {
        database.change(change -> change.sql().update("DELETE FROM failed_logins WHERE name = ?", key));
    }
}
