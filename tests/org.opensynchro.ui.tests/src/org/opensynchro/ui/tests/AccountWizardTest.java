// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opensynchro.ui.bot.Bot.ui;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.opensynchro.deployment.ConfigurationCode;
import org.opensynchro.deployment.Policy;
import org.opensynchro.ui.bot.Bot;
import org.opensynchro.ui.bot.FirstStart;
import org.opensynchro.ui.internal.Services;

class AccountWizardTest extends WindowTest {
    private static final String TITLE = "Add Account";

    @Test
    void theFirstStartOffersToAddAnAccount() {
        assertTrue(FirstStart.offersAccount());
    }

    @Test
    void aRightPasswordAddsTheAccountWithTheProductThatTheServerIs() {
        fill(PASSWORD);

        bot.button("Finish").click();
        bot.waitUntilShown("Choose Your First Folder");
        bot.buttonWithId("later").select();
        Bot.waitUntil("Finish", () -> bot.button("Finish").isEnabled());
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

    @Test
    void aConfigurationCodeShowsWhatItSetsAndThenLeadsToItsWorkspace() throws CoreException {
        open("");
        bot.linkWithId("haveCode").click();
        assertFalse(bot.buttonWithId("useCode").isEnabled());
        URI address = server.uri();
        ConfigurationCode code = new ConfigurationCode(address, "Trial", Set.of(Policy.NEVER_UPDATE));

        bot.textWithId("code").setText(code.print().toLowerCase(Locale.ROOT));
        bot.waitUntilShown("Workspace: Trial");
        assertTrue(bot.labelWithId("effect").contains(code.server().toString()));
        assertTrue(bot.labelWithId("effect").contains(Policy.NEVER_UPDATE.sentence()));
        assertEquals(Optional.empty(), ui(Services::deployment).settings().server(), "nothing is set before");

        bot.buttonWithId("useCode").click();
        bot.waitUntilShown("Your login opens the page of " + address.getHost());
        assertEquals(
                Optional.of(code.server()), ui(Services::deployment).settings().server());
        // A workspace that there is an account of is not proposed to the tests that follow.
        account();
    }

    @Test
    void aMistypedConfigurationCodeIsToldAndSetsNothing() {
        open("");
        bot.linkWithId("haveCode").click();
        String code = new ConfigurationCode(URI.create("https://cloud.example.org"), "A", Set.of()).print();

        bot.textWithId("code").setText(code.substring(0, code.length() - 1) + (code.endsWith("0") ? '1' : '0'));

        bot.waitUntilShown("The code contains a mistake");
        assertFalse(bot.buttonWithId("useCode").isEnabled());
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
