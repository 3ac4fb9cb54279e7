// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.account;

import org.eclipse.swt.widgets.Shell;
import org.opensynchro.model.Account;
import org.opensynchro.model.LoginMethod;
import org.opensynchro.ui.SynchronizationService;

/** Signs an account in again in the way in which the person logged in to it. */
public final class SigningIn {
    private SigningIn() {}

    /** Opens the dialog for that, and returns when it is closed. */
    public static void open(Shell shell, SynchronizationService service, String accountId) {
        Account account = service.configuration().getAccounts().stream()
                .filter(candidate -> candidate.getId().equals(accountId))
                .findFirst()
                .orElseThrow();
        if (account.getLogin() == LoginMethod.PAGE) {
            new LoginDialog(shell, service, account, SystemBrowser.OF_PERSON).open();
        } else {
            new SignInDialog(shell, service, accountId).open();
        }
    }
}
