// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui;

import org.eclipse.core.runtime.CoreException;
import org.opensynchro.auth.LoginGrant;
import org.opensynchro.auth.Logins;
import org.opensynchro.model.Account;
import org.opensynchro.workspace.WorkspaceException;

/**
 * Logging in to workspaces and signing out, for any number of accounts side by side. Everything here waits for the disk or
 * the network and must not be called on the user interface thread.
 */
public interface AccountService {
    /** How to log in on the page of a server. */
    Logins logins();

    /**
     * Adds the account that logged in, or finds the one of the same server and user, and takes its token. What waited for
     * that goes on. A token that comes to nothing is revoked.
     *
     * @throws WorkspaceException when the server does not take the token it gave
     */
    Account add(LoginGrant grant) throws WorkspaceException, CoreException;

    /**
     * Takes a new token for an account and goes on with what waited for it. A token that comes to nothing is revoked.
     *
     * @throws org.opensynchro.auth.WrongAccountException when somebody else logged in; nothing has changed then
     * @throws WorkspaceException when the server does not take the token it gave
     */
    void signInAgain(String accountId, LoginGrant grant) throws WorkspaceException, CoreException;

    /**
     * Signs out: the server forgets the token of this computer, and so does this computer. The synchronizations of the
     * account rest; they and their files stay.
     *
     * @throws WorkspaceException when the server could not be told; then nothing has changed
     */
    void signOut(String accountId) throws WorkspaceException, CoreException;

    /** Signs out on this computer alone: the token stays valid for whoever has it. */
    void forget(String accountId) throws CoreException;

    /** Sets whether login pages open in the browser of the computer rather than in this application. */
    void setLoginInSystemBrowser(boolean system) throws CoreException;
}
