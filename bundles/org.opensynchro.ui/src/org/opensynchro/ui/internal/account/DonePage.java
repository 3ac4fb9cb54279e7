// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.account;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.opensynchro.model.Account;
import org.opensynchro.ui.internal.Texts;
import org.opensynchro.ui.internal.Widgets;

/** Says that the account is there now, and what to do with it. */
public final class DonePage extends AfterLoginPage {
    private Label text;

    /** A page that says so. */
    public DonePage() {
        super("done", Messages.DonePage_title);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(24, 24).applyTo(page);
        text = Widgets.identify(new Label(page, SWT.WRAP), "loggedIn");
        GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(text);
        setControl(page);
    }

    @Override
    public void begin(Account account) {
        setDescription(NLS.bind(Messages.DonePage_description, Texts.account(account)));
        text.setText(Messages.DonePage_text);
        text.requestLayout();
    }

    @Override
    public boolean finish() {
        return true;
    }
}
