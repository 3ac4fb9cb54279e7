// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Logging in on the pages with user name and password. */
class LoginPagesTest extends PagesFixture {
    @Test
    void aPersonGivesTheUserNameThenThePasswordAndIsIn() {
        browser.open("/");
        assertEquals("/login", browser.path);
        browser.submit("/login/user", "user", NAME);
        assertEquals("/login/password", browser.path);
        assertTrue(browser.body().contains("value=\"alice\" readonly"), browser.body());
        browser.submit("/login/password", "password", PASSWORD);
        assertEquals("/home", browser.path);
        assertTrue(browser.body().contains("Welcome, alice."), browser.body());
        assertEquals("/home", browser.open("/").path);
    }

    @Test
    void theWrongPasswordIsToldOnThePasswordPageAndTheRightOneIsTakenThen() {
        browser.login(NAME, "wrong");
        assertEquals("/login/password", browser.path);
        assertTrue(browser.body().contains("The user name or the password is not right."), browser.body());
        assertEquals("/login", browser.open("/home").path);
        browser.login(NAME, PASSWORD);
        assertEquals("/home", browser.path);
    }

    @Test
    void whoWantedAnotherPageComesThereAfterTheLogin() {
        browser.open("/home");
        assertEquals("/login", browser.path);
        browser.submit("/login/user", "user", NAME).submit("/login/password", "password", PASSWORD);
        assertEquals("/home", browser.path);
    }

    @Test
    void noStepCanBeSkipped() {
        browser.open("/login").submit("/login/user", "user", NAME);
        browser.post("/login/second-factor", Map.of("token", browser.formToken(), "code", "000000"));
        assertStatus(303, browser.page);
        assertEquals("/login/password", Client.header(browser.page, "Location"));
        assertEquals("/login/password", browser.open("/login/second-factor").path);
        assertEquals("/login", browser.open("/home").path);
    }

    @Test
    void loggingOutEndsTheSession() {
        browser.login(NAME, PASSWORD);
        String session = browser.cookies.get("opensynchro-pages");
        browser.submit("/logout");
        assertEquals("/login", browser.path);
        browser.cookies.put("opensynchro-pages", session);
        assertEquals("/login", browser.open("/home").path);
    }

    @Test
    void thePagesSpeakFrenchToABrowserThatAsksForIt() {
        browser.header("Accept-Language", "fr-CH, fr;q=0.9, en;q=0.8").open("/login");
        assertTrue(browser.body().contains("Nom d’utilisateur"), browser.body());
        assertTrue(browser.body().contains("<html lang=\"fr\">"));
        browser.header("Accept-Language", "de, *;q=0.1").open("/login");
        assertTrue(browser.body().contains("User name"));
        assertFalse(browser.body().contains("{{"));
    }

    @Test
    void whoIsTurnedAwayForMinutesIsToldHowMany() {
        for (int i = 0; i < 50; i++) {
            assertStatus(401, new Client(server.uri(), "name" + i, "guess").get("/ocs/v2.php/cloud/user"));
        }
        browser.login(NAME, PASSWORD);
        assertStatus(429, browser.page);
        assertEquals("600", Client.header(browser.page, "Retry-After"));
        assertTrue(browser.body().contains("Wait 10 minutes, then try again."), browser.body());
        browser.header("Accept-Language", "fr").submit("/login/password", "password", PASSWORD);
        assertTrue(browser.body().contains("Patientez 10 minutes, puis réessayez."), browser.body());
        now = now.plus(Duration.ofSeconds(9 * 60 + 20));
        browser.submit("/login/password", "password", PASSWORD);
        assertTrue(browser.body().contains("Patientez une minute, puis réessayez."), browser.body());
        now = now.plus(Duration.ofSeconds(35));
        browser.submit("/login/password", "password", PASSWORD);
        assertTrue(browser.body().contains("Patientez quelques secondes, puis réessayez."), browser.body());
        now = now.plus(Duration.ofSeconds(5));
        assertTrue(isLoggedIn(browser.submit("/login/password", "password", PASSWORD)));
    }
}
