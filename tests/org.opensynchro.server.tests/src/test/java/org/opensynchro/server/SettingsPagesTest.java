// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a person sets for themselves. */
class SettingsPagesTest extends PagesFixture {
    private static final String REVOKE = "/settings/app-passwords/revoke";
    private static final String END = "/settings/sessions/end";
    private static final String CHANGE = "/settings/password";
    private static final String NEW_PASSWORD = "a new long password";

    /** A program that a browser's person granted access. */
    private Client program(Browser person, String name, String userAgent) {
        Application application = new Application(server.uri(), userAgent);
        person.open(application.login.getPath()).submit("/login/v2/grant", "decision", "grant");
        return new Client(server.uri(), name, Application.text(application.poll(), "appPassword"));
    }

    private static int status(Client program) {
        return program.get("/ocs/v2.php/cloud/user").statusCode();
    }

    private static String id(Browser shown, String action) {
        return shown.fields(action).get("id");
    }

    @Test
    void aPersonSeesTheApplicationsThatHaveAccessAndRevokesOne() {
        browser.login(NAME, PASSWORD);
        Client laptop = program(browser, NAME, "OpenSynchro on the laptop");
        now = now.plus(Duration.ofHours(30));
        browser.login(NAME, PASSWORD);
        assertEquals(200, status(laptop));
        browser.open("/settings");
        assertTrue(browser.body().contains("<strong>OpenSynchro on the laptop</strong>"), browser.body());
        assertTrue(
                Pattern.compile("Access since Jan 1, 2030, 12:00.AM UTC, last used Jan 2, 2030, 6:00.AM UTC")
                        .matcher(browser.body())
                        .find(),
                browser.body());
        browser.submit(REVOKE);
        assertTrue(browser.body().contains("The application has no access any more."), browser.body());
        assertTrue(browser.body().contains("No application has access."), browser.body());
        assertEquals(401, status(laptop));
    }

    @Test
    void anothersAppPasswordCannotBeRevoked() {
        Browser bob = bobsBrowser();
        Client bobs = program(bob, BOB, "Bob's");
        String bobsId = id(bob.open("/settings"), REVOKE);
        browser.login(NAME, PASSWORD).open("/settings");
        browser.post(REVOKE, Map.of("token", browser.formToken(), "id", bobsId));
        browser.post(REVOKE, Map.of("token", bob.formToken(), "id", bobsId));
        assertEquals(200, status(bobs));
    }

    @Test
    void aPersonChangesThePasswordAndStaysLoggedInHereAloneWhileProgramsKeepTheirAccess() {
        browser.login(NAME, PASSWORD);
        Client laptop = program(browser, NAME, "laptop");
        Browser elsewhere = new Browser(server.uri()).login(NAME, PASSWORD);
        String before = browser.cookies.get(COOKIE);
        browser.open("/settings").submit(CHANGE, "current", PASSWORD, "new", NEW_PASSWORD, "repeated", NEW_PASSWORD);
        assertTrue(browser.body().contains("Your password was changed."), browser.body());
        assertFalse(before.equals(browser.cookies.get(COOKIE)));
        assertTrue(isLoggedIn(browser));
        assertFalse(isLoggedIn(elsewhere));
        assertEquals(200, status(laptop));
        assertEquals(401, status(client));
        assertFalse(isLoggedIn(new Browser(server.uri()).login(NAME, PASSWORD)));
        assertTrue(isLoggedIn(new Browser(server.uri()).login(NAME, NEW_PASSWORD)));
    }

    @Test
    void withoutThePresentPasswordOrWithABadNewOneNothingChanges() {
        browser.login(NAME, PASSWORD).open("/settings");
        assertRefused("The present password is not right.", "wrong", NEW_PASSWORD, NEW_PASSWORD);
        assertRefused("The new password was not repeated", PASSWORD, NEW_PASSWORD, NEW_PASSWORD + "x");
        assertRefused("at least 10 characters", PASSWORD, "short", "short");
        assertRefused("most common", PASSWORD, "1234567890", "1234567890");
        assertTrue(isLoggedIn(new Browser(server.uri()).login(NAME, PASSWORD)));
    }

    private void assertRefused(String why, String current, String chosen, String repeated) {
        browser.submit(CHANGE, "current", current, "new", chosen, "repeated", repeated);
        assertTrue(browser.body().contains(why), browser.body());
    }

    @Test
    void aPersonEndsTheirSessionInAnotherBrowser() {
        browser.login(NAME, PASSWORD);
        Browser elsewhere = new Browser(server.uri())
                .header(
                        "User-Agent",
                        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0")
                .login(NAME, PASSWORD);
        browser.open("/settings");
        assertTrue(browser.body().contains("<strong>Firefox on Windows</strong>"), browser.body());
        browser.submit(END);
        assertTrue(browser.body().contains("You were logged out there."), browser.body());
        assertFalse(isLoggedIn(elsewhere));
        assertTrue(isLoggedIn(browser));
    }

    @Test
    void anothersSessionCannotBeEnded() {
        Browser bob = bobsBrowser();
        Browser bobsOther = bobsBrowser();
        String id = id(bob.open("/settings"), END);
        browser.login(NAME, PASSWORD).open("/settings");
        browser.post(END, Map.of("token", browser.formToken(), "id", id));
        assertTrue(isLoggedIn(bobsOther));
    }

    @Test
    void theChosenLanguageWinsOverTheBrowsers() throws IOException {
        browser.login(NAME, PASSWORD).open("/settings").submit("/settings/language", "language", "fr");
        assertTrue(browser.body().contains("<h1>Paramètres</h1>"), browser.body());
        browser.open("/settings");
        browser.post("/settings/language", Map.of("token", browser.formToken(), "language", "xx"));
        assertStatus(400, browser.page);
    }

    @Test
    void nothingIsShownToWhoIsNotLoggedIn() {
        for (String address : new String[] {"/home", "/settings", "/applications", "/applications/x"}) {
            browser.open(address);
            assertEquals("/login", browser.path);
        }
        String token = browser.formToken();
        for (String address : new String[] {REVOKE, END, CHANGE, "/settings/language"}) {
            browser.post(address, Map.of("token", token, "id", "1", "language", "fr"));
            assertEquals("/login", Client.header(browser.page, "Location"));
        }
    }

    @Test
    void everyTextThatAPageShowsIsThereInFrenchToo() {
        browser.header("Accept-Language", "fr").login(NAME, PASSWORD);
        for (String address : new String[] {"/home", "/settings", "/applications"}) {
            browser.open(address);
            Matcher english = Pattern.compile(
                            "\\b(the|your|you|and|of this|log in|password)\\b", Pattern.CASE_INSENSITIVE)
                    .matcher(browser.body().replaceAll("<[^>]*>", ""));
            assertFalse(english.find(), browser.body());
        }
    }
}
