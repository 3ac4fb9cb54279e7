// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.account;

import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.Icons;
import org.opensynchro.workspace.ConnectionSettings;
import org.opensynchro.workspace.Sentences;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.WorkspaceException;
import org.opensynchro.workspace.WorkspaceInfo;
import org.slf4j.LoggerFactory;

/** Adds an account by server address, user name and password, once the server has accepted them. */
public final class AccountWizard extends Wizard {
    private final SynchronizationService service;
    private final AccountPage page;

    /** @param service connects to the server and takes the account */
    public AccountWizard(SynchronizationService service) {
        this.service = service;
        this.page = new AccountPage(service);
        setWindowTitle(Messages.AccountWizard_title);
        setNeedsProgressMonitor(true);
        setDefaultPageImageDescriptor(Icons.descriptor("wizard_account"));
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        URI server = page.server();
        ConnectionSettings settings = new ConnectionSettings(server, page.user(), page.password());
        boolean keep = page.isKept();
        try {
            Attempt.run(getContainer(), NLS.bind(Messages.AccountWizard_connecting, server.getHost()), () -> {
                WorkspaceInfo info = connect(settings);
                return service.addAccount(
                        server.toString(), settings.user(), info.product(), settings.password(), keep);
            });
            return true;
        } catch (InterruptedException e) {
            page.setMessage(Messages.AccountWizard_cancelled, IMessageProvider.INFORMATION);
            return false;
        } catch (InvocationTargetException e) {
            page.refuse(words(e.getCause()));
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
