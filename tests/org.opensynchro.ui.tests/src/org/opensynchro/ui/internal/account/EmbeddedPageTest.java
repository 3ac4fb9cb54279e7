// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opensynchro.ui.bot.Bot.ui;
import static org.opensynchro.ui.bot.Bot.waitUntil;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensynchro.ui.bot.Bot;
import org.opensynchro.ui.bot.BotBrowser;

/** The embedded browser, really shown, with pages that a login page should not be. */
class EmbeddedPageTest {
    private static final String TITLE = "Embedded page";

    private final AtomicBoolean openedOutside = new AtomicBoolean();
    private final Bot bot = new Bot();
    private WebSite site;
    private WebSite other;
    private Shell shell;

    @BeforeEach
    void start() throws IOException {
        site = new WebSite()
                .page("/login", page("login", "<a id=\"go\" href=\"/next\">go on</a>"))
                .page("/next", page("next", ""));
        other = new WebSite().page("/idp", page("idp", ""));
    }

    @AfterEach
    void stop() {
        ui(() -> {
            shell.dispose();
            return null;
        });
        site.close();
        other.close();
    }

    private final class Ways implements EmbeddedPage.Ways {
        @Override
        public void openInBrowser() {
            openedOutside.set(true);
        }

        @Override
        public void beginAgain() {
            throw new AssertionError("Nobody asked for that");
        }
    }

    private static String page(String id, String content) {
        return "<!doctype html><title>t</title><body id=\"%s\">%s</body>".formatted(id, content);
    }

    private BotBrowser open(String path, boolean singleSignOn) {
        ui(() -> {
            shell = new Shell(PlatformUI.getWorkbench().getDisplay());
            shell.setText(TITLE);
            shell.setLayout(new FillLayout());
            shell.setSize(640, 480);
            EmbeddedPage.open(shell, site.uri(path), singleSignOn, new Ways()).orElseThrow();
            shell.open();
            return null;
        });
        bot.shell(TITLE);
        return bot.browserWithId("login.page");
    }

    @Test
    void theServerOfThePageStandsAboveIt() {
        BotBrowser browser = open("/login", false);
        browser.waitFor("#login");

        assertEquals(site.authority(), bot.labelWithId("login.host"));
        assertEquals("On this computer", bot.labelWithId("login.security"));
        browser.click("#go").waitFor("#next");
        assertEquals(site.authority(), bot.labelWithId("login.host"));
    }

    @Test
    void aLinkToAnotherServerIsFollowedOnlyWhenThePersonAgrees() {
        site.page("/login", page("login", "<a id=\"go\" href=\"" + other.uri("/idp") + "\">go</a>"));
        BotBrowser browser = open("/login", false);

        browser.click("#go");

        bot.waitUntilShown("The login page leads to " + other.authority());
        assertTrue(browser.has("#login"));
        assertTrue(other.asked.isEmpty());
        bot.buttonWithId("login.leave").click();
        browser.waitFor("#idp");
        waitUntil("its server is shown", () -> bot.labelWithId("login.host").equals(other.authority()));
    }

    @Test
    void aLoginPageThatRedirectsAtOnceToAnotherServerDoesNotGetThere() {
        site.reply("/login", 302, Map.of("Location", other.uri("/idp").toString()), "");
        open("/login", false);

        bot.waitUntilShown("The login page leads to " + other.authority());

        assertTrue(other.asked.isEmpty());
        assertEquals(site.authority(), bot.labelWithId("login.host"));
    }

    @Test
    void singleSignOnLeadsToAnotherServerWhichIsShown() {
        site.reply("/login", 302, Map.of("Location", other.uri("/idp").toString()), "");
        BotBrowser browser = open("/login", true);

        browser.waitFor("#idp");

        waitUntil("its server is shown", () -> bot.labelWithId("login.host").equals(other.authority()));
    }

    @Test
    void aPageOpensNoWindowsAndLeavesTheWebNowhere() {
        site.page(
                "/login",
                page(
                        "login",
                        "<button id=\"popup\" onclick=\"window.open('/next')\">p</button>"
                                + "<a id=\"blank\" target=\"_blank\" href=\"/next\">b</a>"
                                + "<a id=\"file\" href=\"file:///etc/hostname\">f</a>"
                                + "<a id=\"last\" href=\"/end\">e</a>"));
        site.page("/end", page("end", ""));
        BotBrowser browser = open("/login", true);
        int shells = ui(() -> shell.getDisplay().getShells().length);

        browser.click("#popup").click("#blank").click("#file").click("#last").waitFor("#end");

        assertFalse(site.asked.contains("/next"));
        assertEquals(shells, ui(() -> shell.getDisplay().getShells().length));
        assertEquals(site.uri("/end").toString(), browser.address());
    }

    @Test
    void everyLoginBeginsWithoutTheCookiesOfTheOneBefore() {
        open("/login", false).click("#go").waitFor("#next");
        assertEquals("visited=yes", site.cookies.getLast());
        ui(() -> {
            shell.dispose();
            return null;
        });

        open("/login", false).waitFor("#login");

        assertEquals("null", site.cookies.get(site.asked.lastIndexOf("/login")));
    }

    @Test
    void thePageCanBeOpenedInTheBrowserOfThePersonInstead() {
        open("/login", false).waitFor("#login");

        bot.linkWithId("login.openInBrowser").click();

        waitUntil("it is opened there", openedOutside::get);
    }
}
