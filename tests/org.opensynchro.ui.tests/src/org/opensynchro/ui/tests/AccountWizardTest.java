// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.opensynchro.ui.bot.Bot;

class AccountWizardTest extends WindowTest {
    private static final String TITLE = "Add Account";

    @Test
    void theFirstStartOffersToAddAnAccount() {
        assertTrue(WIZARD_OFFERED);
    }

    @Test
    void aRightPasswordAddsTheAccountWithTheProductThatTheServerIs() {
        fill(PASSWORD);

        bot.button("Finish").click();
        bot.waitUntilShown("You are logged in");
        bot.button("Finish").click();

        Bot.waitUntilClosed(TITLE);
        assertTrue(service.configuration().getAccounts().stream()
                .anyMatch(account -> account.getUser().equals(user)
                        && account.getServer().equals(server.uri().toString())
                        && !account.getProduct().isEmpty()));
    }

    @Test
    void aWrongPasswordIsToldBesideTheFieldsAndAddsNothing() {
        fill("wrong");

        bot.button("Finish").click();

        bot.waitUntilShown("Check the user name and the password");
        assertTrue(Bot.isOpen(TITLE));
        assertFalse(isAdded());
        assertEquals(user, bot.textWithId("user").getText());
    }

    @Test
    void aServerThatDoesNotAnswerIsToldWithWhatToDoAndAskedAgainOnDemand() throws IOException {
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            open("http://127.0.0.1:" + closed.getLocalPort());
            closed.close();
            bot.button("Next >").click();

            bot.waitUntilShown("Check the network and the server address");
            assertTrue(bot.buttonWithId("askAgain").isEnabled());
            assertFalse(bot.button("Finish").isEnabled());
        }
    }

    @Test
    void nextWaitsForAnAddress() {
        open("");
        assertFalse(bot.button("Next >").isEnabled());

        bot.textWithId("server").setText("not an address");
        bot.waitUntilShown("This is no address of a server");
        assertFalse(bot.button("Next >").isEnabled());

        bot.textWithId("server").setText("cloud.example.org");
        assertTrue(bot.button("Next >").isEnabled());
    }

    @Test
    void aConnectionThatOthersCouldReadIsMadeOnlyWhenThePersonAgrees() {
        open("http://cloud.example.org");

        bot.waitUntilShown("not encrypted");
        assertFalse(bot.button("Next >").isEnabled());

        bot.buttonWithId("unprotected").select();
        assertTrue(bot.button("Next >").isEnabled());
    }

    private boolean isAdded() {
        return service.configuration().getAccounts().stream()
                .anyMatch(account -> account.getUser().equals(user));
    }

    private void open(String address) {
        execute("addAccount");
        bot.shell(TITLE);
        bot.textWithId("server").setText(address);
    }

    private void fill(String password) {
        open(server.uri().toString());
        bot.button("Next >").click();
        bot.linkWithId("usePassword").click();
        bot.textWithId("user").setText(user);
        bot.textWithId("password").setText(password);
    }
}
