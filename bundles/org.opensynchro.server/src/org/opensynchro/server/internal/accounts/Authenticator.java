// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.accounts;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.opensynchro.server.internal.storage.Account;
import org.opensynchro.server.internal.storage.AccountTable;
import org.opensynchro.server.internal.storage.StorageException;

/**
 * Finds out who a client is. Hashing a password is slow on purpose, so it is not done on each request: verified
 * credentials are remembered for some minutes (as a keyed hash), and the client gets a session cookie. Both end when
 * the account's password changes or the account goes.
 */
public final class Authenticator {
    private static final Duration CREDENTIALS_LIFETIME = Duration.ofMinutes(5);
    private static final Duration SESSION_LIFETIME = Duration.ofHours(12);
    private static final int MOST_REMEMBERED = 10_000;
    /** No {@link AccountTable#revision()}. */
    private static final long NEVER = -1;

    /**
     * What passwords for unknown accounts are compared with, so that they take as long as those for known ones; no
     * password has this hash.
     */
    private static final String NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$" + "A".repeat(43);

    private final AccountTable accounts;
    private final KeyedHash keyedHash = new KeyedHash();
    private final Expiring<Proof> verified;
    private final Expiring<Session> sessions;
    private final LoginThrottle throttle;
    private final SecureRandom random = new SecureRandom();
    /** Requests with the same credentials wait for the first to be verified; this also bounds the hashing at once. */
    private final Lock[] verifying =
            IntStream.range(0, 4).mapToObj(i -> new ReentrantLock()).toArray(Lock[]::new);

    /** That somebody proved to be the owner of an account as it was then. */
    private record Proof(Account account, long revision) {}

    private record Session(Proof proof, String credentialsKey) {}

    /**
     * Works on a table of accounts.
     *
     * @param accounts the accounts
     */
    public Authenticator(AccountTable accounts) {
        this(accounts, InstantSource.system(), Thread::sleep);
    }

    Authenticator(AccountTable accounts, InstantSource clock, LoginThrottle.Pause pause) {
        this.accounts = accounts;
        this.verified = new Expiring<>(MOST_REMEMBERED, CREDENTIALS_LIFETIME, clock);
        this.sessions = new Expiring<>(MOST_REMEMBERED, SESSION_LIFETIME, clock);
        this.throttle = new LoginThrottle(clock, pause);
    }

    /**
     * Authenticates a request. Credentials, when there are any, must be right even beside a valid session.
     *
     * @param authorization the value of the Authorization header; empty if there is none
     * @param sessionToken the value of the session cookie; empty if there is none
     * @return whose request it is
     * @throws IOException if the accounts cannot be read
     * @throws StorageException never
     */
    public Login authenticate(String authorization, String sessionToken) throws IOException, StorageException {
        Optional<Session> session =
                sessionToken.isEmpty() ? Optional.empty() : sessions.get(keyedHash.of("session", sessionToken));
        if (authorization.isEmpty()) {
            return session.flatMap(found -> current(found.proof()))
                    .<Login>map(account -> new Login.Accepted(account, ""))
                    .orElseGet(Login.Refused::new);
        }
        Optional<Credentials> credentials = Credentials.parse(authorization);
        if (credentials.isEmpty()) {
            return new Login.Refused();
        }
        return authenticate(credentials.get(), session);
    }

    /**
     * Authenticates whoever shows a name and a password by other means than a request; slowed down like requests are.
     *
     * @param name the login name
     * @param password the password
     * @return who it is
     * @throws IOException if the accounts cannot be read
     * @throws StorageException never
     */
    public Login authenticateByName(String name, String password) throws IOException, StorageException {
        return authenticate(new Credentials(name, password), Optional.empty());
    }

    private Login authenticate(Credentials credentials, Optional<Session> session)
            throws IOException, StorageException {
        String key = keyedHash.of(credentials.name(), credentials.password());
        Optional<Account> known = remembered(key, session);
        return known.isPresent() ? new Login.Accepted(known.get(), "") : verify(credentials, key);
    }

    /** {@return whether an account still exists and has the password that it had} */
    public boolean isCurrent(Account account) {
        return current(new Proof(account, NEVER)).isPresent();
    }

    private Optional<Account> remembered(String key, Optional<Session> session) {
        return session.filter(found -> found.credentialsKey().equals(key))
                .map(Session::proof)
                .or(() -> verified.get(key))
                .flatMap(this::current);
    }

    /** The account a proof is for, if it is still one. Looked up only after changes of accounts. */
    private Optional<Account> current(Proof proof) {
        try {
            if (proof.revision() == accounts.revision()) {
                return Optional.of(proof.account());
            }
            return accounts.find(proof.account().name()).filter(now -> stillProven(proof.account(), now));
        } catch (IOException | StorageException e) {
            throw new IllegalStateException("Reading an account refuses nothing", e);
        }
    }

    /** Where a second factor is set up, a program needs a password of its own. */
    private static boolean passwordIsEnough(Account account) {
        return account.enabled() && !account.secondFactor();
    }

    /** Whoever sets up a second factor wants that nobody is logged in without it. */
    private static boolean stillProven(Account then, Account now) {
        return now.enabled()
                && now.secondFactor() == then.secondFactor()
                && now.credential().equals(then.credential());
    }

    private Login verify(Credentials credentials, String key) throws IOException, StorageException {
        Lock lock = verifying[Math.floorMod(key.hashCode(), verifying.length)];
        String throttled = keyedHash.of("name", credentials.name());
        long revision = accounts.revision();
        if (!throttle.admit(throttled)) {
            return new Login.TooMany();
        }
        lock.lock();
        try {
            Optional<Account> account = verified.get(key).flatMap(this::current);
            if (account.isEmpty()) {
                account = accounts.find(credentials.name());
                String hash = account.map(Account::credential).orElse(NOBODY);
                boolean right = PasswordHash.matches(credentials.password(), hash);
                account = account.filter(found -> right).filter(Authenticator::passwordIsEnough);
            }
            if (account.isEmpty()) {
                throttle.failed(throttled);
                return new Login.Refused();
            }
            throttle.succeeded(throttled);
            Proof proof = new Proof(account.get(), revision);
            verified.put(key, proof);
            return new Login.Accepted(account.get(), openSession(proof, key));
        } finally {
            lock.unlock();
        }
    }

    private String openSession(Proof proof, String credentialsKey) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sessions.put(keyedHash.of("session", token), new Session(proof, credentialsKey));
        return token;
    }
}
