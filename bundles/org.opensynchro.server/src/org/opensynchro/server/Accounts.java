// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.opensynchro.server.internal.accounts.PasswordHash;
import org.opensynchro.server.internal.storage.AccountTable;
import org.opensynchro.server.internal.storage.StorageException;

/** The accounts of an embedded workspace. Changes are durable when a method returns. For any thread. */
public final class Accounts {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");

    private final AccountTable table;

    Accounts(AccountTable table) {
        this.table = table;
    }

    /**
     * Makes an account without a quota.
     *
     * @param name 1 to 64 letters, digits and {@code . _ @ -}; case counts
     * @param password not empty
     * @throws IllegalArgumentException if the name or the password cannot be used, or the name is taken
     * @throws IOException if the account cannot be kept
     */
    public void create(String name, String password) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "\"" + name
                            + "\" cannot be an account name: use up to 64 letters, digits and . _ @ -, a letter or digit first");
        }
        try {
            table.create(name, hash(password), Long.MAX_VALUE);
        } catch (StorageException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /**
     * Changes a password. Whoever is logged in with the old one is logged out.
     *
     * @param name the account
     * @param password not empty
     * @throws IllegalArgumentException if there is no such account or the password is empty
     */
    public void setPassword(String name, String password) {
        try {
            table.setCredential(name, hash(password));
        } catch (StorageException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /**
     * Bounds how much an account can keep.
     *
     * @param name the account
     * @param bytes of all its files together; {@link Long#MAX_VALUE} for no bound
     * @throws IllegalArgumentException if there is no such account or the number is negative
     */
    public void setQuota(String name, long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("A quota cannot be negative");
        }
        try {
            table.setQuota(name, bytes);
        } catch (StorageException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /**
     * Deletes an account with all its files.
     *
     * @param name the account
     * @throws IllegalArgumentException if there is no such account
     */
    public void delete(String name) {
        try {
            table.delete(name);
        } catch (StorageException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /**
     * The names of all accounts.
     *
     * @return in order
     * @throws IOException if they cannot be read
     */
    public List<String> names() throws IOException {
        try {
            return table.names();
        } catch (StorageException e) {
            throw new IOException(e);
        }
    }

    private static String hash(String password) {
        if (password.isEmpty()) {
            throw new IllegalArgumentException("The password is empty");
        }
        return PasswordHash.of(password);
    }
}
