// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.account;

import java.net.URI;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.Widgets;

/** Signing in with a user name and a password, for servers without a login page. */
final class AccountPage extends WizardPage {
    private final SynchronizationService service;
    private Text user;
    private Text password;
    private RememberChoice remember;

    AccountPage(SynchronizationService service) {
        super("account", Messages.AccountPage_title, null);
        this.service = service;
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults()
                .numColumns(2)
                .margins(12, 12)
                .spacing(10, 8)
                .applyTo(page);
        user = field(page, "user", Messages.AccountPage_user, SWT.NONE);
        password = field(page, "password", Messages.AccountPage_password, SWT.PASSWORD);
        remember = new RememberChoice(page, service);
        setControl(page);
    }

    private Text field(Composite page, String identifier, String label, int style) {
        new Label(page, SWT.NONE).setText(label);
        Text text = Widgets.identify(new Text(page, SWT.BORDER | SWT.SINGLE | style), identifier);
        GridDataFactory.fillDefaults().grab(true, false).hint(360, SWT.DEFAULT).applyTo(text);
        text.addListener(SWT.Modify, event -> validate());
        return text;
    }

    /**
     * Asks for the account at a server.
     *
     * @param why why the person is asked for a password, or the empty text
     */
    void begin(URI server, String why) {
        setErrorMessage(null);
        setDescription(NLS.bind(Messages.AccountPage_description, server.getHost()));
        if (ServerAddress.isUnprotected(server)) {
            setMessage(Messages.AccountPage_unprotected, IMessageProvider.WARNING);
        } else if (!why.isEmpty()) {
            setMessage(why, IMessageProvider.INFORMATION);
        } else {
            setMessage(null);
        }
        user.setFocus();
    }

    private void validate() {
        setErrorMessage(null);
        setPageComplete(!user.getText().isBlank() && !password.getText().isEmpty());
    }

    /** Says why the server did not take these, beside them, and lets the person type again. */
    void refuse(String why) {
        setErrorMessage(why);
        password.setFocus();
        password.selectAll();
    }

    String user() {
        return user.getText().strip();
    }

    String password() {
        return password.getText();
    }

    boolean isKept() {
        return remember.isChosen();
    }

    @Override
    public boolean canFlipToNextPage() {
        return false;
    }
}
