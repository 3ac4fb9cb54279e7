// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The second factors of accounts and the codes that stand in for them. For any thread. */
public final class SecondFactorTable {
    private final Database database;

    SecondFactorTable(Database database) {
        this.database = database;
    }

    /**
     * A second factor.
     *
     * @param secret encrypted
     * @param confirmed whether the person has shown to have it
     */
    public record SecondFactor(byte[] secret, boolean confirmed) {}

    /**
     * Finds one.
     *
     * @param account whose
     * @return it, or empty if the account has none
     * @throws IOException never
     * @throws StorageException never
     */
    public Optional<SecondFactor> find(Account account) throws IOException, StorageException {
        return database.read(sql -> sql.first(
                "SELECT secret, confirmed FROM second_factors WHERE account = ?",
                row -> new SecondFactor(row.getBytes(1), row.getBoolean(2)),
                account.id()));
    }

    /**
     * Keeps a new one that is not confirmed yet, in the place of another that is not.
     *
     * @param account whose
     * @param secret encrypted
     * @return false if there is a confirmed one, which stays
     * @throws StorageException never
     */
    public boolean begin(Account account, byte[] secret) throws StorageException {
        return database.change(change -> change.sql()
                        .update(
                                "INSERT INTO second_factors VALUES (?, ?, 0, 0) ON CONFLICT (account) DO UPDATE SET"
                                        + " secret = excluded.secret, last_step = 0 WHERE confirmed = 0",
                                account.id(),
                                secret)
                == 1);
    }

    /**
     * Confirms one, with the codes that stand in for it.
     *
     * @param account whose
     * @param step the time step of the code that the person showed
     * @param recoveryHashes hashes of the recovery codes
     * @return false if there is none to confirm
     * @throws StorageException never
     */
    public boolean confirm(Account account, long step, List<byte[]> recoveryHashes) throws StorageException {
        return database.change(change -> {
            Sql sql = change.sql();
            if (sql.update(
                            "UPDATE second_factors SET confirmed = 1, last_step = ? WHERE account = ? AND confirmed = 0",
                            step,
                            account.id())
                    == 0) {
                return false;
            }
            replaceRecoveryCodes(sql, account, recoveryHashes);
            AccountTable.changed(sql);
            return true;
        });
    }

    /**
     * Uses up all codes until a time step.
     *
     * @param account whose
     * @param step the time step of the code that the person showed
     * @return false if that code, or a later one, was used before
     * @throws StorageException never
     */
    public boolean use(Account account, long step) throws StorageException {
        return database.change(change -> change.sql()
                        .update(
                                "UPDATE second_factors SET last_step = ?1 WHERE account = ?2 AND confirmed = 1"
                                        + " AND last_step < ?1",
                                step,
                                account.id())
                == 1);
    }

    /**
     * Uses up a recovery code.
     *
     * @param account whose
     * @param hash of the code
     * @return false if it is none, or none any more
     * @throws StorageException never
     */
    public boolean useRecoveryCode(Account account, byte[] hash) throws StorageException {
        return database.change(change ->
                change.sql().update("DELETE FROM recovery_codes WHERE account = ? AND hash = ?", account.id(), hash)
                        == 1);
    }

    /**
     * How many recovery codes are left.
     *
     * @param account whose
     * @return their number
     * @throws IOException never
     * @throws StorageException never
     */
    public int recoveryCodes(Account account) throws IOException, StorageException {
        return database.read(
                sql -> (int) sql.number("SELECT count(*) FROM recovery_codes WHERE account = ?", account.id()));
    }

    /**
     * Puts new recovery codes in the place of all old ones.
     *
     * @param account whose
     * @param hashes of the new ones
     * @throws StorageException never
     */
    public void replaceRecoveryCodes(Account account, List<byte[]> hashes) throws StorageException {
        database.change(change -> {
            replaceRecoveryCodes(change.sql(), account, hashes);
            return null;
        });
    }

    private static void replaceRecoveryCodes(Sql sql, Account account, List<byte[]> hashes) {
        sql.update("DELETE FROM recovery_codes WHERE account = ?", account.id());
        hashes.forEach(hash -> sql.update("INSERT INTO recovery_codes VALUES (?, ?)", account.id(), hash));
    }

    /**
     * Removes a second factor with its recovery codes.
     *
     * @param accountName whose
     * @throws StorageException.NotFound if there is no such account
     */
    public void remove(String accountName) throws StorageException {
        database.change(change -> {
            Sql sql = change.sql();
            long account = sql.first("SELECT id FROM accounts WHERE name = ?", row -> row.getLong(1), accountName)
                    .orElseThrow(() -> new StorageException.NotFound("There is no account " + accountName));
            sql.update("DELETE FROM second_factors WHERE account = ?", account);
            sql.update("DELETE FROM recovery_codes WHERE account = ?", account);
            AccountTable.changed(sql);
            return null;
        });
    }
}
