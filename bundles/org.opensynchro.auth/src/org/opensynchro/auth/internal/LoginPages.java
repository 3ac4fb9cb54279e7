// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth.internal;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.opensynchro.auth.LoginElsewhereException;
import org.opensynchro.auth.LoginGrant;
import org.opensynchro.auth.Logins;
import org.opensynchro.auth.NoLoginPageException;
import org.opensynchro.auth.Origin;
import org.opensynchro.auth.PendingLogin;
import org.opensynchro.auth.RevocationRefusedException;
import org.opensynchro.auth.UnprotectedConnectionException;
import org.opensynchro.auth.WorkspaceGreeting;
import org.opensynchro.workspace.NotAWorkspaceException;
import org.opensynchro.workspace.WorkspaceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs in by Nextcloud's Login Flow v2 (Nextcloud developer manual, "Login Flow"), which the embedded workspace speaks too.
 * Whatever the server tells has to be at the server itself.
 */
public final class LoginPages implements Logins {
    private static final Logger LOG = LoggerFactory.getLogger(LoginPages.class);
    private static final String CAPABILITIES = "ocs/v2.php/cloud/capabilities";
    private static final String FLOW = "index.php/login/v2";
    private static final String APP_PASSWORD = "ocs/v2.php/core/apppassword";

    private final Conversation.Opener opener;
    private final Patience patience;
    private final Supplier<String> agent;

    /**
     * @param opener how to talk to servers
     * @param patience the time
     * @param agent what this application on this computer is called by the page that asks the person to grant access
     */
    public LoginPages(Conversation.Opener opener, Patience patience, Supplier<String> agent) {
        this.opener = opener;
        this.patience = patience;
        this.agent = agent;
    }

    @Override
    public WorkspaceGreeting greet(URI server, boolean unprotected) throws WorkspaceException {
        checkAddress(server, unprotected);
        URI address = asFolder(server).resolve(CAPABILITIES + "?format=json");
        try (Conversation conversation = converse(server)) {
            LoginReply reply = conversation.send(new LoginMessage("GET", address, ocs(), ""));
            if (reply.isForLater()) {
                throw Refusals.of(reply);
            }
            // Servers without capabilities, or that keep them to themselves, may have a login page all the same.
            return LoginAnswers.parse(reply.body())
                    .map(answer -> greeting(answer.at("ocs", "data", "capabilities", "opensynchro")))
                    .orElse(WorkspaceGreeting.SILENT);
        }
    }

    private static WorkspaceGreeting greeting(LoginAnswers told) {
        return new WorkspaceGreeting(
                told.at("workspace").text(),
                !told.at("desktopApplications").isFalse(),
                told.at("singleSignOn", "name").text(),
                told.at("loginFirst").text().equals("sso"));
    }

    @Override
    public PendingLogin begin(URI server, boolean unprotected) throws WorkspaceException {
        checkAddress(server, unprotected);
        URI address = asFolder(server).resolve(FLOW);
        try (Conversation conversation = converse(server)) {
            LoginReply reply = conversation.send(new LoginMessage(
                    "POST", address, Map.of("User-Agent", agent.get(), "Accept", "application/json"), ""));
            if (reply.status() == 403 || reply.isForLater()) {
                throw refusal(reply, server);
            }
            LoginAnswers answer = LoginAnswers.parse(reply.isSuccess() ? reply.body() : "")
                    .filter(told -> !told.at("poll", "token").text().isEmpty())
                    .orElseThrow(() -> new NoLoginPageException(
                            Messages.bind(Messages.NoLoginPage, server.getHost()), Messages.NoLoginPage_advice));
            return new Poll(
                    this,
                    addresses(reply.uri(), answer),
                    answer.at("poll", "token").text(),
                    patience);
        }
    }

    private static LoginAddresses addresses(URI answered, LoginAnswers answer) throws WorkspaceException {
        String address = answered.toString();
        Origin origin = Origin.of(answered).orElseThrow(() -> Refusals.misunderstood(answered));
        if (!address.endsWith(FLOW)) {
            throw Refusals.misunderstood(answered);
        }
        URI server = URI.create(address.substring(0, address.length() - FLOW.length()));
        return new LoginAddresses(
                server,
                origin,
                atHome(origin, answer.at("login").text()),
                atHome(origin, answer.at("poll", "endpoint").text()));
    }

    private static URI atHome(Origin origin, String told) throws LoginElsewhereException {
        return origin.atHome(told).orElseThrow(() -> Refusals.elsewhere(Messages.PageElsewhere, origin, told));
    }

    @Override
    public void revoke(LoginGrant grant) throws WorkspaceException {
        URI address = asFolder(grant.server()).resolve(APP_PASSWORD);
        try (Conversation conversation = opener.open(grant.server(), grant.loginName(), grant.token())) {
            LoginReply reply = conversation.send(new LoginMessage("DELETE", address, ocs(), ""));
            if (reply.isForLater()) {
                throw Refusals.of(reply);
            }
            if (!reply.isSuccess() && reply.status() != 401) {
                throw new RevocationRefusedException(
                        Messages.bind(Messages.NotRevoked, grant.server().getHost(), reply.status()),
                        Messages.NotRevoked_advice);
            }
        }
    }

    /** Revokes a token that nobody is going to use; what cannot be done about it is noted in the log. */
    void revokeQuietly(LoginGrant grant) {
        try {
            revoke(grant);
        } catch (WorkspaceException e) {
            LOG.warn(
                    "A token for this computer stays valid at {}: {}",
                    grant.server().getHost(),
                    e.getMessage());
        }
    }

    Conversation converse(URI server) {
        return opener.open(server, "", "");
    }

    /** What an answer means that is no success. */
    WorkspaceException refusal(LoginReply reply, URI server) throws WorkspaceException {
        boolean forbidden = reply.status() == 403 && !greet(server, true).desktopApplications();
        return forbidden ? Refusals.forbidden(server) : Refusals.of(reply);
    }

    private static void checkAddress(URI server, boolean unprotected) throws WorkspaceException {
        Optional<Origin> origin = Origin.of(server);
        if (origin.isEmpty()) {
            throw new NotAWorkspaceException(Messages.NotAnAddress);
        }
        if (!unprotected && !origin.get().isProtected()) {
            throw new UnprotectedConnectionException(
                    Messages.bind(Messages.Unprotected, server.getHost()), Messages.Unprotected_advice);
        }
    }

    private static Map<String, String> ocs() {
        return Map.of("OCS-APIRequest", "true", "Accept", "application/json");
    }

    private static URI asFolder(URI server) {
        String address = server.toString();
        return address.endsWith("/") ? server : URI.create(address + '/');
    }
}
