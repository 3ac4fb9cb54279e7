// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.net.URI;
import org.opensynchro.workspace.UnexpectedAnswerException;

/**
 * Where a redirection (RFC 9110, 15.4) may lead: to the same host, never from https to http. The method is kept, since
 * none of the requests sent here makes sense as a GET of something else.
 */
final class Redirection {
    private Redirection() {}

    static boolean isRedirection(Answer answer) {
        return switch (answer.status()) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    /**
     * The address to ask instead.
     *
     * @throws UnexpectedAnswerException when it must not be followed; the message names where it leads
     */
    static URI follow(Answer answer, URI from, String host, boolean mayFollow, Request request)
            throws UnexpectedAnswerException {
        URI to;
        try {
            to = from.resolve(answer.header("Location"));
        } catch (IllegalArgumentException e) {
            throw new UnexpectedAnswerException(Messages.bind(Messages.RedirectedNowhere, request.subject()), e);
        }
        boolean sameHost = host.equalsIgnoreCase(to.getHost());
        boolean downgrade = from.getScheme().equalsIgnoreCase("https") && !"https".equalsIgnoreCase(to.getScheme());
        boolean http = "https".equalsIgnoreCase(to.getScheme()) || "http".equalsIgnoreCase(to.getScheme());
        boolean asPage = answer.status() == 303 && !request.method().equals("GET");
        boolean upgrade = !from.getScheme().equalsIgnoreCase(to.getScheme()) && !downgrade;
        // At another port of the same host there may be somebody else's server, who must not get the password.
        boolean sameServer = sameHost && (upgrade || port(from) == port(to));
        if (!mayFollow || !sameServer || downgrade || !http || asPage || to.equals(from)) {
            String target = to.getHost() == null ? to.getScheme() + ':' : to.getScheme() + "://" + to.getRawAuthority();
            throw new UnexpectedAnswerException(
                    Messages.bind(Messages.RedirectedElsewhere, request.subject(), target), !sameHost);
        }
        return to;
    }

    private static int port(URI address) {
        int standard = "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
        return address.getPort() < 0 ? standard : address.getPort();
    }
}
