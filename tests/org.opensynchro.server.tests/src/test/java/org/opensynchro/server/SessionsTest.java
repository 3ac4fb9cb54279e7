// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long somebody stays logged in on the pages. */
class SessionsTest extends PagesFixture {
    @Test
    void whoDoesNothingForHalfAnHourIsLoggedOut() {
        browser.login(NAME, PASSWORD);
        now = now.plus(Duration.ofMinutes(29));
        assertTrue(isLoggedIn(browser));
        now = now.plus(Duration.ofMinutes(29));
        assertTrue(isLoggedIn(browser));
        now = now.plus(Duration.ofMinutes(30));
        assertFalse(isLoggedIn(browser));
    }

    @Test
    void theOperatorSetsHowLongNothingMayBeDone() throws IOException {
        stop();
        startWith("session.idle-minutes = 5\n");
        browser.login(NAME, PASSWORD);
        now = now.plus(Duration.ofMinutes(4));
        assertTrue(isLoggedIn(browser));
        now = now.plus(Duration.ofMinutes(5));
        assertFalse(isLoggedIn(browser));
    }

    @Test
    void afterHalfADayEverybodyLogsInAgain() {
        browser.login(NAME, PASSWORD);
        for (int i = 0; i < 35; i++) {
            now = now.plus(Duration.ofMinutes(20));
            assertTrue(isLoggedIn(browser), "after " + (i + 1) * 20 + " minutes");
        }
        now = now.plus(Duration.ofMinutes(20));
        assertFalse(isLoggedIn(browser));
    }

    @Test
    void aLoginThatTakesAQuarterOfAnHourBeginsAgain() {
        browser.open("/login").submit("/login/user", "user", NAME);
        now = now.plus(Duration.ofMinutes(15));
        browser.submit("/login/password", "password", PASSWORD);
        assertEquals("/login", browser.path);
    }

    @Test
    void anotherPasswordEndsTheSessions() {
        browser.login(NAME, PASSWORD);
        Browser bob = bobsBrowser();
        server.accounts().setPassword(NAME, "another password");
        assertFalse(isLoggedIn(browser));
        assertTrue(isLoggedIn(bob));
    }

    @Test
    void whoIsDisabledIsLoggedOutAndCannotComeBackByAnyWay() {
        browser.login(NAME, PASSWORD);
        Application application = new Application(server.uri(), "x");
        browser.open(application.login.getPath()).submit("/login/v2/grant", "decision", "grant");
        Client program = new Client(server.uri(), NAME, Application.text(application.poll(), "appPassword"));
        assertStatus(200, program.get("/ocs/v2.php/cloud/user"));
        server.accounts().update(NAME, details -> details.withEnabled(false));
        assertFalse(isLoggedIn(browser));
        assertStatus(401, program.get("/ocs/v2.php/cloud/user"));
        assertStatus(401, client.get("/ocs/v2.php/cloud/user"));
        assertFalse(isLoggedIn(browser.login(NAME, PASSWORD)));
    }

    @Test
    void anAdministratorsCommandBesideTheRunningServerEndsSessionsToo() throws IOException {
        browser.login(NAME, PASSWORD);
        try (Administration administration = Administration.open(data())) {
            administration.accounts().update(NAME, details -> details.withEnabled(false));
        }
        assertFalse(isLoggedIn(browser));
    }

    @Test
    void aDeletedAccountThatIsMadeAgainIsAnotherOne() throws IOException {
        browser.login(NAME, PASSWORD);
        server.accounts().delete(NAME);
        server.accounts().create(NAME, PASSWORD);
        assertFalse(isLoggedIn(browser));
    }

    @Test
    void strangersCannotPushOutPeopleByAskingForManySessions() {
        browser.login(NAME, PASSWORD);
        Browser stranger = new Browser(server.uri());
        for (int i = 0; i < 10_100; i++) {
            stranger.cookies.clear();
            stranger.send("/", "GET", BodyPublishers.noBody());
        }
        assertTrue(isLoggedIn(browser));
    }

    @Test
    void whoAsksForManySessionsEndsNoFormOfSomebodyElse() {
        browser.open("/login").submit("/login/user", "user", NAME);
        Browser stranger = new Browser(server.uri());
        for (int i = 0; i < 10_100; i++) {
            stranger.cookies.clear();
            stranger.send("/", "GET", BodyPublishers.noBody(), "X-Forwarded-For", "2001:db8:1:2::" + i % 5000);
        }
        browser.submit("/login/password", "password", PASSWORD);
        assertTrue(isLoggedIn(browser));
    }
}
