// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.accounts;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.opensynchro.server.internal.storage.Account;
import org.opensynchro.server.internal.storage.AccountTable;
import org.opensynchro.server.internal.storage.StorageException;

/**
 * Checks a person's own password. Names that do not exist, or whose account is disabled, are answered after the same work
 * as others: exactly one hash is computed for each attempt that is not turned away as one too many. For any thread.
 */
public final class PasswordCheck {
    /**
     * What passwords for unknown accounts are compared with, so that they take as long as those for known ones; no
     * password has this hash.
     */
    private static final String NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$" + "A".repeat(43);

    private final AccountTable accounts;
    private final BiPredicate<String, String> hashing;
    private final LoginThrottle throttle;
    private final KeyedHash keyedHash = new KeyedHash();
    /** Requests with the same credentials wait for the first to be verified; this also bounds the hashing at once. */
    private final Lock[] verifying =
            IntStream.range(0, 4).mapToObj(i -> new ReentrantLock()).toArray(Lock[]::new);

    /** What became of a check. */
    public sealed interface Verdict {
        /**
         * The password is right.
         *
         * @param proof of whose account it is
         */
        record Right(Proof proof) implements Verdict {}

        /** There is no such account, it is disabled, or the password is another one. */
        record Wrong() implements Verdict {}

        /** Too many failed attempts are waiting already. */
        record TooMany() implements Verdict {}
    }

    /** Looks whether somebody else has just had the same credentials verified. */
    @FunctionalInterface
    interface Remembered {
        Optional<Proof> proof();
    }

    /**
     * Works on a table of accounts.
     *
     * @param accounts the accounts
     * @param clock tells when failed attempts are forgotten
     */
    public PasswordCheck(AccountTable accounts, InstantSource clock) {
        this(accounts, clock, Thread::sleep, PasswordHash::matches);
    }

    /**
     * @param pause how to let those wait who guess
     * @param hashing whether a password has a hash
     */
    PasswordCheck(
            AccountTable accounts,
            InstantSource clock,
            LoginThrottle.Pause pause,
            BiPredicate<String, String> hashing) {
        this.accounts = accounts;
        this.throttle = new LoginThrottle(clock, pause);
        this.hashing = hashing;
    }

    /**
     * Checks a password. Waits as long as earlier failures with the name demand.
     *
     * @param name the login name
     * @param password the password
     * @return what became of it
     * @throws IOException if the accounts cannot be read
     * @throws StorageException never
     */
    public Verdict check(String name, String password) throws IOException, StorageException {
        return check(name, password, Optional::empty, account -> true);
    }

    /**
     * @param remembered looked at first
     * @param acceptable for which accounts the password is enough; for others it is as good as wrong, in every respect
     */
    Verdict check(String name, String password, Remembered remembered, Predicate<Account> acceptable)
            throws IOException, StorageException {
        Lock lock = verifying[Math.floorMod(keyedHash.of(name, password).hashCode(), verifying.length)];
        String throttled = keyedHash.of("name", name);
        if (!throttle.admit(throttled)) {
            return new Verdict.TooMany();
        }
        lock.lock();
        try {
            Optional<Proof> known = remembered.proof();
            Optional<Proof> proof = known.isPresent() ? known : verify(name, password, acceptable);
            if (proof.isEmpty()) {
                throttle.failed(throttled);
                return new Verdict.Wrong();
            }
            throttle.succeeded(throttled);
            return new Verdict.Right(proof.get());
        } finally {
            lock.unlock();
        }
    }

    private Optional<Proof> verify(String name, String password, Predicate<Account> acceptable)
            throws IOException, StorageException {
        long revision = accounts.revision();
        Optional<Account> account = accounts.find(name).filter(Account::enabled);
        boolean right = hashing.test(
                password,
                account.filter(Account::hasPassword).map(Account::credential).orElse(NOBODY));
        return account.filter(found -> right).filter(acceptable).map(found -> new Proof(found, revision, Proof.NONE));
    }
}
