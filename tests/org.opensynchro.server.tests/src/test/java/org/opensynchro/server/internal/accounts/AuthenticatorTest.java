// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.server.internal.mail.Letters;
import org.opensynchro.server.internal.mail.Post;
import org.opensynchro.server.internal.storage.Storage;

class AuthenticatorTest {
    private static final String ADDRESS = "192.0.2.1";

    @TempDir
    private Path directory;

    private Storage storage;
    private Authenticator authenticator;
    private Instant now = Instant.ofEpochSecond(1_000_000_000);
    private final List<Duration> pauses = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        storage = Storage.open(directory);
        storage.accounts().create("alice", PasswordHash.of("sécret"), Long.MAX_VALUE);
        authenticator = new Authenticator(
                new ProofCheck(storage),
                new PasswordCheck(
                        storage.accounts(),
                        codes(),
                        new AddressLimit(() -> now),
                        () -> now,
                        pauses::add,
                        PasswordHash::matches),
                new AppPasswords(storage),
                () -> now);
    }

    /** Nothing is sent by e-mail here. */
    private SecurityCodes codes() throws Exception {
        ServerKey key = ServerKey.of(directory);
        return new SecurityCodes(
                storage,
                new FailedLogins(storage.failedLogins(), key),
                key,
                Post.NONE,
                new Letters("Test"),
                (event, outcome, name, origin) -> {},
                () -> now);
    }

    @AfterEach
    void close() throws Exception {
        storage.close();
    }

    private Login login(String name, String password, String session) throws Exception {
        String credentials = name + ":" + password;
        return authenticator.authenticate(
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)),
                session,
                ADDRESS);
    }

    private static Login.Accepted accepted(Login login) {
        return assertInstanceOf(Login.Accepted.class, login);
    }

    private static void assertRefused(Login login) {
        assertInstanceOf(Login.Refused.class, login);
    }

    @Test
    void theRightPasswordOpensASessionAndTheNextRequestNeedsNoHashing() throws Exception {
        Login.Accepted first = accepted(login("alice", "sécret", ""));
        assertEquals("alice", first.account().name());
        assertFalse(first.newSession().isEmpty());
        assertEquals("", accepted(login("alice", "sécret", "")).newSession());
    }

    @Test
    void aSessionAloneIsEnoughUntilItEnds() throws Exception {
        String session = accepted(login("alice", "sécret", "")).newSession();
        assertEquals(
                "alice",
                accepted(authenticator.authenticate("", session, ADDRESS))
                        .account()
                        .name());
        now = now.plus(Duration.ofHours(13));
        assertRefused(authenticator.authenticate("", session, ADDRESS));
    }

    @Test
    void aSessionSparesTheHashingAfterTheCredentialsAreForgotten() throws Exception {
        String session = accepted(login("alice", "sécret", "")).newSession();
        now = now.plus(Duration.ofMinutes(6));
        assertEquals("", accepted(login("alice", "sécret", session)).newSession());
        assertNotEquals("", accepted(login("alice", "sécret", "")).newSession());
    }

    @Test
    void aWrongPasswordIsRefusedEvenBesideASession() throws Exception {
        String session = accepted(login("alice", "sécret", "")).newSession();
        assertRefused(login("alice", "wrong", session));
    }

    @Test
    void wrongUnknownEmptyAndMalformedCredentialsAreRefused() throws Exception {
        assertRefused(login("alice", "wrong", ""));
        assertRefused(login("nobody", "sécret", ""));
        assertRefused(login("nobody", "", ""));
        assertRefused(authenticator.authenticate("", "", ADDRESS));
        assertRefused(authenticator.authenticate("", "made-up-session", ADDRESS));
        for (String header : List.of("Basic", "Basic !!!", "Basic YWxpY2U=", "Bearer x", "Basic //8=")) {
            assertRefused(authenticator.authenticate(header, "", ADDRESS));
        }
    }

    @Test
    void aChangedPasswordEndsSessionsAndRememberedCredentials() throws Exception {
        String session = accepted(login("alice", "sécret", "")).newSession();
        storage.accounts().setCredential("alice", PasswordHash.of("new"));
        assertRefused(authenticator.authenticate("", session, ADDRESS));
        assertRefused(login("alice", "sécret", session));
        accepted(login("alice", "new", session));
    }

    @Test
    void aDeletedAccountIsLoggedOut() throws Exception {
        String session = accepted(login("alice", "sécret", "")).newSession();
        storage.accounts().delete("alice");
        assertRefused(authenticator.authenticate("", session, ADDRESS));
        assertRefused(login("alice", "sécret", session));
    }

    @Test
    void eachFailureMakesTheNextAttemptWaitLongerUpToABoundWhetherTheAccountExistsOrNot() throws Exception {
        for (String name : List.of("alice", "nobody")) {
            pauses.clear();
            for (int i = 0; i < 8; i++) {
                assertRefused(login(name, "wrong" + i, ""));
            }
            assertEquals(
                    List.of(100L, 200L, 400L, 800L, 1600L, 3000L, 3000L),
                    pauses.stream().map(Duration::toMillis).toList());
        }
    }

    @Test
    void thePersonWhoKnowsThePasswordIsLetInAndWaitsNoMore() throws Exception {
        assertRefused(login("alice", "wrong", ""));
        accepted(login("alice", "sécret", ""));
        pauses.clear();
        now = now.plus(Duration.ofMinutes(6));
        accepted(login("alice", "sécret", ""));
        assertTrue(pauses.isEmpty());
    }

    @Test
    void aHashHasItsOwnSaltAndMatchesOnlyItsPassword() {
        String hash = PasswordHash.of("secret");
        assertNotEquals(hash, PasswordHash.of("secret"));
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertTrue(PasswordHash.matches("secret", hash));
        assertFalse(PasswordHash.matches("Secret", hash));
    }

    @Test
    void aKnownHashOfTheReferenceImplementationIsUnderstood() {
        assertTrue(PasswordHash.matches(
                "password", "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"));
    }
}
