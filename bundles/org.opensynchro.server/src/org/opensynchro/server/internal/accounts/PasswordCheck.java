// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.accounts;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiPredicate;
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

    /** What a person calls a few seconds. */
    private static final Duration FEW_SECONDS = Duration.ofSeconds(10);

    /** When so many wait because of earlier failures that one must not. */
    private static final Duration SHORT_WAIT = Duration.ofSeconds(5);

    private final AccountTable accounts;
    private final BiPredicate<String, String> hashing;
    private final SecurityCodes codes;
    private final AddressLimit addresses;
    private final LoginThrottle throttle;
    private final KeyedHash keyedHash = new KeyedHash();
    /**
     * Attempts with the same name wait for each other, so that none is made beside those that are counted; this also bounds
     * the hashing at once.
     */
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

        /**
         * Too many attempts failed, so that this one was not looked at.
         *
         * @param pause after which it can be made again
         */
        record TooMany(Duration pause) implements Verdict {
            /** {@return whether a person would call the pause more than a few seconds} */
            public boolean isLong() {
                return pause.compareTo(FEW_SECONDS) > 0;
            }
        }
    }

    /** Looks whether somebody else has just had the same credentials verified. */
    @FunctionalInterface
    interface Remembered {
        Optional<Proof> proof();
    }

    /**
     * Decides whether a right password is enough; where it is not, it is as good as wrong, in every respect. Asked after each
     * hashing, also where the password was wrong, to do the same work then.
     */
    @FunctionalInterface
    interface Acceptance {
        /** @param proven the account whose password was right; empty if it was wrong */
        boolean accepts(Optional<Account> proven) throws IOException, StorageException;
    }

    /** What is needed beside the password; found out once for each attempt that is looked at, whoever has the name. */
    @FunctionalInterface
    interface Requirement {
        Acceptance of(String name) throws IOException, StorageException;
    }

    /**
     * Works on a table of accounts.
     *
     * @param accounts the accounts
     * @param codes counts failures, and is needed after some
     * @param addresses turns away those who guess many names
     * @param clock tells when failed attempts are forgotten
     */
    public PasswordCheck(AccountTable accounts, SecurityCodes codes, AddressLimit addresses, InstantSource clock) {
        this(accounts, codes, addresses, clock, Thread::sleep, PasswordHash::matches);
    }

    /**
     * @param pause how to let those wait who guess
     * @param hashing whether a password has a hash
     */
    PasswordCheck(
            AccountTable accounts,
            SecurityCodes codes,
            AddressLimit addresses,
            InstantSource clock,
            LoginThrottle.Pause pause,
            BiPredicate<String, String> hashing) {
        this.accounts = accounts;
        this.codes = codes;
        this.addresses = addresses;
        this.throttle = new LoginThrottle(clock, pause);
        this.hashing = hashing;
    }

    /**
     * Checks a password and, where one is needed, the security code beside it. Waits as long as earlier failures with the
     * name demand.
     *
     * @param name the login name
     * @param password the password
     * @param code the security code; empty if none was typed
     * @param address where the attempt comes from; empty if that is not known
     * @return what became of it
     * @throws IOException if the accounts cannot be read
     * @throws StorageException never
     */
    public Verdict check(String name, String password, String code, String address)
            throws IOException, StorageException {
        return check(name, password, address, Optional::empty, asked -> with(code, asked, address));
    }

    /**
     * Checks the password of somebody who is logged in already, and who need not show a security code again. Waits as above.
     *
     * @param name the login name
     * @param password the password
     * @param address as above
     * @return what became of it
     * @throws IOException if the accounts cannot be read
     * @throws StorageException never
     */
    public Verdict checkAgain(String name, String password, String address) throws IOException, StorageException {
        return check(name, password, address, Optional::empty, asked -> Optional::isPresent);
    }

    /**
     * Checks the password that a program shows, which cannot be asked for anything beside it: not for the second factor, nor
     * for a security code.
     *
     * @param address as above
     * @param remembered looked at first
     */
    Verdict checkAlone(String name, String password, String address, Remembered remembered)
            throws IOException, StorageException {
        return check(name, password, address, remembered, this::nothingElse);
    }

    private Acceptance nothingElse(String name) throws IOException, StorageException {
        boolean codeNeeded = codes.areNeeded(name);
        return proven -> proven.filter(account -> !account.secondFactor())
                .filter(account -> !codeNeeded || SecurityCodes.cannotBeSent(account))
                .isPresent();
    }

    private Acceptance with(String code, String name, String address) throws IOException, StorageException {
        if (!codes.areNeeded(name)) {
            return Optional::isPresent;
        }
        return proven -> codes.areEnough(proven, code, address);
    }

    private Verdict check(String name, String password, String address, Remembered remembered, Requirement requirement)
            throws IOException, StorageException {
        Duration wait = addresses.wait(address);
        String throttled = keyedHash.of("name", name);
        if (wait.isPositive() || !throttle.admit(throttled)) {
            return new Verdict.TooMany(wait.isPositive() ? wait : SHORT_WAIT);
        }
        Lock lock = verifying[Math.floorMod(throttled.hashCode(), verifying.length)];
        lock.lock();
        try {
            Optional<Proof> known = remembered.proof();
            if (known.isPresent()) {
                return new Verdict.Right(known.get());
            }
            Optional<Proof> proof = verify(name, password, requirement.of(name));
            if (proof.isEmpty()) {
                throttle.failed(throttled);
                addresses.failed(address);
                codes.failed(name, address);
                return new Verdict.Wrong();
            }
            throttle.succeeded(throttled);
            codes.succeeded(name);
            return new Verdict.Right(proof.get());
        } finally {
            lock.unlock();
        }
    }

    private Optional<Proof> verify(String name, String password, Acceptance acceptance)
            throws IOException, StorageException {
        long revision = accounts.revision();
        Optional<Account> account = accounts.find(name).filter(Account::enabled);
        boolean right = hashing.test(
                password,
                account.filter(Account::hasPassword).map(Account::credential).orElse(NOBODY));
        Optional<Account> proven = account.filter(found -> right);
        return acceptance.accepts(proven)
                ? proven.map(found -> new Proof(found, revision, Proof.NONE))
                : Optional.empty();
    }
}
