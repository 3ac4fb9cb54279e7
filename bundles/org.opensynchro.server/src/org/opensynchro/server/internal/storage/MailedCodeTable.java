// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.io.IOException;
import java.util.Optional;

/**
 * The secrets that were sent to people by e-mail, as hashes: one at a time for each account and purpose. Times are
 * milliseconds since 1970. For any thread; of two that use the same secret at once, one succeeds.
 */
public final class MailedCodeTable {
    private static final long HOUR = 3_600_000;

    private final Database database;

    MailedCodeTable(Database database) {
        this.database = database;
    }

    /**
     * Keeps a new secret in the place of the one before, unless too many were sent in the hour.
     *
     * @param account whose
     * @param purpose what for
     * @param hash of the secret
     * @param now the time
     * @param expires when it ends
     * @param most how many an hour
     * @return false if there were too many; nothing is changed then
     * @throws StorageException never
     */
    public boolean replace(Account account, String purpose, byte[] hash, long now, long expires, int most)
            throws StorageException {
        return database.change(change -> change.sql()
                        .update(
                                "INSERT INTO mailed_codes (account, purpose, hash, expires, counted_from, sent)"
                                        + " VALUES (?1, ?2, ?3, ?4, ?5, 1) ON CONFLICT (account, purpose) DO UPDATE SET"
                                        + " hash = excluded.hash, expires = excluded.expires,"
                                        + " sent = CASE WHEN counted_from <= ?6 THEN 1 ELSE sent + 1 END,"
                                        + " counted_from = CASE WHEN counted_from <= ?6 THEN ?5 ELSE counted_from END"
                                        + " WHERE counted_from <= ?6 OR sent < ?7",
                                account.id(),
                                purpose,
                                hash,
                                expires,
                                now,
                                now - HOUR,
                                most)
                == 1);
    }

    /**
     * The hash of a secret that can still be used.
     *
     * @param account whose
     * @param purpose what for
     * @param now the time
     * @return the hash; empty if there is no secret or its time is over
     * @throws IOException never
     * @throws StorageException never
     */
    public Optional<byte[]> live(Account account, String purpose, long now) throws IOException, StorageException {
        return database.read(sql -> sql.first(
                "SELECT hash FROM mailed_codes WHERE account = ? AND purpose = ? AND expires > ?",
                row -> row.getBytes(1),
                account.id(),
                purpose,
                now));
    }

    /**
     * The name of the account that a secret was sent to.
     *
     * @param purpose what for
     * @param hash of a secret that is too long to be guessed
     * @param now the time
     * @return the name; empty if there is no such secret or its time is over
     * @throws IOException never
     * @throws StorageException never
     */
    public Optional<String> owner(String purpose, byte[] hash, long now) throws IOException, StorageException {
        return database.read(sql -> sql.first(
                "SELECT accounts.name FROM mailed_codes JOIN accounts ON accounts.id = account"
                        + " WHERE purpose = ? AND hash = ? AND expires > ?",
                row -> row.getString(1),
                purpose,
                hash,
                now));
    }

    /**
     * Ends a secret.
     *
     * @param account whose
     * @param purpose what for
     * @param hash the secret's
     * @param now the time
     * @return false if it had ended already
     * @throws StorageException never
     */
    public boolean consume(Account account, String purpose, byte[] hash, long now) throws StorageException {
        return database.change(change -> change.sql()
                        .update(
                                "UPDATE mailed_codes SET expires = 0, hash = x'' WHERE account = ? AND purpose = ?"
                                        + " AND hash = ? AND expires > ?",
                                account.id(),
                                purpose,
                                hash,
                                now)
                == 1);
    }

    /** Ends all secrets of an account: who had them sent may not be who has the account now. */
    static void endAll(Sql sql, String name) {
        sql.update(
                "UPDATE mailed_codes SET expires = 0, hash = x''"
                        + " WHERE account = (SELECT id FROM accounts WHERE name = ?)",
                name);
    }
}
