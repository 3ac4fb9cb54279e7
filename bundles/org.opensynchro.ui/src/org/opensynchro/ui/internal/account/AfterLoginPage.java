// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.account;

import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardPage;
import org.opensynchro.model.Account;

/** The last page of the wizard: what comes once the person is logged in. There is no way back from it. */
public abstract class AfterLoginPage extends WizardPage {
    /**
     * @param name identifies the page within its wizard
     * @param title the page's title
     */
    protected AfterLoginPage(String name, String title) {
        super(name, title, null);
    }

    /** Shows the page for an account that was just added; on the user interface thread. */
    public abstract void begin(Account account);

    /** Does what the page is for when the person finishes; returns whether the wizard may close. */
    public abstract boolean finish();

    @Override
    public final IWizardPage getPreviousPage() {
        return null;
    }
}
