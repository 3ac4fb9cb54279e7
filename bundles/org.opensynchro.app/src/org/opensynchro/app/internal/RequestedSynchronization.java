// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.app.internal;

import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.opensynchro.model.Account;
import org.opensynchro.model.LoginMethod;
import org.opensynchro.model.Synchronization;
import org.opensynchro.ui.SynchronizationService;

/** Has the synchronization that the start arguments name, and its account, made unless they are there, and run. */
final class RequestedSynchronization {
    /** The environment variable that holds the password; it is kept in memory only. */
    private static final String PASSWORD_VARIABLE = "OPENSYNCHRO_PASSWORD";

    private final StartArguments arguments;
    private final SynchronizationService service;

    RequestedSynchronization(StartArguments arguments, SynchronizationService service) {
        this.arguments = arguments;
        this.service = service;
    }

    /** Does it; waits for the disk. */
    void add() throws CoreException {
        Optional<Account> loggedIn = loggedIn();
        Account account = loggedIn.isPresent() ? loggedIn.get() : withPassword();
        boolean isThere = service.configuration().getSynchronizations().stream().anyMatch(this::isRequested);
        if (!isThere) {
            service.add(account.getId(), arguments.local(), arguments.online());
            service.apply();
        }
    }

    private Account withPassword() throws CoreException {
        String password = System.getenv(PASSWORD_VARIABLE);
        if (password == null) {
            throw new CoreException(
                    new Status(IStatus.ERROR, "org.opensynchro.app", Messages.RequestedSynchronization_noPassword));
        }
        return service.addAccount(arguments.server(), arguments.user(), "", password, false);
    }

    /** The account, when it was logged in on the page of its server: it has no need of the password then. */
    private Optional<Account> loggedIn() {
        return service.configuration().getAccounts().stream()
                .filter(account -> account.getServer().equals(arguments.server())
                        && account.getUser().equals(arguments.user())
                        && account.getLogin() == LoginMethod.PAGE
                        && !account.isSignedOut())
                .findFirst();
    }

    private boolean isRequested(Synchronization synchronization) {
        return synchronization.getLocalFolder().equals(arguments.local().toString())
                && synchronization.getOnlineFolder().equals(arguments.online().toString());
    }
}
