// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth;

import java.net.URI;
import org.opensynchro.workspace.WorkspaceException;

/** A login page that waits for the person. Thread-safe. */
public interface PendingLogin {
    /** The address that answered: the server that is asked, ending with a slash. */
    URI server();

    /** The login page, at the server. Whoever opens it can log in for this computer, so it is not logged. */
    URI page();

    /** The login page where the person begins with the single sign-on of the workspace. */
    URI singleSignOnPage();

    /**
     * Waits until the person has logged in and granted access. Losses of the network are waited out.
     *
     * @throws LoginTimedOutException when that took too long
     * @throws LoginElsewhereException when access is granted to another server than was asked
     * @throws InterruptedException when the thread is interrupted, which is how waiting is cancelled
     */
    LoginGrant await() throws WorkspaceException, InterruptedException;
}
