// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opensynchro.ui.bot.Bot.ui;
import static org.opensynchro.ui.bot.Bot.waitUntil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.Test;
import org.opensynchro.model.Account;
import org.opensynchro.model.LoginMethod;
import org.opensynchro.server.Policy;
import org.opensynchro.ui.SyncState;
import org.opensynchro.ui.bot.Bot;
import org.opensynchro.ui.bot.BotBrowser;
import org.opensynchro.ui.bot.BotTable;
import org.opensynchro.ui.internal.Services;
import org.opensynchro.ui.internal.Widgets;
import org.opensynchro.ui.internal.account.AccountWizard;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.WorkspaceException;

/** Logging in on the pages of a real workspace, in the real embedded browser. */
class LoginTest extends WindowTest {
    private static final String TITLE = "Add Account";

    @Test
    void whoLogsInOnThePageOfTheServerHasAnAccountThatSyncs() throws Exception {
        Account account = loggedIn();

        assertEquals(LoginMethod.PAGE, account.getLogin());
        assertEquals(server.uri().toString(), account.getServer());
        Path folder = running(account, "Work");
        assertTrue(isOnlineAs(account, "Work/note.txt"), folder::toString);
    }

    @Test
    void theGrantPageNamesTheComputer() {
        BotBrowser page = openPage();

        authenticate(page, user, PASSWORD);

        assertTrue(page.waitFor("button[value=grant]").text().contains("OpenSynchro on "), page::text);
        assertEquals(server.uri().getAuthority(), bot.labelWithId("login.host"));
    }

    @Test
    void whoSaysNoOnThePageIsToldThatNothingWasAddedAndCanGoBack() {
        BotBrowser page = openPage();
        authenticate(page, user, PASSWORD);

        page.click("button[value=cancel]");

        bot.waitUntilShown("Access was not granted");
        assertTrue(added().isEmpty());
        bot.button("< Back").click();
        bot.buttonWithId("logIn").click();
        bot.browserWithId("login.page").waitFor("#user");
    }

    @Test
    void aLoginThatIsStuckIsBegunAgain() throws Exception {
        BotBrowser stuck = openPage().waitFor("#user");

        bot.linkWithId("login.beginAgain").click();
        waitUntil("the page is gone", () -> !stuck.has("#user"));

        BotBrowser page = bot.browserWithId("login.page");
        authenticate(page, user, PASSWORD);
        page.click("button[value=grant]");
        leaveFirstFolder();
        assertTrue(added().isPresent());
    }

    @Test
    void cancellingLeavesNothingBehind() {
        openPage().waitFor("#user");

        bot.button("Cancel").click();

        Bot.waitUntilClosed(TITLE);
        assertTrue(added().isEmpty());
    }

    @Test
    void aWorkspaceThatForbidsDesktopApplicationsSaysSoBeforeAnybodyLogsIn() throws IOException {
        server.policies().set(Policy.DESKTOP_APPLICATIONS, "forbidden");
        open();

        bot.waitUntilShown("does not let desktop applications log in");

        assertFalse(bot.hasButtonWithId("logIn"));
    }

    @Test
    void aRefusedTokenIsToldOnceForAllSyncsAndAllGoOnAfterSigningInAgain() throws Exception {
        Account account = loggedIn();
        Path first = running(account, "First");
        Path second = running(account, "Second");
        server.accounts().update(user, details -> details.withEnabled(false));
        Files.writeString(first.resolve("new.txt"), "new");
        Files.writeString(second.resolve("new.txt"), "new");
        waitUntil("both wait", () -> states(SyncState.SIGN_IN) == 2);
        server.accounts().update(user, details -> details.withEnabled(true));

        Bot.activateView("org.opensynchro.ui.views.syncs");
        bot.shell("OpenSynchro");
        assertTrue(bot.labelWithId("notice.signIn:" + account.getId()).contains("is not accepted any more"));
        assertEquals(1, bot.countLabelsWithId("notice.signIn:" + account.getId()));
        bot.buttonWithId("signIn:" + account.getId() + ".signIn").click();
        bot.shell("Sign In");
        BotBrowser page = bot.browserWithId("login.page");
        authenticate(page, user, PASSWORD);
        page.click("button[value=grant]");

        Bot.waitUntilClosed("Sign In");
        waitUntil("both go on", () -> states(SyncState.IN_SYNC) == 2);
        assertTrue(isOnlineAs(account, "First/new.txt") && isOnlineAs(account, "Second/new.txt"));
    }

    @Test
    void whoSignsInAgainAsSomebodyElseIsToldSoAndNothingChanges() throws Exception {
        Account account = loggedIn();
        server.accounts().create(user + "-other", PASSWORD);
        openAccounts();
        bot.buttonWithId("accounts.signIn").click();
        bot.shell("Sign In");
        BotBrowser page = bot.browserWithId("login.page");

        authenticate(page, user + "-other", PASSWORD);
        page.click("button[value=grant]");

        bot.waitUntilShown("You logged in as " + user + "-other, but this account is " + user);
        assertTrue(service.configuration().getAccounts().stream()
                .noneMatch(other -> other.getUser().equals(user + "-other")));
        assertTrue(isOnlineAs(account, ""));
    }

    @Test
    void signingOutEndsTheTokenAndRestsTheSyncsUntilSigningInAgain() throws Exception {
        Account account = loggedIn();
        Path folder = running(account, "Work");

        signOut();
        bot.button("Sign Out").click();

        waitUntil("its sync rests", () -> states(SyncState.SIGN_IN) == 1);
        waitUntil("its token is gone", () -> !isOnlineAs(account, ""));
        assertTrue(Files.exists(folder.resolve("note.txt")));
        assertTrue(service.configuration().getAccounts().stream()
                .anyMatch(one -> one.getId().equals(account.getId()) && one.isSignedOut()));
    }

    @Test
    void signingOutWhileTheServerIsAwayOffersToForgetHere() throws Exception {
        Account account = loggedIn();
        signOut();
        server.close();

        bot.button("Sign Out").click();

        bot.shell("Sign Out");
        bot.waitUntilShown("could not be told");
        bot.button("Sign Out Here").click();
        waitUntil(
                "it is signed out",
                () -> service.configuration().getAccounts().stream()
                        .anyMatch(one -> one.getId().equals(account.getId()) && one.isSignedOut()));
    }

    @Test
    void theBrowserOfThePersonServesAsWellWhileTheWindowWaits() throws CoreException {
        CopyOnWriteArrayList<Browser> outside = new CopyOnWriteArrayList<>();
        service.accounts().setLoginInSystemBrowser(true);
        window().getWorkbench()
                .getDisplay()
                .asyncExec(() -> new WizardDialog(
                                window().getShell(),
                                new AccountWizard(service, Services.deployment(), page -> outside.add(browser(page))))
                        .open());
        bot.shell(TITLE);
        bot.textWithId("server").setText(server.uri().toString());
        bot.button("Next >").click();
        bot.buttonWithId("logIn").click();
        bot.waitUntilShown("is open in your browser");
        BotBrowser page = new BotBrowser(outside.getFirst());

        authenticate(page, user, PASSWORD);
        page.click("button[value=grant]");

        leaveFirstFolder();
        assertTrue(added().isPresent());
        ui(() -> {
            outside.getFirst().getShell().dispose();
            return null;
        });
        service.accounts().setLoginInSystemBrowser(false);
    }

    private static Browser browser(String page) {
        Shell shell = new Shell(window().getWorkbench().getDisplay());
        shell.setLayout(new FillLayout());
        shell.setText("Browser");
        Browser browser = Widgets.identify(new Browser(shell, 0), "browser");
        browser.setUrl(page);
        shell.open();
        return browser;
    }

    private void signOut() {
        openAccounts();
        bot.buttonWithId("accounts.signOut").click();
        bot.shell("Sign Out");
    }

    /** Opens the accounts and chooses the one of this test. */
    private void openAccounts() {
        window().getWorkbench()
                .getDisplay()
                .asyncExec(() -> PreferencesUtil.createPreferenceDialogOn(
                                window().getShell(), "org.opensynchro.ui.preferences.accounts", null, null)
                        .open());
        bot.shell("Preferences");
        BotTable table = bot.tableWithId("accounts");
        List<String> rows = table.texts();
        table.select(IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).equals(user + " | " + server.uri().getAuthority() + " | Signed in"))
                .findFirst()
                .orElseThrow());
    }

    private Optional<Account> added() {
        return service.configuration().getAccounts().stream()
                .filter(account -> account.getUser().equals(user)
                        && account.getServer().equals(server.uri().toString()))
                .findFirst();
    }

    private Account loggedIn() {
        logIn();
        leaveFirstFolder();
        bot.shell("OpenSynchro");
        return added().orElseThrow();
    }

    /** What comes after the login is not wanted here. */
    private void leaveFirstFolder() {
        bot.waitUntilShown("Choose Your First Folder");
        bot.button("Cancel").click();
        Bot.waitUntilClosed(TITLE);
    }

    private void logIn() {
        BotBrowser page = openPage();
        authenticate(page, user, PASSWORD);
        page.click("button[value=grant]");
    }

    private void open() {
        execute("addAccount");
        bot.shell(TITLE);
        bot.textWithId("server").setText(server.uri().toString());
        bot.button("Next >").click();
    }

    private BotBrowser openPage() {
        open();
        bot.buttonWithId("logIn").click();
        return bot.browserWithId("login.page");
    }

    private static void authenticate(BotBrowser page, String name, String password) {
        page.type("#user", name).click("button.main");
        page.type("#password", password).click("button.main");
        page.waitFor("button[value=grant]");
    }

    private Path running(Account account, String name) throws IOException, CoreException {
        Path folder = localFolder(name);
        Files.writeString(folder.resolve("note.txt"), "content");
        String id = service.add(account.getId(), folder, ItemPath.of(name));
        service.apply();
        waitUntil(name + " is in sync", () -> service.status(id).state() == SyncState.IN_SYNC);
        return folder;
    }

    /** Whether the workspace shows an item to the account as it is logged in now. */
    private boolean isOnlineAs(Account account, String path) {
        try (Workspace workspace = service.connect(account.getId())) {
            workspace.files().stat(ItemPath.of(path));
            return true;
        } catch (WorkspaceException e) {
            return false;
        }
    }

    private long states(SyncState state) {
        return service.configuration().getSynchronizations().stream()
                .filter(sync -> service.status(sync.getId()).state() == state)
                .count();
    }
}
