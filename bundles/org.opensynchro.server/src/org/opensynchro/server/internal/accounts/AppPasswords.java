// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.accounts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opensynchro.server.internal.storage.Account;
import org.opensynchro.server.internal.storage.AppPassword;
import org.opensynchro.server.internal.storage.Storage;
import org.opensynchro.server.internal.storage.StorageException;

/**
 * Makes and recognizes app passwords: 256 random bits each, with a beginning that tells what they are. A text of that form
 * is never taken for a person's own password, so that a revoked one that some computer still uses does not count as
 * guessing.
 */
public final class AppPasswords {
    private static final String BEGINNING = "opensynchro-";
    private static final Pattern FORM = Pattern.compile(BEGINNING + "[A-Za-z0-9_-]{43}");

    private final Storage storage;

    /**
     * Works on a storage.
     *
     * @param storage where their hashes are
     */
    public AppPasswords(Storage storage) {
        this.storage = storage;
    }

    /**
     * Makes an app password.
     *
     * @param account whose
     * @param name the computer or application that it is for
     * @return the app password, which nobody can tell later
     * @throws StorageException never
     */
    public String issue(Account account, String name) throws StorageException {
        String appPassword = BEGINNING + RandomToken.next();
        storage.appPasswords().add(account, name, hash(appPassword));
        return appPassword;
    }

    /** {@return whether a password has the form of an app password} */
    static boolean isOne(String password) {
        return FORM.matcher(password).matches();
    }

    /**
     * Finds an app password, and writes down that it was used.
     *
     * @param accountName the login name that was given with it
     * @param password what was given
     * @return a proof; empty if it is none, is not the account's, or the account is disabled
     * @throws IOException if the accounts cannot be read
     * @throws StorageException never
     */
    Optional<Proof> verify(String accountName, String password) throws IOException, StorageException {
        long revision = storage.accounts().revision();
        Optional<AppPassword> found = storage.appPasswords().find(accountName, hash(password));
        Optional<Account> account = found.isEmpty()
                ? Optional.empty()
                : storage.accounts().find(accountName).filter(Account::enabled);
        if (account.isEmpty()) {
            return Optional.empty();
        }
        storage.appPasswords().used(found.get());
        return Optional.of(new Proof(account.get(), revision, found.get().id()));
    }

    private static byte[] hash(String appPassword) {
        return RandomToken.hash(appPassword.getBytes(StandardCharsets.US_ASCII));
    }
}
