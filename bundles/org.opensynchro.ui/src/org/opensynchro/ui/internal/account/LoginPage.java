// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.account;

import java.util.function.BooleanSupplier;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.opensynchro.auth.Logins;

/** The page of the wizard on which the login happens. Leaving it gives the login up. */
final class LoginPage extends WizardPage {
    private final Logins logins;
    private final SystemBrowser browser;
    private final BooleanSupplier outsideFirst;
    private LoginView view;

    LoginPage(Logins logins, SystemBrowser browser, BooleanSupplier outsideFirst) {
        super("login", Messages.LoginPage_title, null);
        this.logins = logins;
        this.browser = browser;
        this.outsideFirst = outsideFirst;
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(page);
        view = new LoginView(page, logins, browser, outsideFirst);
        setControl(page);
    }

    /** Begins a login; what came of the one before is over. */
    void begin(LoginRequest request, LoginView.Use use, LoginView.Listener listener) {
        setErrorMessage(null);
        setDescription(NLS.bind(Messages.LoginPage_description, request.server().getHost()));
        view.begin(request, use, listener);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (!visible) {
            view.cancel();
        }
    }

    @Override
    public boolean canFlipToNextPage() {
        return false;
    }
}
