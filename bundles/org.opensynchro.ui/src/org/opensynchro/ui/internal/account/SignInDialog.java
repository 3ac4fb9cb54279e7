// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.account;

import org.eclipse.core.runtime.ICoreRunnable;
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
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.opensynchro.model.Account;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.Icons;
import org.opensynchro.ui.internal.Services;
import org.opensynchro.ui.internal.Texts;
import org.opensynchro.ui.internal.Widgets;

/** Asks for the password of an account that is there already. Its syncs tell whether the server took it. */
final class SignInDialog extends TitleAreaDialog {
    private final SynchronizationService service;
    private final Account account;
    private Text password;
    private RememberChoice remember;

    /** @param accountId the account of the service's configuration */
    SignInDialog(Shell shell, SynchronizationService service, String accountId) {
        super(shell);
        this.service = service;
        this.account = service.configuration().getAccounts().stream()
                .filter(candidate -> candidate.getId().equals(accountId))
                .findFirst()
                .orElseThrow();
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
        setMessage(NLS.bind(Messages.SignInDialog_message, Texts.account(account)));
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults()
                .numColumns(2)
                .margins(12, 12)
                .spacing(10, 8)
                .applyTo(area);
        new Label(area, SWT.NONE).setText(Messages.AccountPage_password);
        password = Widgets.identify(new Text(area, SWT.BORDER | SWT.SINGLE | SWT.PASSWORD), "password");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(password);
        password.addListener(
                SWT.Modify,
                event -> getButton(IDialogConstants.OK_ID)
                        .setEnabled(!password.getText().isEmpty()));
        remember = new RememberChoice(area, service);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.SignInDialog_signIn, true)
                .setEnabled(false);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void okPressed() {
        String typed = password.getText();
        boolean keep = remember.isChosen();
        ICoreRunnable task = monitor -> service.signIn(account.getId(), typed, keep);
        Services.inBackground(Messages.SignInDialog_job, task);
        super.okPressed();
    }
}
