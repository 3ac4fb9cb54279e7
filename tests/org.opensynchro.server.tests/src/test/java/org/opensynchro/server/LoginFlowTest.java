// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Login Flow v2, from what an application asks to the app password it syncs with, and what must not be possible. */
class LoginFlowTest extends ServerFixture {
    private static final String GRANT = "/login/v2/grant";

    private Instant now = Instant.parse("2030-01-01T00:00:00Z");
    private Browser browser;

    @Override
    @BeforeEach
    void start() throws IOException {
        startWith("");
    }

    private void startWith(String settings) throws IOException {
        Files.createDirectories(directory.resolve("data"));
        Files.writeString(directory.resolve("data/workspace.properties"), settings);
        server = WorkspaceServer.start(ServerSettings.of(directory.resolve("data")), () -> now);
        if (server.accounts().names().isEmpty()) {
            server.accounts().create(NAME, PASSWORD);
            server.accounts().create("bob", "bobs secret");
        }
        client = new Client(server.uri(), NAME, PASSWORD);
        browser = new Browser(server.uri());
    }

    private Application application() {
        return new Application(server.uri(), "OpenSynchro on Alice's <laptop>");
    }

    /** A person opens the page of a flow, logs in and says yes. */
    private void grant(Application application) {
        openFlow(application);
        browser.submit(GRANT, "decision", "grant");
        assertTrue(browser.body().contains("Access granted"), browser.body());
    }

    private void openFlow(Application application) {
        browser.open(application.login.getPath());
        if (browser.path.equals("/login")) {
            browser.submit("/login/user", "user", NAME).submit("/login/password", "password", PASSWORD);
        }
        assertEquals(GRANT, browser.path, browser.body());
    }

    private HttpResponse<String> user(String appPassword) {
        return user(NAME, appPassword);
    }

    private HttpResponse<String> user(String name, String appPassword) {
        return new Client(server.uri(), name, appPassword).get("/ocs/v2.php/cloud/user?format=json");
    }

    private String appPassword() {
        Application application = application();
        grant(application);
        return Application.text(application.poll(), "appPassword");
    }

    @Test
    void anApplicationWaitsUntilThePersonGrantsAccessAndGetsItsAppPasswordOnce() {
        Application application = application();
        assertStatus(404, application.poll());
        openFlow(application);
        assertTrue(browser.body().contains("OpenSynchro on Alice&#39;s &lt;laptop&gt;"), browser.body());
        assertTrue(browser.body().contains("<strong>alice</strong>"), browser.body());
        assertStatus(404, application.poll());
        browser.submit(GRANT, "decision", "grant");

        HttpResponse<String> granted = application.poll();
        assertStatus(200, granted);
        assertEquals(NAME, Application.text(granted, "loginName"));
        assertEquals(server.uri().toString(), Application.text(granted, "server") + "/");
        assertEquals("no-store", Client.header(granted, "Cache-Control"));
        assertStatus(200, user(Application.text(granted, "appPassword")));
        assertStatus(404, application.poll());
    }

    @Test
    void theFlowBelongsToTheAddressThatTheRequestCameTo() {
        Application application = application();
        assertEquals(server.uri().resolve("/login/v2/poll"), application.endpoint);
        assertTrue(application.login.toString().startsWith(server.uri() + "login/v2/flow/"));
        Application proxied = new Application(server.uri(), "x", "X-Forwarded-Proto", "https");
        assertEquals("https", proxied.login.getScheme());
    }

    @Test
    void anAddressThatTheOperatorSetIsTheOneThatIsTold() throws IOException {
        stop();
        startWith("workspace.url = https://workspace.example.com/\n");
        Application application = new Application(server.uri(), "x", "X-Forwarded-Proto", "http");
        assertEquals(URI.create("https://workspace.example.com/login/v2/poll"), application.endpoint);
        assertEquals("workspace.example.com", application.login.getHost());
    }

    @Test
    void aPersonWhoCancelsGivesNothingAndTheApplicationLearnsIt() {
        Application application = application();
        openFlow(application);
        browser.submit(GRANT, "decision", "cancel");
        assertTrue(browser.body().contains("Access not granted"), browser.body());
        assertStatus(404, application.poll());
        assertEquals("{\"refused\":true}", application.poll().body());
        browser.open(application.login.getPath());
        assertTrue(browser.body().contains("This login is over"), browser.body());
    }

    @Test
    void nobodyGetsAnythingWithAnotherToken() {
        Application application = application();
        Application other = application();
        String pageToken = application.login.getPath().substring("/login/v2/flow/".length());
        grant(application);
        assertStatus(404, other.poll());
        assertStatus(404, application.poll(pageToken));
        assertStatus(404, application.poll(""));
        assertStatus(404, application.poll("x".repeat(43)));
        assertNotEquals(pageToken, application.pollToken);
        assertStatus(200, application.poll());
    }

    @Test
    void thePollTokenDoesNotOpenThePage() {
        Application application = application();
        browser.open("/login/v2/flow/" + application.pollToken);
        assertStatus(404, browser.page);
    }

    @Test
    void aGrantCannotBeReplayed() {
        Application first = application();
        openFlow(first);
        Map<String, String> form = new HashMap<>(browser.fields(GRANT));
        form.put("decision", "grant");
        browser.post(GRANT, form);
        assertStatus(200, browser.page);
        browser.post(GRANT, form);
        assertStatus(404, browser.page);
        assertStatus(200, first.poll());
        browser.post(GRANT, form);
        assertStatus(404, browser.page);
        assertStatus(404, first.poll());
    }

    @Test
    void aFlowOpenedInBetweenIsNotGrantedByThePageOfAnother() {
        Application mine = application();
        Application strangers = application();
        openFlow(mine);
        Map<String, String> form = new HashMap<>(browser.fields(GRANT));
        form.put("decision", "grant");
        browser.open(strangers.login.getPath());
        browser.post(GRANT, form);
        assertStatus(404, browser.page);
        assertStatus(404, strangers.poll());
        assertStatus(404, mine.poll());
    }

    @Test
    void anotherAccountCanBeUsedInstead() {
        Application application = application();
        openFlow(application);
        browser.submit(GRANT, "decision", "other");
        assertEquals("/login", browser.path);
        browser.submit("/login/user", "user", "bob").submit("/login/password", "password", "bobs secret");
        browser.submit(GRANT, "decision", "grant");
        assertEquals("bob", Application.text(application.poll(), "loginName"));
    }

    @Test
    void aFlowIsOverAfterTwentyMinutes() {
        Application waiting = application();
        Application granted = application();
        grant(granted);
        now = now.plus(Duration.ofMinutes(20));
        assertStatus(404, granted.poll());
        browser.open(waiting.login.getPath());
        assertStatus(404, browser.page);
    }

    @Test
    void whoIsDisabledOrHasAnotherPasswordBeforeTheApplicationAsksGivesNothing() {
        Application first = application();
        grant(first);
        server.accounts().setPassword(NAME, "changed");
        assertStatus(404, first.poll());
    }

    @Test
    void onlySoManyFlowsOfOneAddressAreUnderWay() {
        for (int i = 0; i < 60; i++) {
            assertStatus(200, application().begun);
        }
        Application tooMany = application();
        assertStatus(429, tooMany.begun);
        assertEquals("60", Client.header(tooMany.begun, "Retry-After"));
        assertStatus(200, new Application(server.uri(), "x", "X-Forwarded-For", "192.0.2.1").begun);
        now = now.plus(Duration.ofMinutes(20));
        assertStatus(200, application().begun);
    }

    @Test
    void whoHasManyAddressesOfOneNetworkHasNoMoreFlowsThanOthers() {
        for (int i = 0; i < 60; i++) {
            assertStatus(200, from("2001:db8:1:2::" + i));
        }
        assertStatus(429, from("2001:db8:1:2:ffff::1"));
        assertStatus(200, from("2001:db8:1:3::1"));
        assertStatus(200, from("::ffff:203.0.113.9"));
    }

    private HttpResponse<String> from(String address) {
        return new Application(server.uri(), "x", "X-Forwarded-For", address).begun;
    }

    @Test
    void aFlowIsOnlyBegunAndPolledWithPost() {
        assertStatus(405, client.get("/index.php/login/v2"));
        assertStatus(405, client.get("/login/v2/poll?token=" + application().pollToken));
    }

    @Test
    void anAppPasswordIsTheAccountsAloneAndNotAPasswordForThePages() {
        String appPassword = appPassword();
        assertStatus(401, user("bob", appPassword));
        assertStatus(201, new Client(server.uri(), NAME, appPassword).put("a.txt", "content"));
        Browser other = new Browser(server.uri()).login(NAME, appPassword);
        assertEquals("/login/password", other.path);
    }

    @Test
    void anAppPasswordStaysGoodWhenThePasswordChangesAndEndsAtOnceWhenItIsRevoked() {
        String appPassword = appPassword();
        server.accounts().setPassword(NAME, "changed");
        Client program = new Client(server.uri(), NAME, appPassword);
        assertStatus(200, user(appPassword));
        assertStatus(200, program.delete("/ocs/v2.php/core/apppassword"));
        assertStatus(401, user(appPassword));
        assertStatus(401, program.delete("/ocs/v2.php/core/apppassword"));
    }

    @Test
    void theOwnPasswordCannotBeRevokedLikeAnAppPassword() {
        assertStatus(403, client.delete("/ocs/v2.php/core/apppassword"));
        assertStatus(405, client.get("/ocs/v2.php/core/apppassword"));
    }

    @Test
    void aRevokedAppPasswordThatIsStillUsedIsNoGuessingOfThePassword() {
        String appPassword = appPassword();
        new Client(server.uri(), NAME, appPassword).delete("/ocs/v2.php/core/apppassword");
        for (int i = 0; i < 30; i++) {
            assertStatus(401, user(appPassword));
        }
        assertStatus(200, user(PASSWORD));
    }

    @Test
    void noAppPasswordIsInTheDatabaseOrTheAuditLog() throws IOException {
        String appPassword = appPassword();
        server.close();
        for (String file : new String[] {"workspace.db", "audit.log"}) {
            String content = Files.readString(
                    directory.resolve("data").resolve(file), java.nio.charset.StandardCharsets.ISO_8859_1);
            assertTrue(content.contains(NAME), file);
            assertFalse(content.contains(appPassword.substring(20)), file);
        }
    }

    @Test
    void forbiddenDesktopApplicationsAreToldSo() throws IOException {
        Application application = application();
        server.policies().set(Policy.DESKTOP_APPLICATIONS, "forbidden");
        assertStatus(403, application().begun);
        assertStatus(403, application.poll());
        browser.open(application.login.getPath());
        assertStatus(403, browser.page);
        assertTrue(browser.body().contains("does not allow desktop applications"), browser.body());
    }
}
