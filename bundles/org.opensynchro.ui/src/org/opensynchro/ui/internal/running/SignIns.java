// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.running;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.auth.LoginGrant;
import org.opensynchro.auth.Logins;
import org.opensynchro.auth.MissingTokenException;
import org.opensynchro.auth.WrongAccountException;
import org.opensynchro.model.Account;
import org.opensynchro.model.Configuration;
import org.opensynchro.model.LoginMethod;
import org.opensynchro.model.ModelFactory;
import org.opensynchro.ui.AccountService;
import org.opensynchro.workspace.AuthenticationException;
import org.opensynchro.workspace.ConnectionSettings;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.WorkspaceException;
import org.opensynchro.workspace.WorkspaceInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who is signed in to the accounts of the configuration. Thread-safe. */
final class SignIns implements AccountService {
    private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);

    private final Accounts accounts;
    private final Logins logins;
    private final Executor executor;
    private final Owner owner;

    /** The service that has the configuration. */
    interface Owner {
        /** See {@link StoredConfiguration#now}. */
        Configuration configuration();

        /** Changes the configuration and runs what is to run then. */
        void change(Consumer<Configuration> change) throws CoreException;

        /** Has the synchronizations of an account try again. */
        void goOn(String accountId);
    }

    SignIns(Accounts accounts, Logins logins, Executor executor, Owner owner) {
        this.accounts = accounts;
        this.logins = logins;
        this.executor = executor;
        this.owner = owner;
    }

    @Override
    public Logins logins() {
        return logins;
    }

    @Override
    public Account add(LoginGrant grant) throws WorkspaceException, CoreException {
        WorkspaceInfo workspace = proven(grant);
        Account account = add(grant.server().toString(), workspace.user(), workspace.product());
        take(account.getId(), grant);
        return account;
    }

    /** Adds an account, or finds the one of the same server and user. */
    Account add(String server, String user, String product) throws CoreException {
        String address = Accounts.normalized(server);
        owner.change(changing -> {
            if (Accounts.find(changing, address, user).isEmpty()) {
                Account account = ModelFactory.eINSTANCE.createAccount();
                account.setId(UUID.randomUUID().toString());
                account.setServer(address);
                account.setUser(user);
                account.setProduct(product);
                changing.getAccounts().add(account);
            }
        });
        return Accounts.find(owner.configuration(), address, user).orElseThrow();
    }

    @Override
    public void signInAgain(String accountId, LoginGrant grant) throws WorkspaceException, CoreException {
        Account account = Accounts.withId(owner.configuration(), accountId);
        String user = proven(grant).user();
        // Accounts may be known by the name with which people log in.
        if (!user.equals(account.getUser()) && !grant.loginName().equals(account.getUser())) {
            discard(grant);
            throw new WrongAccountException(
                    NLS.bind(Messages.SignIns_wrongAccount, user, account.getUser()),
                    NLS.bind(Messages.SignIns_wrongAccountAdvice, account.getUser()));
        }
        take(accountId, grant);
    }

    /** What the server is and whose account this is there, once it has accepted the token. */
    private WorkspaceInfo proven(LoginGrant grant) throws WorkspaceException {
        ConnectionSettings settings = new ConnectionSettings(grant.server(), grant.loginName(), grant.token());
        try (Workspace workspace = accounts.connect(settings)) {
            return workspace.info();
        } catch (WorkspaceException e) {
            discard(grant);
            throw e;
        }
    }

    private void take(String accountId, LoginGrant grant) throws CoreException {
        take(accountId, grant.loginName(), grant.token(), accounts.canKeepPasswords(), LoginMethod.PAGE);
    }

    /** Takes another password for an account and goes on with what waited for it. */
    void takePassword(String accountId, String password, boolean keep) throws CoreException {
        take(accountId, "", password, keep, LoginMethod.PASSWORD);
    }

    /** Ends a token that is replaced. */
    private void take(String accountId, String loginName, String secret, boolean keep, LoginMethod method)
            throws CoreException {
        Account account = Accounts.withId(owner.configuration(), accountId);
        Optional<LoginGrant> replaced =
                token(account).filter(grant -> !grant.token().equals(secret));
        try {
            accounts.setSecret(accountId, secret, keep);
        } catch (IOException e) {
            throw StoredConfiguration.failure(Messages.ConfiguredSynchronizations_passwordNotKept, e);
        } finally {
            changeAccount(accountId, changing -> {
                changing.setLoginName(loginName.equals(changing.getUser()) ? "" : loginName);
                changing.setLogin(method);
                changing.setSignedOut(false);
            });
            owner.goOn(accountId);
        }
        replaced.ifPresent(this::discard);
    }

    /** The token of an account that was logged in on the page of its server, where it is known here. */
    private Optional<LoginGrant> token(Account account) {
        return account.getLogin() == LoginMethod.PAGE
                ? accounts.secret(account.getId())
                        .map(secret ->
                                new LoginGrant(URI.create(account.getServer()), Accounts.loginName(account), secret))
                : Optional.empty();
    }

    @Override
    public void signOut(String accountId) throws WorkspaceException, CoreException {
        Account account = Accounts.withId(owner.configuration(), accountId);
        Optional<LoginGrant> token = token(account);
        boolean before = account.isSignedOut();
        if (account.getLogin() == LoginMethod.PAGE && token.isEmpty() && !before) {
            throw new MissingTokenException(Messages.SignIns_tokenMissing, Messages.SignIns_tokenMissingAdvice);
        }
        // First, so that none of its synchronizations meets a token that is not valid any more.
        changeAccount(accountId, changing -> changing.setSignedOut(true));
        try {
            if (token.isPresent()) {
                logins.revoke(token.get());
            }
        } catch (WorkspaceException e) {
            changeAccount(accountId, changing -> changing.setSignedOut(before));
            throw e;
        }
        forget(accountId);
    }

    @Override
    public void forget(String accountId) throws CoreException {
        changeAccount(accountId, account -> account.setSignedOut(true));
        try {
            accounts.forgetSecret(accountId);
        } catch (IOException e) {
            throw StoredConfiguration.failure(Messages.SignIns_notForgotten, e);
        }
    }

    @Override
    public void setLoginInSystemBrowser(boolean system) throws CoreException {
        owner.change(changing -> changing.setLoginInSystemBrowser(system));
    }

    private void changeAccount(String accountId, Consumer<Account> change) throws CoreException {
        owner.change(changing -> change.accept(Accounts.withId(changing, accountId)));
    }

    /** Has the server forget a token that nobody is going to use. */
    private void discard(LoginGrant grant) {
        executor.execute(() -> {
            try {
                logins.revoke(grant);
            } catch (AuthenticationException e) {
                LOG.debug("The token was not valid any more", e);
            } catch (WorkspaceException e) {
                LOG.warn("A token of this computer stays valid at {}: {}", grant.server(), e.getMessage());
            }
        });
    }
}
