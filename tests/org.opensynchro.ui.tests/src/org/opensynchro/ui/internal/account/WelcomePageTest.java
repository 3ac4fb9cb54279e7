// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.account;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensynchro.ui.bot.Bot;
import org.opensynchro.ui.internal.Services;

/** How the welcome is arranged by what workspaces say about themselves. */
class WelcomePageTest {
    private final Bot bot = new Bot();
    private WebSite site;

    @BeforeEach
    void start() throws IOException {
        site = new WebSite();
    }

    @AfterEach
    void stop() {
        Bot.closeDialogs();
        site.close();
    }

    private void welcomedBy(String told) {
        String answer = "{\"ocs\":{\"data\":{\"capabilities\":{\"opensynchro\":{" + told + "}}}}}";
        site.reply("/ocs/v2.php/cloud/capabilities", 200, Map.of(), answer);
        open();
    }

    private void open() {
        PlatformUI.getWorkbench()
                .getDisplay()
                .asyncExec(() -> new WizardDialog(
                                PlatformUI.getWorkbench()
                                        .getWorkbenchWindows()[0]
                                        .getShell(),
                                new AccountWizard(Services.synchronizations(), Services.deployment(), page -> true))
                        .open());
        bot.shell("Add Account");
        bot.textWithId("server").setText(site.uri("/").toString());
        bot.button("Next >").click();
    }

    @Test
    void singleSignOnIsALinkWhereMostLogInWithAPassword() {
        welcomedBy("\"workspace\":\"Acme\",\"loginFirst\":\"password\",\"singleSignOn\":{\"name\":\"Acme ID\"}");

        bot.linkWithId("logInSso");
        assertTrue(bot.hasButtonWithId("logIn"));
        bot.waitUntilShown("Welcome to Acme");
        bot.waitUntilShown("Acme ID");
    }

    @Test
    void theLoginWithAPasswordIsALinkWhereMostLogInWithSingleSignOn() {
        welcomedBy("\"workspace\":\"Acme\",\"loginFirst\":\"sso\",\"singleSignOn\":{\"name\":\"Acme ID\"}");

        bot.linkWithId("logIn");
        assertTrue(bot.hasButtonWithId("logInSso"));
    }

    @Test
    void aWorkspaceWithoutSingleSignOnOffersNone() {
        welcomedBy("\"loginFirst\":\"sso\"");

        bot.buttonWithId("logIn");
        assertFalse(bot.hasLinkWithId("logInSso"));
        assertFalse(bot.hasButtonWithId("logInSso"));
    }

    @Test
    void aServerThatTellsNothingMayHaveSingleSignOn() {
        open();

        bot.linkWithId("logInSso");
        assertTrue(bot.hasButtonWithId("logIn"));
    }

    @Test
    void aServerWithoutALoginPageAsksForAUserNameAndAPassword() {
        open();

        bot.buttonWithId("logIn").click();

        bot.waitUntilShown("has no login page for applications");
        assertTrue(bot.textWithId("user").getText().isEmpty());
        bot.button("< Back").click();
        bot.buttonWithId("logIn");
    }

    @Test
    void aLoginPageAtAnotherServerIsRefusedNamingIt() {
        site.reply(
                "/index.php/login/v2",
                200,
                Map.of(),
                "{\"poll\":{\"token\":\"t\",\"endpoint\":\"%s\"},\"login\":\"https://evil.example/flow\"}"
                        .formatted(site.uri("/poll")));
        open();

        bot.buttonWithId("logIn").click();

        bot.waitUntilShown("its login page is at https://evil.example");
        assertTrue(bot.buttonWithId("login.again").isEnabled());
    }
}
