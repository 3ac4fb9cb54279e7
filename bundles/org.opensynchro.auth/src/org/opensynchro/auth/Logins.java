// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth;

import java.net.URI;
import java.util.function.Supplier;
import org.opensynchro.auth.internal.Agent;
import org.opensynchro.auth.internal.LoginPages;
import org.opensynchro.auth.internal.NetworkConversations;
import org.opensynchro.auth.internal.Patience;
import org.opensynchro.network.HttpEnvironment;
import org.opensynchro.workspace.ProxyChoice;
import org.opensynchro.workspace.WorkspaceException;

/**
 * Logs in to workspaces by their own login page, so that this application never sees a password, and signs out. Everything
 * here waits for the network. Thread-safe.
 */
public interface Logins {
    /**
     * Logs in over the network.
     *
     * @param computer what this computer is called by the page that asks the person to grant it access; asked for once, when
     *     the first login begins, since it may take a moment
     * @param proxy which proxy leads to workspaces
     */
    static Logins ofComputer(Supplier<String> computer, ProxyChoice proxy) {
        return new LoginPages(
                new NetworkConversations(HttpEnvironment.real(), proxy),
                Patience.real(),
                () -> Agent.of(computer.get()));
    }

    /**
     * Asks what the server has to say about logging in.
     *
     * @param unprotected whether the person agreed to a connection without TLS
     */
    WorkspaceGreeting greet(URI server, boolean unprotected) throws WorkspaceException;

    /**
     * Has the server make a login page.
     *
     * @param unprotected whether the person agreed to a connection without TLS
     * @throws NoLoginPageException when it has none for applications
     * @throws DesktopApplicationsForbiddenException when it lets no desktop application in
     * @throws LoginElsewhereException when its login page is at another server
     */
    PendingLogin begin(URI server, boolean unprotected) throws WorkspaceException;

    /**
     * Has the server forget a token: it opens nothing from then on. A token that is not valid any more is no failure.
     *
     * @throws RevocationRefusedException when it keeps it
     */
    void revoke(LoginGrant grant) throws WorkspaceException;
}
