// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.running;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.auth.AccountSecrets;
import org.opensynchro.model.Account;
import org.opensynchro.model.Configuration;
import org.opensynchro.model.LoginMethod;
import org.opensynchro.workspace.AuthenticationException;
import org.opensynchro.workspace.Bandwidth;
import org.opensynchro.workspace.ConnectionSettings;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.WorkspaceConnector;
import org.opensynchro.workspace.WorkspaceException;

/** Connects the accounts of the configuration with their passwords and tokens. */
final class Accounts {
    private final WorkspaceConnector connector;
    private final AccountSecrets secrets;
    private final ProxyDecision proxy;
    private final Bandwidth bandwidth = Bandwidth.unlimited();

    Accounts(WorkspaceConnector connector, AccountSecrets secrets, ProxyDecision proxy) {
        this.connector = connector;
        this.secrets = secrets;
        this.proxy = proxy;
    }

    /** The address in the one form in which addresses are stored and compared: with a slash at its end. */
    static String normalized(String server) {
        return server.endsWith("/") ? server : server + '/';
    }

    static Optional<Account> find(Configuration configuration, String server, String user) {
        return configuration.getAccounts().stream()
                .filter(candidate -> candidate.getServer().equals(server)
                        && candidate.getUser().equals(user))
                .findFirst();
    }

    /** @throws IllegalArgumentException when there is no such account */
    static Account withId(Configuration configuration, String accountId) {
        return configuration.getAccounts().stream()
                .filter(candidate -> candidate.getId().equals(accountId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No account " + accountId));
    }

    /** Limits all transfers of all accounts together, in bytes a second; 0 for no limit. */
    void limit(long upload, long download) {
        bandwidth.upload().setLimit(upload);
        bandwidth.download().setLimit(download);
    }

    boolean canKeepPasswords() {
        return secrets.canKeep();
    }

    /** The password or token of an account, where one is known. */
    Optional<String> secret(String accountId) {
        return secrets.find(accountId);
    }

    void setSecret(String accountId, String secret, boolean keep) throws IOException {
        secrets.set(accountId, secret, keep);
    }

    void forgetSecret(String accountId) throws IOException {
        secrets.forget(accountId);
    }

    Workspace connect(Account account) throws WorkspaceException {
        String password = secret(account.getId())
                .orElseThrow(() -> new AuthenticationException(
                        NLS.bind(unknown(account), account.getUser(), account.getServer())));
        return connect(
                new ConnectionSettings(URI.create(account.getServer()), loginName(account), password, bandwidth));
    }

    /** The name that goes with the password or token. */
    static String loginName(Account account) {
        return account.getLoginName().isEmpty() ? account.getUser() : account.getLoginName();
    }

    private static String unknown(Account account) {
        return account.getLogin() == LoginMethod.PAGE ? Messages.Accounts_noToken : Messages.Accounts_noPassword;
    }

    Workspace connect(ConnectionSettings settings) throws WorkspaceException {
        return connector.connect(settings.through(proxy.choice()));
    }
}
