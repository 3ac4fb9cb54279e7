// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The accounts of the workspace. For any thread. */
public final class AccountTable {
    private static final String SELECT = "SELECT id, name, root, credential FROM accounts";
    private static final Sql.Row<Account> ACCOUNT =
            row -> new Account(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4));

    private final Database database;
    private final Blobs blobs;
    private final AtomicLong changes = new AtomicLong();

    AccountTable(Database database, Blobs blobs) {
        this.database = database;
        this.blobs = blobs;
    }

    /**
     * Makes an account with an empty root.
     *
     * @param name the login name
     * @param credential what proves the person's password
     * @param quota in bytes; {@link Long#MAX_VALUE} for none
     * @throws StorageException.AlreadyExists if there is an account of that name
     */
    public void create(String name, String credential, long quota) throws StorageException {
        database.change(change -> {
            if (find(change.sql(), name).isPresent()) {
                throw new StorageException.AlreadyExists("There is an account " + name + " already");
            }
            Entries entries = new Entries(change.sql());
            long root = entries.insertFolder(null, "", entries.nextRevision(), Placement.now());
            change.sql()
                    .update(
                            "INSERT INTO accounts (name, root, quota, credential) VALUES (?, ?, ?, ?)",
                            name,
                            root,
                            quota,
                            credential);
            return null;
        });
    }

    /**
     * Finds an account.
     *
     * @param name its name
     * @return the account, or empty if there is none
     * @throws IOException never
     * @throws StorageException never
     */
    public Optional<Account> find(String name) throws IOException, StorageException {
        return database.read(sql -> find(sql, name));
    }

    private static Optional<Account> find(Sql sql, String name) {
        return sql.first(SELECT + " WHERE name = ?", ACCOUNT, name);
    }

    /**
     * The names of all accounts.
     *
     * @return in order
     * @throws IOException never
     * @throws StorageException never
     */
    public List<String> names() throws IOException, StorageException {
        return database.read(sql -> sql.list("SELECT name FROM accounts ORDER BY name", row -> row.getString(1)));
    }

    /**
     * Replaces what proves the person's password.
     *
     * @param name the account
     * @param credential the new one
     * @throws StorageException.NotFound if there is no such account
     */
    public void setCredential(String name, String credential) throws StorageException {
        set("UPDATE accounts SET credential = ? WHERE name = ?", name, credential);
    }

    /**
     * Changes how many bytes an account's files may have together.
     *
     * @param name the account
     * @param quota in bytes; {@link Long#MAX_VALUE} for no limit
     * @throws StorageException.NotFound if there is no such account
     */
    public void setQuota(String name, long quota) throws StorageException {
        set("UPDATE accounts SET quota = ? WHERE name = ?", name, quota);
    }

    private void set(String sql, String name, Object value) throws StorageException {
        database.change(change -> {
            if (change.sql().update(sql, value, name) == 0) {
                throw noAccount(name);
            }
            return null;
        });
        changes.incrementAndGet();
    }

    /** {@return a number that is another one after each change of an existing account, at the latest when it returns} */
    public long generation() {
        return changes.get();
    }

    /**
     * Deletes an account and all its files.
     *
     * @param name the account
     * @throws StorageException.NotFound if there is no such account
     */
    public void delete(String name) throws StorageException {
        database.change(change -> {
            Account account = find(change.sql(), name).orElseThrow(() -> noAccount(name));
            Uploads.deleteAll(change, blobs, account);
            new TrashTable(change, blobs).removeAll(account);
            change.sql().update("DELETE FROM accounts WHERE id = ?", account.id());
            Contents contents = new Contents(change, blobs);
            new Entries(change.sql()).deleteTree(account.root()).forEach(contents::release);
            return null;
        });
        changes.incrementAndGet();
    }

    private static StorageException.NotFound noAccount(String name) {
        return new StorageException.NotFound("There is no account " + name);
    }
}
