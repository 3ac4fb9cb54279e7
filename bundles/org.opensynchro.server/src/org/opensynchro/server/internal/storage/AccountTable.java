// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.opensynchro.server.AccountDetails;
import org.opensynchro.server.AccountKind;

/** The accounts of the workspace. For any thread. What another process changes is seen at once. */
public final class AccountTable {
    private static final String SECOND_FACTOR =
            "EXISTS (SELECT 1 FROM second_factors WHERE account = accounts.id AND confirmed = 1)";
    private static final String SELECT =
            "SELECT id, name, root, credential, kind, email, display_name, language, enabled, " + SECOND_FACTOR
                    + " FROM accounts";
    private static final Sql.Row<Account> ACCOUNT = row -> new Account(
            row.getLong(1),
            row.getString(2),
            row.getLong(3),
            row.getString(4),
            kind(row.getString(5)),
            row.getString(6),
            row.getString(7).isEmpty() ? row.getString(2) : row.getString(7),
            row.getString(8),
            row.getBoolean(9),
            row.getBoolean(10));

    private static final String SELECT_DETAILS =
            "SELECT name, kind, email, display_name, language, enabled, quota, " + SECOND_FACTOR + " FROM accounts";
    private static final Sql.Row<AccountDetails> DETAILS = row -> new AccountDetails(
            row.getString(1),
            kind(row.getString(2)),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getBoolean(6),
            row.getLong(7),
            row.getBoolean(8));

    private final Database database;
    private final Blobs blobs;

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
        create(name, credential, details -> details.withQuota(quota));
    }

    /**
     * Makes an account with an empty root.
     *
     * @param name the login name
     * @param credential what proves the person's password
     * @param edit makes its details of those of an account that has none
     * @throws StorageException.AlreadyExists if there is an account of that name
     * @throws StorageException.EmailTaken if another account has the e-mail address
     */
    public void create(String name, String credential, UnaryOperator<AccountDetails> edit) throws StorageException {
        database.change(change -> {
            insert(change.sql(), name, credential, edit);
            return null;
        });
    }

    /** As {@link #create(String, String, UnaryOperator)}, in a transaction. */
    static void insert(Sql sql, String name, String credential, UnaryOperator<AccountDetails> edit)
            throws StorageException {
        if (find(sql, name).isPresent()) {
            throw new StorageException.AlreadyExists("There is an account " + name + " already");
        }
        Entries entries = new Entries(sql);
        long root = entries.insertFolder(null, "", entries.nextRevision(), Placement.now());
        sql.update(
                "INSERT INTO accounts (name, root, quota, credential) VALUES (?, ?, ?, ?)",
                name,
                root,
                Long.MAX_VALUE,
                credential);
        update(sql, name, edit);
    }

    /**
     * Finds an account, which may be one that is not enabled.
     *
     * @param name its name
     * @return the account, or empty if there is none
     * @throws IOException never
     * @throws StorageException never
     */
    public Optional<Account> find(String name) throws IOException, StorageException {
        return database.read(sql -> find(sql, name));
    }

    static Optional<Account> find(Sql sql, String name) {
        return sql.first(SELECT + " WHERE name = ?", ACCOUNT, name);
    }

    /**
     * Finds an account by the e-mail address of its person; no two have the same.
     *
     * @param email the address; case does not count; not empty
     * @return the account, or empty if there is none
     * @throws IOException never
     * @throws StorageException never
     */
    public Optional<Account> findByEmail(String email) throws IOException, StorageException {
        return database.read(sql -> findByEmail(sql, email));
    }

    static Optional<Account> findByEmail(Sql sql, String email) {
        return sql.first(SELECT + " WHERE email = ? COLLATE NOCASE", ACCOUNT, email);
    }

    static Optional<Account> findByIdentity(Sql sql, String issuer, String subject) {
        return sql.first(
                SELECT + " WHERE id = (SELECT account FROM identities WHERE issuer = ? AND subject = ?)",
                ACCOUNT,
                issuer,
                subject);
    }

    private static AccountKind kind(String text) {
        return AccountKind.valueOf(text.toUpperCase(Locale.ROOT));
    }

    /**
     * What an administrator sees of all accounts.
     *
     * @return in the order of their names
     * @throws IOException never
     * @throws StorageException never
     */
    public List<AccountDetails> details() throws IOException, StorageException {
        return database.read(sql -> sql.list(SELECT_DETAILS + " ORDER BY name", DETAILS));
    }

    /**
     * Changes what an administrator can change, all of it or nothing.
     *
     * @param name the account
     * @param edit makes the new details of the old
     * @throws StorageException.NotFound if there is no such account
     * @throws StorageException.EmailTaken if another account has the new e-mail address
     */
    public void update(String name, UnaryOperator<AccountDetails> edit) throws StorageException {
        database.change(change -> {
            update(change.sql(), name, edit);
            return null;
        });
    }

    private static void update(Sql sql, String name, UnaryOperator<AccountDetails> edit) throws StorageException {
        AccountDetails before =
                sql.first(SELECT_DETAILS + " WHERE name = ?", DETAILS, name).orElseThrow(() -> noAccount(name));
        AccountDetails details = edit.apply(before);
        if (!details.email().isEmpty()
                && sql.number(
                                "SELECT count(*) FROM accounts WHERE email = ? COLLATE NOCASE AND name <> ?",
                                details.email(),
                                name)
                        > 0) {
            throw new StorageException.EmailTaken(details.email());
        }
        sql.update(
                "UPDATE accounts SET kind = ?, email = ?, display_name = ?, language = ?, enabled = ?, quota = ?"
                        + " WHERE name = ?",
                details.kind().name().toLowerCase(Locale.ROOT),
                details.email(),
                details.displayName(),
                details.language(),
                details.enabled() ? 1 : 0,
                details.quota(),
                name);
        if (!details.enabled() || !details.email().equals(before.email())) {
            MailedCodeTable.endAll(sql, name);
        }
        changed(sql);
    }

    /** To be called in each transaction that changes what lets somebody in. */
    static void changed(Sql sql) {
        sql.update("UPDATE server SET accounts_revision = accounts_revision + 1");
    }

    /**
     * A number that is another one after each change of what lets somebody in, by whichever process: what is remembered of
     * an earlier login must be looked up again once it differs.
     *
     * @return the number, never negative
     * @throws IOException never
     * @throws StorageException never
     */
    public long revision() throws IOException, StorageException {
        return database.read(sql -> sql.number("SELECT accounts_revision FROM server"));
    }

    /**
     * Replaces what proves the person's password; the links and codes that were mailed before end.
     *
     * @param name the account
     * @param credential the new one
     * @throws StorageException.NotFound if there is no such account
     */
    public void setCredential(String name, String credential) throws StorageException {
        database.change(change -> {
            set(change.sql(), "UPDATE accounts SET credential = ? WHERE name = ?", name, credential);
            MailedCodeTable.endAll(change.sql(), name);
            return null;
        });
    }

    /**
     * Changes in what language the pages speak to a person.
     *
     * @param name the account
     * @param language {@code en}, {@code fr}, or empty for what the browser asks for
     * @throws StorageException.NotFound if there is no such account
     */
    public void setLanguage(String name, String language) throws StorageException {
        database.change(change -> {
            set(change.sql(), "UPDATE accounts SET language = ? WHERE name = ?", name, language);
            return null;
        });
    }

    private static void set(Sql sql, String statement, String name, Object value) throws StorageException {
        if (sql.update(statement, value, name) == 0) {
            throw noAccount(name);
        }
        changed(sql);
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
            changed(change.sql());
            return null;
        });
    }

    private static StorageException.NotFound noAccount(String name) {
        return new StorageException.NotFound("There is no account " + name);
    }
}
