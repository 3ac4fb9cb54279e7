// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class SingleSignOnTest {
    private static Keycloak keycloak;

    @TempDir
    private Path folder;

    private TestWorkspace workspace;
    private Chromium browser;

    @BeforeAll
    static void startKeycloak() throws Exception {
        keycloak = new Keycloak();
    }

    @AfterAll
    static void stopKeycloak() {
        keycloak.close();
    }

    @AfterEach
    void close() throws Exception {
        if (browser != null) {
            browser.close();
        }
        if (workspace != null) {
            workspace.close();
        }
    }

    @Test
    void anApplicationIsGrantedAccessByAPersonOfTheCompany() throws Exception {
        start("create");
        TestWorkspace.Flow flow = workspace.beginFlow("OpenSynchro on LAPTOP-7");

        browser.open(flow.page() + "?method=sso");
        logInToKeycloak("ada", "ada-password");
        browser.awaitText("LAPTOP-7");
        assertEquals(404, workspace.poll(flow).statusCode());
        browser.click("Grant access");
        browser.awaitText("close");

        TestWorkspace.Grant grant = workspace.granted(flow);
        assertEquals("ada", grant.loginName());
        assertEquals(207, workspace.files("ada", grant.appPassword()));
        assertFalse(workspace.accounts().details().getFirst().email().isEmpty());
    }

    @Test
    void theSecondFactorOfTheCompanyIsAsked() throws Exception {
        start("create");

        browser.open(workspace.at("login"));
        browser.click("Log in using Company");
        logInToKeycloak("grace", "grace-password");
        browser.type("One-time code", oneTimePassword());
        browser.click("Sign In");

        browser.awaitText("Welcome, Grace Hopper.");
        browser.screenshot("home");
    }

    @Test
    void whoIsKnownToTheCompanyAloneIsRefusedByPolicy() throws Exception {
        start("refuse");

        logInTo("ada", "ada-password");

        browser.awaitText("there is no account for you");
        browser.screenshot("sso-refused");
        assertTrue(workspace.accounts().names().isEmpty());
        browser.open(workspace.at("home"));
        browser.awaitAddress(workspace.at("login"));
    }

    @Test
    void theAccountWithTheVerifiedAddressIsLinkedByPolicy() throws Exception {
        start("link");
        workspace.accounts().create("lovelace", "a password of her own");
        workspace.accounts().update("lovelace", details -> details.withEmail("ada@example.org"));

        logInTo("ada", "ada-password");

        browser.awaitText("Welcome, lovelace.");
        assertEquals(List.of("lovelace"), workspace.accounts().names());
    }

    @Test
    void aDisabledAccountIsToldSo() throws Exception {
        start("link");
        workspace.accounts().create("ada", "a password of her own");
        workspace
                .accounts()
                .update("ada", details -> details.withEmail("ada@example.org").withEnabled(false));

        logInTo("ada", "ada-password");

        browser.awaitText("is disabled");
    }

    @Test
    void loggingOutEndsBothSessions() throws Exception {
        start("create");
        logInTo("ada", "ada-password");
        browser.awaitText("Welcome, Ada Lovelace.");

        browser.click("Ada Lovelace");
        browser.click("Log out");
        browser.awaitText("still logged in with your company");
        browser.screenshot("sso-logout");
        browser.click("Log out of the company too");
        browser.awaitAddress(workspace.at("login"));

        browser.open(workspace.at("home"));
        browser.awaitAddress(workspace.at("login"));
        browser.click("Log in using Company");
        browser.awaitAddress(keycloak.issuer());
        browser.awaitText("Password");
    }

    @Test
    void anAnswerCannotBeUsedTwiceNorInAnotherBrowser() throws Exception {
        start("create");
        logInTo("ada", "ada-password");
        browser.awaitText("Welcome, Ada Lovelace.");
        String callback = browser.requests().stream()
                .filter(address -> address.startsWith(workspace.at("login/sso/callback")))
                .findFirst()
                .orElseThrow();

        browser.open(callback);
        browser.awaitText("This login is over");
        try (Chromium other = new Chromium(folder, "fr")) {
            other.open(callback);
            other.awaitText("Cette connexion est terminée");
            other.open(workspace.at("home"));
            other.awaitAddress(workspace.at("login"));
        }
    }

    @Test
    void aProviderThatIsAwayIsToldInWords() throws Exception {
        try (Socket nobody = new Socket()) {
            nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            Path data = Files.createDirectories(folder.resolve("data"));
            workspace = new TestWorkspace(
                    data,
                    TestWorkspace.singleSignOn(data, "http://127.0.0.1:" + nobody.getLocalPort() + "/realm", "create"));
            browser = new Chromium(folder, "en");

            browser.open(workspace.at("login"));
            browser.click("Log in using Company");

            browser.awaitText("does not answer");
            browser.click("Back to the login page");
            browser.awaitText("User name");
        }
    }

    private void start(String firstLogin) throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        workspace = new TestWorkspace(data, TestWorkspace.singleSignOn(data, keycloak.issuer(), firstLogin));
        browser = new Chromium(folder, "en");
    }

    private void logInTo(String user, String password) {
        browser.open(workspace.at("login"));
        browser.click("Log in using Company");
        logInToKeycloak(user, password);
    }

    private void logInToKeycloak(String user, String password) {
        browser.awaitAddress(keycloak.issuer());
        browser.type("Username or email", user);
        browser.type("Password", password);
        browser.click("Sign In");
    }

    private static String oneTimePassword() throws Exception {
        byte[] secret = OneTimePasswords.decodeBase32(Keycloak.OTP_SECRET);
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), Instant.now());
    }
}
