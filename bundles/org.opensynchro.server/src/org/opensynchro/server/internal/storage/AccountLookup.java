// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.util.List;
import java.util.Optional;

/** Entries and locks of one account as one connection sees them at one moment. */
final class AccountLookup implements Expectation.Lookup {
    private final Sql sql;
    private final Account account;
    private final LockTable locks;

    /** @param now seconds since 1970 */
    AccountLookup(Sql sql, Account account, long now) {
        this.sql = sql;
        this.account = account;
        this.locks = new LockTable(sql, now);
    }

    @Override
    public Optional<Entry> find(EntryPath path) {
        return new Entries(sql).find(account.root(), path);
    }

    @Override
    public List<EntryLock> protecting(EntryPath path) {
        return locks.protecting(account.root(), path);
    }

    @Override
    public List<EntryLock> below(EntryPath path) {
        return locks.isEmpty()
                ? List.of()
                : find(path).map(folder -> locks.below(folder.id())).orElse(List.of());
    }
}
