// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.accounts;

import java.io.IOException;
import java.util.Optional;
import org.opensynchro.server.internal.storage.Account;
import org.opensynchro.server.internal.storage.Storage;
import org.opensynchro.server.internal.storage.StorageException;

/**
 * Tells whether a remembered login still counts: the account must be there and not disabled; it must have the password
 * and the kind of second factor that it had or, where an app password was used, that must not be revoked. Costs one small read as long as no account changed. For any
 * thread.
 */
public final class ProofCheck {
    private final Storage storage;

    /**
     * Works on a storage.
     *
     * @param storage where the accounts are
     */
    public ProofCheck(Storage storage) {
        this.storage = storage;
    }

    /**
     * A proof, from now on, of what some other means has just proved.
     *
     * @param name the login name
     * @return the proof; empty if there is no such account or it is disabled
     */
    public Optional<Proof> of(String name) {
        try {
            long revision = storage.accounts().revision();
            return storage.accounts()
                    .find(name)
                    .filter(Account::enabled)
                    .map(account -> new Proof(account, revision, Proof.NONE));
        } catch (IOException | StorageException e) {
            throw new IllegalStateException("Reading an account refuses nothing", e);
        }
    }

    /**
     * The account a proof is for, as it is now.
     *
     * @param proof the proof
     * @return the account; empty if the proof no longer counts
     */
    public Optional<Account> current(Proof proof) {
        return renewed(proof).map(Proof::account);
    }

    /**
     * A proof of the same with the account as it is now.
     *
     * @param proof the proof
     * @return the new proof; empty if the old one no longer counts
     */
    public Optional<Proof> renewed(Proof proof) {
        try {
            long revision = storage.accounts().revision();
            if (proof.revision() == revision) {
                return Optional.of(proof);
            }
            Optional<Account> now = storage.accounts().find(proof.account().name());
            boolean usable = now.isPresent() && stillProven(proof, now.get());
            return usable ? Optional.of(new Proof(now.get(), revision, proof.appPassword())) : Optional.empty();
        } catch (IOException | StorageException e) {
            throw new IllegalStateException("Reading an account refuses nothing", e);
        }
    }

    /** Whoever sets up a second factor wants that nobody is logged in without it; app passwords are made beside it. */
    private boolean stillProven(Proof proof, Account now) throws IOException, StorageException {
        Account then = proof.account();
        if (!now.enabled() || now.id() != then.id()) {
            return false;
        }
        return proof.appPassword() == Proof.NONE
                ? now.secondFactor() == then.secondFactor() && now.credential().equals(then.credential())
                : storage.appPasswords().exists(proof.appPassword());
    }
}
