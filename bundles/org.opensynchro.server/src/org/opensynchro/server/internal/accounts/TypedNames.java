// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.accounts;

import java.io.IOException;
import org.opensynchro.server.internal.storage.Account;
import org.opensynchro.server.internal.storage.AccountTable;
import org.opensynchro.server.internal.storage.StorageException;

/**
 * What may be written down of a name that somebody typed. People type passwords into the wrong field: only names of accounts
 * are written as they are. For any thread.
 */
public final class TypedNames {
    private static final int SHOWN = 8;

    private final AccountTable accounts;
    private final KeyedHash keyedHash = new KeyedHash();

    /** @param accounts whose names they may be */
    public TypedNames(AccountTable accounts) {
        this.accounts = accounts;
    }

    /**
     * Makes a name fit to be written down.
     *
     * @param name as it was typed
     * @return the name, if an account has it; otherwise {@code ?} and eight hexadecimal digits, which are the same for the
     *     same name as long as the server runs and tell nothing else of it; empty for none
     * @throws IOException if the accounts cannot be read
     * @throws StorageException never
     */
    public String writable(String name) throws IOException, StorageException {
        String hidden = name.isEmpty() ? "" : '?' + keyedHash.of("name", name).substring(0, SHOWN);
        return accounts.find(name).map(Account::name).orElse(hidden);
    }
}
