// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.account;

import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.auth.NoLoginPageException;
import org.opensynchro.deployment.ConfigurationCode;
import org.opensynchro.deployment.Deployment;
import org.opensynchro.deployment.Setting;
import org.opensynchro.model.Account;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.Icons;
import org.opensynchro.ui.internal.first.FirstFolderPage;
import org.opensynchro.workspace.ConnectionSettings;
import org.opensynchro.workspace.Sentences;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.WorkspaceException;
import org.opensynchro.workspace.WorkspaceInfo;
import org.slf4j.LoggerFactory;

/**
 * Adds an account: the address of the workspace, unless it is known already, the way to log in, and the login on the page of
 * the server; or with a user name and a password, where the server has no such page.
 */
public final class AccountWizard extends Wizard {
    private final SynchronizationService service;
    private final Deployment deployment;
    private final ServerPage serverPage;
    private final CodePage codePage;
    private final WelcomePage welcomePage;
    private final LoginPage loginPage;
    private final AccountPage accountPage;
    private final AfterLoginPage afterLogin;
    private final CompletableFuture<Boolean> keyring;
    private LoginPreset preset;
    private boolean loggedIn;

    /**
     * @param service connects to the server and takes the account
     * @param deployment what is decided already
     */
    public AccountWizard(SynchronizationService service, Deployment deployment) {
        this(service, deployment, SystemBrowser.OF_PERSON);
    }

    /**
     * @param service connects to the server and takes the account
     * @param deployment what is decided already
     * @param browser the browser of the computer
     */
    public AccountWizard(SynchronizationService service, Deployment deployment, SystemBrowser browser) {
        this.service = service;
        this.deployment = deployment;
        this.preset = LoginPreset.of(deployment, service.configuration());
        this.serverPage = new ServerPage(this::forgetPreset, this::askForCode);
        this.codePage = new CodePage(deployment.offeredCode(), this::use);
        this.afterLogin = isFirstFolderToChoose()
                ? new FirstFolderPage(service, deployment.settings().workspace())
                : new DonePage();
        this.keyring = CompletableFuture.supplyAsync(service::canKeepPasswords);
        this.welcomePage = new WelcomePage(this, service.accounts().logins());
        this.loginPage = new LoginPage(service.accounts().logins(), browser, () -> preset.systemBrowser());
        this.accountPage = new AccountPage(service);
        setWindowTitle(Messages.AccountWizard_title);
        setNeedsProgressMonitor(true);
        setDefaultPageImageDescriptor(Icons.descriptor("wizard_account"));
    }

    /** Somebody who has syncs already, or gets some from an administrator, needs no first one. */
    private boolean isFirstFolderToChoose() {
        return service.configuration().getSynchronizations().isEmpty()
                && deployment.settings().path(Setting.DEFAULT_SYNCHRONIZATIONS).isEmpty();
    }

    @Override
    public void addPages() {
        addPage(serverPage);
        addPage(codePage);
        addPage(welcomePage);
        addPage(loginPage);
        addPage(accountPage);
        addPage(afterLogin);
    }

    /** The workspace that the person chose. */
    URI server() {
        return preset.server().isBlank()
                ? serverPage.server()
                : ServerAddress.parse(preset.server()).orElseThrow();
    }

    /** Whether the person agreed to a connection without TLS where the address has none: a preset one is not asked about. */
    boolean isUnprotectedAgreed() {
        return preset.server().isBlank();
    }

    /** Whether a login stays after this application was closed; that it does until the keyring was asked. */
    boolean keepsLogins() {
        return keyring.getNow(true);
    }

    @Override
    public IWizardPage getStartingPage() {
        if (!deployment.offeredCode().isEmpty()) {
            return codePage;
        }
        return preset.server().isBlank() ? serverPage : welcomePage;
    }

    @Override
    public IWizardPage getPreviousPage(IWizardPage page) {
        return page == welcomePage || page == codePage ? serverPage : null;
    }

    private void askForCode() {
        getContainer().showPage(codePage);
    }

    /** The person types an address: that counts. */
    private void forgetPreset() {
        preset = preset.withServer("");
    }

    /** Takes over what a code decides, as the person asked for. */
    private void use(ConfigurationCode code) {
        try {
            Attempt.run(getContainer(), Messages.CodePage_using, () -> {
                deployment.accept(code);
                return code;
            });
            preset = LoginPreset.of(deployment, service.configuration())
                    .withServer(code.server().toString());
            getContainer().showPage(welcomePage);
        } catch (InterruptedException e) {
            codePage.setMessage(Messages.AccountWizard_cancelled, IMessageProvider.INFORMATION);
        } catch (InvocationTargetException e) {
            LoggerFactory.getLogger(AccountWizard.class).error("A configuration code cannot be kept", e.getCause());
            codePage.refuse(NLS.bind(Messages.CodePage_notKept, e.getCause().getMessage()));
        }
    }

    /** Whether the login with company credentials comes first, whatever the workspace says. */
    boolean isSingleSignOnFirst() {
        return preset.singleSignOnFirst();
    }

    /** Begins a login on the page of the server. */
    void logIn(boolean singleSignOn) {
        getContainer().showPage(loginPage);
        AtomicReference<Account> added = new AtomicReference<>();
        loginPage.begin(
                new LoginRequest(server(), isUnprotectedAgreed(), singleSignOn),
                grant -> added.set(service.accounts().add(grant)),
                new LoginView.Listener() {
                    @Override
                    public void loggedIn() {
                        proceed(added.get());
                    }

                    @Override
                    public void failed(Throwable why) {
                        if (why instanceof NoLoginPageException) {
                            usePassword(words(why));
                        }
                    }
                });
    }

    /** Asks for a user name and a password instead. */
    void usePassword() {
        usePassword("");
    }

    private void usePassword(String why) {
        getContainer().showPage(accountPage);
        // The page of the login that was tried is nowhere to go back to.
        accountPage.setPreviousPage(welcomePage);
        getContainer().updateButtons();
        accountPage.begin(server(), why);
    }

    private void proceed(Account account) {
        loggedIn = true;
        getContainer().showPage(afterLogin);
        afterLogin.begin(account);
        getContainer().updateButtons();
    }

    @Override
    public IWizardPage getNextPage(IWizardPage page) {
        return page == serverPage ? welcomePage : null;
    }

    @Override
    public boolean canFinish() {
        return loggedIn
                ? afterLogin.isPageComplete()
                : getContainer().getCurrentPage() == accountPage && accountPage.isPageComplete();
    }

    @Override
    public boolean performFinish() {
        if (loggedIn) {
            return afterLogin.finish();
        }
        URI server = server();
        ConnectionSettings settings = new ConnectionSettings(server, accountPage.user(), accountPage.password());
        boolean keep = accountPage.isKept();
        try {
            Account account =
                    Attempt.run(getContainer(), NLS.bind(Messages.AccountWizard_connecting, server.getHost()), () -> {
                        WorkspaceInfo info = connect(settings);
                        return service.addAccount(
                                server.toString(), settings.user(), info.product(), settings.password(), keep);
                    });
            proceed(account);
            return false;
        } catch (InterruptedException e) {
            accountPage.setMessage(Messages.AccountWizard_cancelled, IMessageProvider.INFORMATION);
            return false;
        } catch (InvocationTargetException e) {
            accountPage.refuse(words(e.getCause()));
            return false;
        }
    }

    private WorkspaceInfo connect(ConnectionSettings settings) throws WorkspaceException {
        try (Workspace workspace = service.connect(settings)) {
            return workspace.info();
        }
    }

    /** What to tell the person about a failed login. */
    static String words(Throwable failure) {
        if (failure instanceof WorkspaceException refused) {
            return Sentences.join(refused.getMessage(), refused.advice());
        }
        if (failure instanceof CoreException unstored) {
            return unstored.getStatus().getMessage();
        }
        LoggerFactory.getLogger(AccountWizard.class).error("Connecting failed in an unforeseen way", failure);
        return Messages.AccountWizard_unexpected;
    }
}
