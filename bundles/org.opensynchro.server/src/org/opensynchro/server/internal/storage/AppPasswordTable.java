// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The app passwords of all accounts. Only hashes of them are kept; they are random and too long to be guessed, so a fast
 * hash is enough. Changes are durable when a method returns. For any thread.
 */
public final class AppPasswordTable {
    /** How long a use is not written down after one that was. */
    private static final Duration USE_PRECISION = Duration.ofHours(1);

    private static final String SELECT = "SELECT id, name, created, used FROM app_passwords";
    private static final Sql.Row<AppPassword> APP_PASSWORD = row -> new AppPassword(
            row.getLong(1),
            row.getString(2),
            Instant.ofEpochMilli(row.getLong(3)),
            Instant.ofEpochMilli(row.getLong(4)));

    private final Database database;
    private final InstantSource clock;

    AppPasswordTable(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps a new app password.
     *
     * @param account whose
     * @param name the computer or application
     * @param hash the SHA-256 hash of the app password
     * @throws StorageException never
     */
    public void add(Account account, String name, byte[] hash) throws StorageException {
        long now = clock.millis();
        database.change(change -> change.sql()
                .update(
                        "INSERT INTO app_passwords (account, name, hash, created, used) VALUES (?, ?, ?, ?, ?)",
                        account.id(),
                        name,
                        hash,
                        now,
                        now));
    }

    /**
     * Finds an app password.
     *
     * @param accountName the login name of the account that it must be of
     * @param hash its SHA-256 hash
     * @return the app password; empty if there is none
     * @throws IOException never
     * @throws StorageException never
     */
    public Optional<AppPassword> find(String accountName, byte[] hash) throws IOException, StorageException {
        return database.read(sql -> sql.first(
                SELECT + " WHERE hash = ? AND account = (SELECT id FROM accounts WHERE name = ?)",
                APP_PASSWORD,
                hash,
                accountName));
    }

    /**
     * Tells whether an app password still is one.
     *
     * @param id its id
     * @return whether it was not deleted
     * @throws IOException never
     * @throws StorageException never
     */
    public boolean exists(long id) throws IOException, StorageException {
        return database.read(sql -> sql.number("SELECT count(*) FROM app_passwords WHERE id = ?", id)) > 0;
    }

    /**
     * Writes down that an app password was used, unless that was done within the hour.
     *
     * @param used the app password
     * @throws StorageException never
     */
    public void used(AppPassword used) throws StorageException {
        Instant now = clock.instant();
        if (used.used().plus(USE_PRECISION).isBefore(now)) {
            database.change(change -> change.sql()
                    .update("UPDATE app_passwords SET used = ? WHERE id = ?", now.toEpochMilli(), used.id()));
        }
    }

    /**
     * The app passwords of an account.
     *
     * @param account the account
     * @return the newest first
     * @throws IOException never
     * @throws StorageException never
     */
    public List<AppPassword> list(Account account) throws IOException, StorageException {
        return database.read(
                sql -> sql.list(SELECT + " WHERE account = ? ORDER BY id DESC", APP_PASSWORD, account.id()));
    }

    /**
     * Deletes an app password; it lets nobody in from now on.
     *
     * @param account whose it must be
     * @param id its id
     * @return the deleted one; empty if the account has none with this id
     * @throws StorageException never
     */
    public Optional<AppPassword> delete(Account account, long id) throws StorageException {
        return database.change(change -> {
            Optional<AppPassword> deleted =
                    change.sql().first(SELECT + " WHERE id = ? AND account = ?", APP_PASSWORD, id, account.id());
            if (deleted.isPresent()) {
                change.sql().update("DELETE FROM app_passwords WHERE id = ?", id);
                AccountTable.changed(change.sql());
            }
            return deleted;
        });
    }
}
