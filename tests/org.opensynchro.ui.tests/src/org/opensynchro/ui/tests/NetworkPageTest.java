// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opensynchro.ui.bot.Bot.waitUntil;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensynchro.model.Synchronization;
import org.opensynchro.ui.SyncState;
import org.opensynchro.workspace.ItemPath;

/** The proxy that is chosen in the preferences is the one that is used, by what runs already too. */
class NetworkPageTest extends WindowTest {
    private static final String PAGE = "org.opensynchro.ui.preferences.network";

    private final List<String> logins = new CopyOnWriteArrayList<>();
    private HttpServer proxy;

    @BeforeEach
    void startProxy() throws Exception {
        proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", exchange -> {
            logins.add(String.valueOf(exchange.getRequestHeaders().getFirst("Proxy-Authorization")));
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        proxy.start();
    }

    @AfterEach
    void stopProxy() throws Exception {
        proxy.stop(0);
        service.setProxyPassword("");
        service.setProxy("system", "");
    }

    @Test
    void aProxyThatIsChosenIsUsedByWhatRunsAndGivenUpAgain() throws Exception {
        Path folder = localFolder("Work");
        Files.writeString(folder.resolve("a.txt"), "a");
        service.add(account().getId(), folder, ItemPath.of("Work"));
        service.apply();
        waitUntil("it is in sync", () -> state() == SyncState.IN_SYNC);

        openPage();
        bot.button("This proxy:").select();
        bot.textWithId("proxy.address")
                .setText("127.0.0.1:" + proxy.getAddress().getPort());
        bot.textWithId("proxy.user").setText("ada");
        bot.textWithId("proxy.password").setText("secret at the proxy");
        bot.button("Apply and Close").click();
        waitUntil("it is chosen", () -> service.configuration().getProxyUser().equals("ada"));
        Files.writeString(folder.resolve("b.txt"), "b");

        String login = "Basic "
                + Base64.getEncoder().encodeToString("ada:secret at the proxy".getBytes(StandardCharsets.UTF_8));
        waitUntil("a request came by the proxy", () -> logins.contains(login));
        assertFalse(isOnline("Work/b.txt"));

        openPage();
        assertTrue(bot.textWithId("proxy.address").getText().startsWith("127.0.0.1:"));
        bot.button("No proxy").select();
        bot.button("Apply and Close").click();
        waitUntil("it is chosen", () -> service.configuration().getProxy().equals("none"));
        service.synchronizeNow(List.of(synchronization().getId()));

        waitUntil("it goes on", () -> isOnline("Work/b.txt"));
    }

    @Test
    void whatIsNoAddressIsNotTaken() {
        openPage();
        bot.button("Automatic, by a script (PAC)").select();
        bot.textWithId("proxy.script").setText("proxy.pac");
        bot.waitUntilShown("Type the address of the script");
        assertFalse(bot.button("Apply and Close").isEnabled());

        bot.textWithId("proxy.script").setText("http://wpad.example.org/proxy.pac");
        assertTrue(bot.button("Apply and Close").isEnabled());

        bot.button("This proxy:").select();
        bot.textWithId("proxy.address").setText("http://ada:secret@proxy.example.org:3128");
        bot.waitUntilShown("into the fields below");
        bot.button("Cancel").click();
        assertEquals("system", service.configuration().getProxy());
    }

    private void openPage() {
        window().getWorkbench()
                .getDisplay()
                .asyncExec(() -> PreferencesUtil.createPreferenceDialogOn(window().getShell(), PAGE, null, null)
                        .open());
        bot.shell("Preferences");
    }

    private Synchronization synchronization() {
        return service.configuration().getSynchronizations().getFirst();
    }

    private SyncState state() {
        return service.status(synchronization().getId()).state();
    }
}
