// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.auth.AccountSecrets;
import org.opensynchro.auth.LoginGrant;
import org.opensynchro.auth.Logins;
import org.opensynchro.auth.MissingTokenException;
import org.opensynchro.auth.PendingLogin;
import org.opensynchro.auth.WorkspaceGreeting;
import org.opensynchro.auth.WrongAccountException;
import org.opensynchro.model.Account;
import org.opensynchro.model.Configuration;
import org.opensynchro.model.LoginMethod;
import org.opensynchro.model.ModelFactory;
import org.opensynchro.workspace.AuthenticationException;
import org.opensynchro.workspace.ConnectionSettings;
import org.opensynchro.workspace.Files;
import org.opensynchro.workspace.UnreachableException;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.WorkspaceException;
import org.opensynchro.workspace.WorkspaceInfo;

class SignInsTest {
    private static final URI SERVER = URI.create("https://cloud.example/");
    private static final LoginGrant MARIE = new LoginGrant(SERVER, "marie", "token of marie");

    @TempDir
    Path folder;

    private final Server server = new Server();
    private final Service service = new Service();
    private Accounts accounts;
    private SignIns signIns;

    @BeforeEach
    void make() {
        AccountSecrets secrets = new AccountSecrets(folder.resolve("secure_storage"));
        accounts = new Accounts(server::connect, secrets, new ProxyDecision(secrets));
        signIns = new SignIns(accounts, server, Runnable::run, service);
    }

    private String secret(Account account) {
        return accounts.secret(account.getId()).orElse("");
    }

    private Account now(Account account) {
        return Accounts.withId(service.configuration(), account.getId());
    }

    @Test
    void whoLogsInHasAnAccountWithTheTokenAndNothingOfItIsInTheModel() throws Exception {
        Account account = signIns.add(MARIE);

        assertEquals("marie", account.getUser());
        assertEquals("Cloud", account.getProduct());
        assertEquals(LoginMethod.PAGE, now(account).getLogin());
        assertEquals(MARIE.token(), secret(account));
        assertFalse(now(account).toString().contains(MARIE.token()));
        assertEquals(List.of(account.getId()), service.wentOn);
    }

    @Test
    void twoUsersOfOneServerAreTwoAccounts() throws Exception {
        Account marie = signIns.add(MARIE);
        Account paul = signIns.add(new LoginGrant(SERVER, "paul", "token of paul"));

        assertEquals(2, service.configuration().getAccounts().size());
        assertEquals("token of marie", secret(marie));
        assertEquals("token of paul", secret(paul));
    }

    @Test
    void aTokenThatTheServerDoesNotTakeIsRevokedAndNothingIsAdded() {
        server.refusal = Optional.of(new AuthenticationException("refused"));

        assertThrows(AuthenticationException.class, () -> signIns.add(MARIE));

        assertEquals(List.of(MARIE), server.revoked);
        assertTrue(service.configuration().getAccounts().isEmpty());
    }

    @Test
    void whoSignsInAgainAsSomebodyElseIsToldSoAndTheForeignTokenIsRevoked() throws Exception {
        Account marie = signIns.add(MARIE);
        LoginGrant paul = new LoginGrant(SERVER, "paul", "token of paul");

        WrongAccountException e =
                assertThrows(WrongAccountException.class, () -> signIns.signInAgain(marie.getId(), paul));

        assertTrue(e.getMessage().contains("paul") && e.getMessage().contains("marie"), e.getMessage());
        assertEquals(List.of(paul), server.revoked);
        assertEquals(MARIE.token(), secret(marie));
        assertEquals(1, service.configuration().getAccounts().size());
    }

    @Test
    void whoLogsInWithAnEmailAddressOrAnotherSpellingIsTheSamePerson() throws Exception {
        server.users = Map.of("marie@cloud.example", "marie", "MARIE", "marie");
        Account marie = signIns.add(new LoginGrant(SERVER, "marie@cloud.example", "by e-mail"));
        assertEquals("marie", marie.getUser());
        LoginGrant other = new LoginGrant(SERVER, "MARIE", "by name");

        signIns.signInAgain(marie.getId(), other);
        accounts.connect(now(marie)).close();
        signIns.add(new LoginGrant(SERVER, "marie", "added once more"));

        assertEquals(List.of("marie@cloud.example", "MARIE", "MARIE", "marie"), server.connected);
        assertEquals(1, service.configuration().getAccounts().size());
        assertEquals("added once more", secret(marie));
        assertEquals(
                List.of("by e-mail", "by name"),
                server.revoked.stream().map(LoginGrant::token).toList());
        assertEquals(other, server.revoked.getLast(), "with the name that it was given for");
    }

    @Test
    void anAccountThatIsKnownByAnEmailAddressIsSignedInAgainWithIt() throws Exception {
        server.users = Map.of("marie@cloud.example", "marie");
        Account marie = signIns.add(SERVER.toString(), "marie@cloud.example", "Cloud");

        signIns.signInAgain(marie.getId(), new LoginGrant(SERVER, "marie@cloud.example", "by e-mail"));

        assertEquals("by e-mail", secret(marie));
    }

    @Test
    void aNewTokenTakesThePlaceOfTheOldOneWhichIsRevoked() throws Exception {
        Account marie = signIns.add(MARIE);
        service.wentOn.clear();

        signIns.signInAgain(marie.getId(), new LoginGrant(SERVER, "marie", "another"));

        assertEquals("another", secret(marie));
        assertEquals(List.of(MARIE), server.revoked);
        assertEquals(List.of(marie.getId()), service.wentOn);
    }

    @Test
    void aPasswordTakesThePlaceOfATokenWhichIsRevoked() throws Exception {
        Account marie = signIns.add(MARIE);

        signIns.takePassword(marie.getId(), "password", false);

        assertEquals(LoginMethod.PASSWORD, now(marie).getLogin());
        assertEquals("password", secret(marie));
        assertEquals(List.of(MARIE), server.revoked);
    }

    @Test
    void whoSignsOutHasNoTokenAnyMoreNeitherHereNorThere() throws Exception {
        Account marie = signIns.add(MARIE);

        signIns.signOut(marie.getId());

        assertEquals(List.of(MARIE), server.revoked);
        assertEquals("", secret(marie));
        assertTrue(now(marie).isSignedOut());
    }

    @Test
    void signingOutWithoutTheServerChangesNothingUntilThePersonForgetsHere() throws Exception {
        Account marie = signIns.add(MARIE);
        server.refusal = Optional.of(new UnreachableException("gone"));

        assertThrows(UnreachableException.class, () -> signIns.signOut(marie.getId()));
        assertEquals(MARIE.token(), secret(marie));
        assertFalse(now(marie).isSignedOut());

        signIns.forget(marie.getId());
        assertEquals("", secret(marie));
        assertTrue(now(marie).isSignedOut());
    }

    @Test
    void signingOutWithATokenThatCannotBeReadSaysSoAndChangesNothing() throws Exception {
        Account marie = signIns.add(MARIE);
        accounts.forgetSecret(marie.getId());

        assertThrows(MissingTokenException.class, () -> signIns.signOut(marie.getId()));

        assertFalse(now(marie).isSignedOut());
    }

    @Test
    void signingInAgainEndsBeingSignedOut() throws Exception {
        Account marie = signIns.add(MARIE);
        signIns.signOut(marie.getId());

        signIns.signInAgain(marie.getId(), new LoginGrant(SERVER, "marie", "another"));

        assertFalse(now(marie).isSignedOut());
        assertEquals("another", secret(marie));
    }

    @Test
    void signingOutOfAnAccountWithAPasswordForgetsItHere() throws Exception {
        Account paul = signIns.add(SERVER.toString(), "paul", "Cloud");
        signIns.takePassword(paul.getId(), "password", false);

        signIns.signOut(paul.getId());

        assertTrue(server.revoked.isEmpty());
        assertEquals("", secret(paul));
    }

    /** The configuration in memory. */
    private static final class Service implements SignIns.Owner {
        private final Configuration configuration = ModelFactory.eINSTANCE.createConfiguration();
        private final List<String> wentOn = new ArrayList<>();

        @Override
        public Configuration configuration() {
            return configuration;
        }

        @Override
        public void change(Consumer<Configuration> change) {
            change.accept(configuration);
        }

        @Override
        public void goOn(String accountId) {
            wentOn.add(accountId);
        }
    }

    /** Takes every token, or none. */
    private static final class Server implements Logins {
        private final List<LoginGrant> revoked = new ArrayList<>();
        private final List<String> connected = new ArrayList<>();
        private Map<String, String> users = Map.of();
        private Optional<WorkspaceException> refusal = Optional.empty();

        Workspace connect(ConnectionSettings settings) throws WorkspaceException {
            if (refusal.isPresent()) {
                throw refusal.get();
            }
            connected.add(settings.user());
            String user = users.getOrDefault(settings.user(), settings.user());
            WorkspaceInfo info = new WorkspaceInfo(settings.server(), "Cloud", "1", user);
            return new Workspace() {
                @Override
                public WorkspaceInfo info() {
                    return info;
                }

                @Override
                public Files files() {
                    throw new UnsupportedOperationException();
                }

                @Override
                public long requestCount() {
                    return 0;
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public WorkspaceGreeting greet(URI server, boolean unprotected) {
            return WorkspaceGreeting.SILENT;
        }

        @Override
        public PendingLogin begin(URI server, boolean unprotected) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void revoke(LoginGrant grant) throws WorkspaceException {
            if (refusal.filter(UnreachableException.class::isInstance).isPresent()) {
                throw refusal.get();
            }
            revoked.add(grant);
        }
    }
}
