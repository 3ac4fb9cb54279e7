// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.account;

import java.net.URI;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.opensynchro.model.Account;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.Icons;
import org.opensynchro.ui.internal.Services;
import org.opensynchro.ui.internal.Texts;

/** Signs an account in again on the login page of its server. */
final class LoginDialog extends TitleAreaDialog {
    private final SynchronizationService service;
    private final Account account;
    private final SystemBrowser browser;

    LoginDialog(Shell shell, SynchronizationService service, Account account, SystemBrowser browser) {
        super(shell);
        this.service = service;
        this.account = account;
        this.browser = browser;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.SignInDialog_title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitleImage(new LocalResourceManager(JFaceResources.getResources(), parent)
                .create(Icons.descriptor("wizard_account")));
        setTitle(Messages.SignInDialog_title);
        setMessage(NLS.bind(Messages.LoginDialog_message, Texts.account(account)));
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults().applyTo(area);
        LoginPreset preset = LoginPreset.of(Services.deployment(), service.configuration());
        LoginView view = new LoginView(area, service.accounts().logins(), browser, preset::systemBrowser);
        // An account without TLS was added by somebody who agreed to that.
        LoginRequest request = new LoginRequest(URI.create(account.getServer()), true, false);
        view.begin(request, grant -> service.accounts().signInAgain(account.getId(), grant), new LoginView.Listener() {
            @Override
            public void loggedIn() {
                okPressed();
            }

            @Override
            public void failed(Throwable why) {
                setMessage(NLS.bind(Messages.LoginDialog_message, Texts.account(account)));
            }
        });
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }
}
