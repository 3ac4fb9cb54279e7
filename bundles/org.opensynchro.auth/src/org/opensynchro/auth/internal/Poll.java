// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth.internal;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.opensynchro.auth.LoginDeclinedException;
import org.opensynchro.auth.LoginGrant;
import org.opensynchro.auth.LoginTimedOutException;
import org.opensynchro.auth.PendingLogin;
import org.opensynchro.workspace.UnreachableException;
import org.opensynchro.workspace.WorkspaceException;

/** Asks the server again and again whether the person has logged in (Nextcloud's Login Flow v2). */
final class Poll implements PendingLogin {
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofMinutes(2);
    /** After this the server forgets the login page. */
    private static final Duration LONGEST = Duration.ofMinutes(20);

    private final LoginPages pages;
    private final LoginAddresses addresses;
    private final String token;
    private final Patience patience;
    private final Instant begun;

    Poll(LoginPages pages, LoginAddresses addresses, String token, Patience patience) {
        this.pages = pages;
        this.addresses = addresses;
        this.token = token;
        this.patience = patience;
        this.begun = patience.clock().instant();
    }

    @Override
    public URI server() {
        return addresses.server();
    }

    @Override
    public URI page() {
        return addresses.page();
    }

    @Override
    public URI singleSignOnPage() {
        String joint = addresses.page().getRawQuery() == null ? "?" : "&";
        return URI.create(addresses.page() + joint + "method=sso");
    }

    @Override
    public LoginGrant await() throws WorkspaceException, InterruptedException {
        try (Conversation conversation = pages.converse(addresses.server())) {
            Instant end = begun.plus(LONGEST);
            while (true) {
                Optional<Duration> demanded = Optional.empty();
                try {
                    LoginReply reply = conversation.send(question());
                    if (reply.isSuccess()) {
                        return grant(reply);
                    }
                    demanded = Optional.of(pauseAfter(reply));
                } catch (UnreachableException e) {
                    // The network comes back, or the person gives up; both end this.
                    if (Thread.interrupted()) {
                        throw new InterruptedException();
                    }
                }
                pause(demanded.orElse(Duration.ZERO), end);
            }
        }
    }

    private LoginMessage question() {
        return new LoginMessage(
                "POST",
                addresses.poll(),
                Map.of("Accept", "application/json"),
                "token=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }

    private Duration pauseAfter(LoginReply reply) throws WorkspaceException {
        if (reply.status() == 404) {
            // The embedded workspace adds to the protocol that the person said no.
            if (LoginAnswers.parse(reply.body())
                    .filter(answer -> answer.at("refused").isTrue())
                    .isPresent()) {
                throw new LoginDeclinedException(Messages.Declined, Messages.Declined_advice);
            }
            return Duration.ZERO;
        }
        if (reply.isForLater()) {
            return reply.pause();
        }
        throw pages.refusal(reply, addresses.server());
    }

    private void pause(Duration demanded, Instant end) throws WorkspaceException, InterruptedException {
        Instant now = patience.clock().instant();
        Duration usual = now.isBefore(begun.plus(SOON)) ? SHORT : LONG;
        Duration chosen = demanded.compareTo(usual) > 0 ? demanded : usual;
        if (now.plus(chosen).isAfter(end)) {
            throw new LoginTimedOutException(Messages.TimedOut, Messages.TimedOut_advice);
        }
        patience.pause().take(chosen);
    }

    private LoginGrant grant(LoginReply reply) throws WorkspaceException {
        LoginAnswers answer =
                LoginAnswers.parse(reply.body()).orElseThrow(() -> Refusals.misunderstood(addresses.server()));
        String loginName = answer.at("loginName").text();
        String granted = answer.at("appPassword").text();
        if (loginName.isEmpty() || granted.isEmpty()) {
            throw Refusals.misunderstood(addresses.server());
        }
        LoginGrant grant = new LoginGrant(addresses.server(), loginName, granted);
        String told = answer.at("server").text();
        if (addresses.origin().atHome(told).isEmpty()) {
            pages.revokeQuietly(grant);
            throw Refusals.elsewhere(Messages.GrantElsewhere, addresses.origin(), told);
        }
        return grant;
    }

    @Override
    public String toString() {
        return "login at " + addresses.origin();
    }
}
