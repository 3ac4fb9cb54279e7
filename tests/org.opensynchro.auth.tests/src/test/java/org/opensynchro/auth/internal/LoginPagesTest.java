// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opensynchro.auth.internal.ScriptedLogin.APP_PASSWORD;
import static org.opensynchro.auth.internal.ScriptedLogin.BEGIN;
import static org.opensynchro.auth.internal.ScriptedLogin.CAPABILITIES;
import static org.opensynchro.auth.internal.ScriptedLogin.POLL;
import static org.opensynchro.auth.internal.ScriptedLogin.REVOKE;
import static org.opensynchro.auth.internal.ScriptedLogin.TOKEN;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensynchro.auth.DesktopApplicationsForbiddenException;
import org.opensynchro.auth.LoginDeclinedException;
import org.opensynchro.auth.LoginElsewhereException;
import org.opensynchro.auth.LoginGrant;
import org.opensynchro.auth.LoginTimedOutException;
import org.opensynchro.auth.NoLoginPageException;
import org.opensynchro.auth.PendingLogin;
import org.opensynchro.auth.RevocationRefusedException;
import org.opensynchro.auth.UnprotectedConnectionException;
import org.opensynchro.auth.WorkspaceGreeting;
import org.opensynchro.auth.internal.ScriptedLogin.Reply;
import org.opensynchro.network.HttpEnvironment;
import org.opensynchro.network.Timeouts;
import org.opensynchro.workspace.ProxyChoice;
import org.opensynchro.workspace.UnexpectedAnswerException;
import org.opensynchro.workspace.UnreachableException;
import org.opensynchro.workspace.WorkspaceException;

class LoginPagesTest {
    private static final HttpEnvironment ENVIRONMENT =
            new HttpEnvironment(Timeouts.DEFAULT, HttpEnvironment.real().trust(), new Random(1), duration -> {});

    private final VirtualTime time = new VirtualTime();
    private final LoginPages logins = new LoginPages(
            new NetworkConversations(ENVIRONMENT, new ProxyChoice.Direct()),
            time.patience(),
            () -> Agent.of("Zoë's laptop (old)"));
    private ScriptedLogin server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedLogin();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private PendingLogin begin() throws WorkspaceException {
        return logins.begin(server.uri(), false);
    }

    @Test
    void theLoginPageIsAskedForWithoutCredentialsAndNamesTheComputer() throws Exception {
        server.beginning();

        PendingLogin pending = begin();

        assertEquals(server.uri().resolve("login/v2/flow/abc"), pending.page());
        assertEquals(server.uri().resolve("login/v2/flow/abc?method=sso"), pending.singleSignOnPage());
        ScriptedLogin.Asked asked = server.asked(BEGIN).getFirst();
        assertEquals("", asked.header("Authorization"));
        assertEquals(
                "OpenSynchro on Zoe's laptop _old_ (" + System.getProperty("os.name") + ")",
                asked.header("User-agent"));
    }

    @Test
    void whoLogsInAndGrantsIsLoggedInHere() throws Exception {
        server.beginning();
        server.on(POLL, Reply.of(404, "[]"), Reply.of(404, "[]"), ScriptedLogin.grant(server.uri(), "marie"));

        LoginGrant grant = begin().await();

        assertEquals(new LoginGrant(server.uri(), "marie", APP_PASSWORD), grant);
        assertEquals("token=" + TOKEN, server.asked(POLL).getFirst().body());
        assertEquals(List.of(Duration.ofSeconds(2), Duration.ofSeconds(2)), time.pauses);
    }

    @Test
    void aGrantForAnAddressBelowTheSameServerIsTaken() throws Exception {
        server.beginning();
        server.on(POLL, ScriptedLogin.grant(server.uri() + "nextcloud", "marie"));

        assertEquals(server.uri(), begin().await().server());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/login/v2/flow/abc",
                "http://localhost.evil.example/flow",
                "http://localhost:1/flow",
                "https://localhost/flow",
                "http://marie@localhost/flow",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "//evil.example/flow",
                "/flow",
                "not an address",
                ""
            })
    void aLoginPageThatIsNotAtTheServerIsRefusedNamingBoth(String page) {
        server.beginning(page, server.uri() + "login/v2/poll");

        LoginElsewhereException e = assertThrows(LoginElsewhereException.class, this::begin);

        assertTrue(e.getMessage().contains("http://localhost:" + server.uri().getPort()), e.getMessage());
        String host = page.contains("evil.example") ? "evil.example" : "";
        assertTrue(e.getMessage().contains(host), e.getMessage());
    }

    @Test
    void aPollAddressThatIsNotAtTheServerIsRefusedAndGetsNothing() throws Exception {
        try (ScriptedLogin other = new ScriptedLogin()) {
            server.beginning(server.uri() + "flow", other.uri() + "login/v2/poll");

            assertThrows(LoginElsewhereException.class, this::begin);

            assertTrue(other.asked.isEmpty());
        }
    }

    @Test
    void aGrantOfAnotherServerIsRefusedNamingBothAndItsTokenRevoked() throws Exception {
        server.beginning().on(POLL, ScriptedLogin.grant("https://evil.example/", "marie"));
        PendingLogin pending = begin();

        LoginElsewhereException e = assertThrows(LoginElsewhereException.class, pending::await);

        assertTrue(e.getMessage().contains("https://evil.example"), e.getMessage());
        assertTrue(e.getMessage().contains("localhost"), e.getMessage());
        assertEquals(1, server.asked(REVOKE).size());
    }

    @Test
    void aServerThatRedirectsToAnotherHostIsNotFollowed() throws Exception {
        try (ScriptedLogin other = new ScriptedLogin()) {
            other.beginning();
            String elsewhere = other.uri().toString().replace("localhost", "127.0.0.1") + "index.php/login/v2";
            server.on(BEGIN, new Reply(308, "", Map.of("Location", elsewhere)));

            assertThrows(UnexpectedAnswerException.class, this::begin);

            assertTrue(other.asked.isEmpty());
        }
    }

    @Test
    void anUnprotectedConnectionIsMadeOnlyWhenThePersonAgrees() {
        URI server = URI.create("http://cloud.invalid/");

        assertThrows(UnprotectedConnectionException.class, () -> logins.begin(server, false));
        assertThrows(UnprotectedConnectionException.class, () -> logins.greet(server, false));
        assertThrows(UnreachableException.class, () -> logins.begin(server, true));
    }

    @Test
    void aServerWithoutLoginPagesLeavesThePassword() {
        assertThrows(NoLoginPageException.class, this::begin);

        server.on(BEGIN, Reply.of(200, "<html>a page for people</html>"));
        assertThrows(NoLoginPageException.class, this::begin);

        server.on(BEGIN, Reply.of(405, ""));
        assertThrows(NoLoginPageException.class, this::begin);
    }

    @Test
    void aWorkspaceThatForbidsDesktopApplicationsIsToldSo() throws Exception {
        server.on(BEGIN, Reply.of(403, "{}"));
        server.on(CAPABILITIES, greeting("\"desktopApplications\":false"));

        assertThrows(DesktopApplicationsForbiddenException.class, this::begin);
        assertFalse(logins.greet(server.uri(), false).desktopApplications());
    }

    @Test
    void whatIsForbiddenWhileWaitingEndsTheWait() throws Exception {
        server.beginning().on(POLL, Reply.of(404, ""), Reply.of(403, ""));
        server.on(CAPABILITIES, greeting("\"desktopApplications\":false"));
        PendingLogin pending = begin();

        assertThrows(DesktopApplicationsForbiddenException.class, pending::await);
    }

    @Test
    void aPersonWhoSaysNoOnTheLoginPageEndsTheWait() throws Exception {
        server.beginning().on(POLL, Reply.of(404, "[]"), Reply.of(404, "{\"refused\":true}"));
        PendingLogin pending = begin();

        assertThrows(LoginDeclinedException.class, pending::await);

        assertEquals(2, server.asked(POLL).size());
    }

    @Test
    void aServerThatWantsToBeLeftAloneIsLeftAlone() throws Exception {
        server.beginning();
        server.on(
                POLL,
                new Reply(429, "", Map.of("Retry-After", "90")),
                new Reply(503, "", Map.of("Retry-After", "40")),
                ScriptedLogin.grant(server.uri(), "marie"));

        begin().await();

        assertEquals(List.of(Duration.ofSeconds(90), Duration.ofSeconds(40)), time.pauses);
    }

    @Test
    void nobodyWhoLogsInWithinTwentyMinutesEndsTheWait() throws Exception {
        server.beginning().on(POLL, Reply.of(404, ""));
        PendingLogin pending = begin();

        assertThrows(LoginTimedOutException.class, pending::await);

        Duration waited = time.pauses.stream().reduce(Duration.ZERO, Duration::plus);
        assertTrue(waited.compareTo(Duration.ofMinutes(20)) <= 0, waited::toString);
        assertTrue(waited.compareTo(Duration.ofMinutes(19)) > 0, waited::toString);
    }

    @Test
    void aLostNetworkIsWaitedOut() throws Exception {
        server.beginning();
        PendingLogin pending = begin();
        server.close();

        assertThrows(LoginTimedOutException.class, pending::await);

        assertTrue(time.pauses.size() > 100);
    }

    @Test
    void waitingIsCancelledByInterruption() throws Exception {
        server.beginning().on(POLL, Reply.of(404, ""));
        PendingLogin pending = begin();

        Thread.currentThread().interrupt();

        assertThrows(InterruptedException.class, pending::await);
    }

    @Test
    void whatAServerTellsBeforeALoginArrangesTheWelcome() throws Exception {
        server.on(
                CAPABILITIES,
                greeting("\"workspace\":\"Acme\",\"loginFirst\":\"sso\",\"singleSignOn\":{\"name\":\"Acme ID\"}"));

        assertEquals(new WorkspaceGreeting("Acme", true, "Acme ID", true), logins.greet(server.uri(), false));
    }

    @Test
    void aServerThatTellsNothingIsGreetedAllTheSame() throws Exception {
        server.on(CAPABILITIES, Reply.of(401, "<?xml version=\"1.0\"?><ocs/>"));

        assertEquals(WorkspaceGreeting.SILENT, logins.greet(server.uri(), false));
    }

    @Test
    void aTokenIsRevokedWithItself() throws Exception {
        server.on(REVOKE, Reply.of(200, "{}"));

        logins.revoke(new LoginGrant(server.uri(), "marie", APP_PASSWORD));

        String shown = Base64.getEncoder().encodeToString(("marie:" + APP_PASSWORD).getBytes(StandardCharsets.UTF_8));
        assertEquals("Basic " + shown, server.asked(REVOKE).getFirst().header("Authorization"));
    }

    @Test
    void aTokenThatIsNotValidAnyMoreIsRevokedAlready() throws Exception {
        server.on(REVOKE, Reply.of(401, ""));

        logins.revoke(new LoginGrant(server.uri(), "marie", APP_PASSWORD));

        assertEquals(1, server.asked(REVOKE).size());
    }

    @Test
    void aServerThatKeepsATokenIsTold() {
        server.on(REVOKE, Reply.of(403, ""));
        LoginGrant grant = new LoginGrant(server.uri(), "marie", APP_PASSWORD);

        RevocationRefusedException e = assertThrows(RevocationRefusedException.class, () -> logins.revoke(grant));

        assertFalse(e.getMessage().contains(APP_PASSWORD));
    }

    @Test
    void secretsAreNotInWhatIsPrintedOrThrown() throws Exception {
        server.beginning().on(POLL, Reply.of(200, "{\"appPassword\":\"" + APP_PASSWORD + "\"}"));
        PendingLogin pending = begin();

        WorkspaceException e = assertThrows(UnexpectedAnswerException.class, pending::await);

        String printed = e
                + e.advice()
                + pending
                + new LoginGrant(server.uri(), "marie", APP_PASSWORD)
                + new LoginReply(200, server.uri(), Duration.ZERO, APP_PASSWORD)
                + new LoginMessage("POST", server.uri(), Map.of(), "token=" + TOKEN);
        assertFalse(printed.contains(APP_PASSWORD), printed);
        assertFalse(printed.contains(TOKEN), printed);
    }

    private static Reply greeting(String told) {
        return Reply.of(200, "{\"ocs\":{\"data\":{\"capabilities\":{\"opensynchro\":{" + told + "}}}}}");
    }
}
