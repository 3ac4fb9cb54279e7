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
        fill(server.uri().toString(), user, PASSWORD);

        bot.button("Finish").click();

        Bot.waitUntilClosed(TITLE);
        assertTrue(service.configuration().getAccounts().stream()
                .anyMatch(account -> account.getUser().equals(user)
                        && account.getServer().equals(server.uri().toString())
                        && !account.getProduct().isEmpty()));
    }

    @Test
    void aWrongPasswordIsToldBesideTheFieldsAndAddsNothing() {
        fill(server.uri().toString(), user, "wrong");

        bot.button("Finish").click();

        bot.waitUntilShown("Check the user name and the password");
        assertTrue(Bot.isOpen(TITLE));
        assertFalse(isAdded());
        assertEquals(user, bot.textWithId("user").getText());
    }

    @Test
    void aServerThatDoesNotAnswerIsToldWithWhatToDo() throws IOException {
        fill("http://127.0.0.1:" + unusedPort(), user, PASSWORD);

        bot.button("Finish").click();

        bot.waitUntilShown("Check the network and the server address");
        assertFalse(isAdded());
    }

    @Test
    void finishWaitsForAnAddressAUserAndAPassword() {
        fill("", user, PASSWORD);
        assertFalse(bot.button("Finish").isEnabled());

        bot.textWithId("server").setText("not an address");
        bot.waitUntilShown("This is no address of a server");
        assertFalse(bot.button("Finish").isEnabled());

        bot.textWithId("server").setText("cloud.example.org");
        assertTrue(bot.button("Finish").isEnabled());
    }

    @Test
    void aConnectionThatOthersCouldReadIsWarnedAbout() {
        fill("http://cloud.example.org", user, PASSWORD);

        bot.waitUntilShown("not encrypted");
    }

    private boolean isAdded() {
        return service.configuration().getAccounts().stream()
                .anyMatch(account -> account.getUser().equals(user));
    }

    private void fill(String address, String name, String password) {
        execute("addAccount");
        bot.shell(TITLE);
        bot.textWithId("server").setText(address);
        bot.textWithId("user").setText(name);
        bot.textWithId("password").setText(password);
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
