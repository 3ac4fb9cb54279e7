// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.opensynchro.server.AccountDetails;

/**
 * Which account belongs to a person of an identity provider: issuer and subject together are compared exactly (OpenID Connect Core
 * 1.0, section 5.7). For any thread.
 */
public final class IdentityTable {
    private final Database database;

    IdentityTable(Database database) {
        this.database = database;
    }

    /**
     * Finds the account of somebody who was here before.
     *
     * @param issuer the provider
     * @param subject the person there
     * @return the account, which may be one that is not enabled; empty if there is none
     * @throws IOException never
     * @throws StorageException never
     */
    public Optional<Account> find(String issuer, String subject) throws IOException, StorageException {
        return database.read(sql -> AccountTable.findByIdentity(sql, issuer, subject));
    }

    /**
     * Links somebody to the account that has an e-mail address, unless that account is linked to somebody else of the same
     * provider.
     *
     * @param issuer the provider
     * @param subject the person there
     * @param email an address that the provider has verified; not empty
     * @return the account, which may be one that is not enabled; empty if there is none to be linked
     * @throws StorageException never
     */
    public Optional<Account> link(String issuer, String subject, String email) throws StorageException {
        return database.change(change -> {
            Sql sql = change.sql();
            Optional<Account> known = AccountTable.findByIdentity(sql, issuer, subject);
            if (known.isPresent()) {
                return known;
            }
            Optional<Account> account = AccountTable.findByEmail(sql, email);
            if (account.isEmpty()
                    || sql.number(
                                    "SELECT count(*) FROM identities WHERE issuer = ? AND account = ?",
                                    issuer,
                                    account.get().id())
                            > 0) {
                return Optional.empty();
            }
            insert(sql, issuer, subject, account.get());
            return account;
        });
    }

    /**
     * Makes an account without a password for somebody.
     *
     * @param issuer the provider
     * @param subject the person there
     * @param name of the new account
     * @param edit makes its details of those of an account that has none
     * @return the account; the one that the person has already, if another request was faster
     * @throws StorageException.AlreadyExists if there is an account of that name
     * @throws StorageException.EmailTaken if another account has the e-mail address
     */
    public Account create(String issuer, String subject, String name, UnaryOperator<AccountDetails> edit)
            throws StorageException {
        return database.change(change -> {
            Sql sql = change.sql();
            Optional<Account> known = AccountTable.findByIdentity(sql, issuer, subject);
            if (known.isPresent()) {
                return known.get();
            }
            AccountTable.insert(sql, name, Account.NO_PASSWORD, edit);
            Account account = AccountTable.find(sql, name).orElseThrow();
            insert(sql, issuer, subject, account);
            return account;
        });
    }

    private static void insert(Sql sql, String issuer, String subject, Account account) {
        sql.update("INSERT INTO identities VALUES (?, ?, ?)", issuer, subject, account.id());
    }
}
