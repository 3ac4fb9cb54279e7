// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth.internal;

import java.net.URI;
import java.net.URISyntaxException;
import org.opensynchro.auth.DesktopApplicationsForbiddenException;
import org.opensynchro.auth.LoginElsewhereException;
import org.opensynchro.auth.Origin;
import org.opensynchro.workspace.ForbiddenException;
import org.opensynchro.workspace.UnavailableException;
import org.opensynchro.workspace.UnexpectedAnswerException;
import org.opensynchro.workspace.WorkspaceException;

/** What answers mean that do not lead to a login, in words for the person. */
final class Refusals {
    private static final int LONGEST = 80;

    private Refusals() {}

    static WorkspaceException of(LoginReply reply) {
        String host = reply.uri().getHost();
        if (reply.isForLater()) {
            return new UnavailableException(Messages.bind(Messages.NotNow, host, reply.status()), reply.pause());
        }
        return reply.status() == 403
                ? new ForbiddenException(Messages.bind(Messages.Refused, host))
                : new UnexpectedAnswerException(Messages.bind(Messages.Unexpected, host, reply.status()));
    }

    static WorkspaceException forbidden(URI server) {
        return new DesktopApplicationsForbiddenException(
                Messages.bind(Messages.Forbidden, server.getHost()), Messages.Forbidden_advice);
    }

    static WorkspaceException misunderstood(URI server) {
        return new UnexpectedAnswerException(Messages.bind(Messages.Misunderstood, server.getHost()));
    }

    /** @param message names the server that was asked, and the one that was told */
    static LoginElsewhereException elsewhere(String message, Origin asked, String told) {
        return new LoginElsewhereException(Messages.bind(message, asked, place(told)), Messages.Elsewhere_advice);
    }

    /** Where an address leads, without what is private in it; a short part of whatever else was told. */
    private static String place(String told) {
        String shown = told;
        try {
            URI address = new URI(told);
            if (address.getHost() != null) {
                String port = address.getPort() < 0 ? "" : ":" + address.getPort();
                shown = address.getScheme() + "://" + address.getHost() + port;
            }
        } catch (URISyntaxException e) {
            // No address: shown as it is.
            shown = told;
        }
        return shown.length() > LONGEST ? shown.substring(0, LONGEST) + '\u2026' : shown;
    }
}
