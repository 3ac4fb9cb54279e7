// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.accounts;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.opensynchro.server.internal.storage.StorageException;

/**
 * Finds out who a client is that speaks HTTP Basic: by an app password, which is looked up on each request, or by the
 * person's own password. Hashing the latter is slow on purpose, so it is not done on each request: verified credentials
 * are remembered for some minutes (as a keyed hash), and the client gets a session cookie. Both end when the account's
 * password changes, the account is disabled or goes.
 */
public final class Authenticator {
    private static final Duration CREDENTIALS_LIFETIME = Duration.ofMinutes(5);
    private static final Duration SESSION_LIFETIME = Duration.ofHours(12);
    private static final int MOST_REMEMBERED = 10_000;

    private final ProofCheck proofs;
    private final PasswordCheck passwords;
    private final AppPasswords appPasswords;
    private final KeyedHash keyedHash = new KeyedHash();
    private final Expiring<Proof> verified;
    private final Expiring<Session> sessions;

    private record Session(Proof proof, String credentialsKey) {}

    /**
     * Puts together what it needs.
     *
     * @param proofs tells whether what is remembered still counts
     * @param passwords checks persons' own passwords
     * @param appPasswords recognizes app passwords
     * @param clock tells when to forget
     */
    public Authenticator(ProofCheck proofs, PasswordCheck passwords, AppPasswords appPasswords, InstantSource clock) {
        this.proofs = proofs;
        this.passwords = passwords;
        this.appPasswords = appPasswords;
        this.verified = new Expiring<>(MOST_REMEMBERED, CREDENTIALS_LIFETIME, clock);
        this.sessions = new Expiring<>(MOST_REMEMBERED, SESSION_LIFETIME, clock);
    }

    /**
     * Authenticates a request. Credentials, when there are any, must be right even beside a valid session.
     *
     * @param authorization the value of the Authorization header; empty if there is none
     * @param sessionToken the value of the session cookie; empty if there is none
     * @param address where the request comes from; empty if that is not known
     * @return whose request it is
     * @throws IOException if the accounts cannot be read
     * @throws StorageException never
     */
    public Login authenticate(String authorization, String sessionToken, String address)
            throws IOException, StorageException {
        Optional<Session> session =
                sessionToken.isEmpty() ? Optional.empty() : sessions.get(keyedHash.of("session", sessionToken));
        if (authorization.isEmpty()) {
            return accepted(session.map(Session::proof).flatMap(proofs::renewed));
        }
        Optional<Credentials> credentials = Credentials.parse(authorization);
        if (credentials.isEmpty()) {
            return new Login.Refused();
        }
        return authenticate(credentials.get(), session, address);
    }

    /**
     * Authenticates whoever shows a name and a password by other means than a request; slowed down like requests are.
     *
     * @param name the login name
     * @param password the password
     * @param address where the client is; empty if that is not known
     * @return who it is
     * @throws IOException if the accounts cannot be read
     * @throws StorageException never
     */
    public Login authenticateByName(String name, String password, String address) throws IOException, StorageException {
        return authenticate(new Credentials(name, password), Optional.empty(), address);
    }

    private Login authenticate(Credentials credentials, Optional<Session> session, String address)
            throws IOException, StorageException {
        if (AppPasswords.isOne(credentials.password())) {
            return accepted(appPasswords.verify(credentials.name(), credentials.password()));
        }
        String key = keyedHash.of(credentials.name(), credentials.password());
        Optional<Proof> known = session.filter(found -> found.credentialsKey().equals(key))
                .map(Session::proof)
                .or(() -> verified.get(key))
                .flatMap(proofs::renewed);
        return known.isPresent() ? accepted(known) : verify(credentials, key, address);
    }

    /**
     * Whose credentials somebody claims to have; good for nothing but to be written down, as {@link TypedNames} allow.
     *
     * @param authorization the value of the Authorization header
     * @return the login name in it; empty if there is none
     */
    public static String claimedName(String authorization) {
        return Credentials.parse(authorization).map(Credentials::name).orElse("");
    }

    /** {@return whether a login still counts} */
    public boolean isCurrent(Proof proof) {
        return proofs.current(proof).isPresent();
    }

    private static Login accepted(Optional<Proof> proof) {
        return proof.<Login>map(found -> new Login.Accepted(found, "")).orElseGet(Login.Refused::new);
    }

    /** Where a second factor is set up, a program needs an app password. */
    private Login verify(Credentials credentials, String key, String address) throws IOException, StorageException {
        PasswordCheck.Verdict verdict = passwords.checkAlone(
                credentials.name(),
                credentials.password(),
                address,
                () -> verified.get(key).flatMap(proofs::renewed));
        return switch (verdict) {
            case PasswordCheck.Verdict.Right right -> {
                verified.put(key, right.proof());
                yield new Login.Accepted(right.proof(), openSession(right.proof(), key));
            }
            case PasswordCheck.Verdict.Wrong wrong -> new Login.Refused();
            case PasswordCheck.Verdict.TooMany tooMany -> new Login.TooMany(tooMany.pause());
        };
    }

    private String openSession(Proof proof, String credentialsKey) {
        String token = RandomToken.next();
        sessions.put(keyedHash.of("session", token), new Session(proof, credentialsKey));
        return token;
    }
}
