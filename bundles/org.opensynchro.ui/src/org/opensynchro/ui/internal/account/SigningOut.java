// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.account;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.opensynchro.model.Account;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.Services;
import org.opensynchro.ui.internal.Texts;
import org.opensynchro.workspace.WorkspaceException;

/** Signs out of an account, and where the server cannot be told, offers to do so on this computer alone. */
public final class SigningOut {
    private final Shell shell;
    private final SynchronizationService service;

    /** @param shell the window on which the questions are asked */
    public SigningOut(Shell shell, SynchronizationService service) {
        this.shell = shell;
        this.service = service;
    }

    /** Asks whether to sign out, and does so in the background. */
    public void of(Account account) {
        String question = NLS.bind(Messages.SigningOut_ask, Texts.account(account));
        if (!ask(MessageDialog.QUESTION, question, Messages.SigningOut_signOut)) {
            return;
        }
        Display display = shell.getDisplay();
        Services.inBackground(Messages.SigningOut_job, monitor -> {
            try {
                service.accounts().signOut(account.getId());
            } catch (WorkspaceException e) {
                display.asyncExec(() -> offerToForget(account, AccountWizard.words(e)));
            }
        });
    }

    private void offerToForget(Account account, String why) {
        String question = NLS.bind(Messages.SigningOut_notTold, Texts.host(account), why);
        if (!shell.isDisposed() && ask(MessageDialog.WARNING, question, Messages.SigningOut_forget)) {
            Services.inBackground(
                    Messages.SigningOut_job, monitor -> service.accounts().forget(account.getId()));
        }
    }

    private boolean ask(int kind, String question, String yes) {
        String[] buttons = {yes, IDialogConstants.CANCEL_LABEL};
        return new MessageDialog(shell, Messages.SigningOut_title, null, question, kind, 0, buttons).open() == 0;
    }
}
