// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages;

import java.net.URI;
import org.opensynchro.server.internal.http.Exchange;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.settings.WorkspaceSettings;

/** Under what address the workspace is known outside: the one that the operator set, else the one a request came to. */
public final class PublicAddress {
    private final WorkspaceSettings.Workspace workspace;

    /**
     * Follows settings.
     *
     * @param workspace the settings
     */
    public PublicAddress(WorkspaceSettings.Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * The address to tell others.
     *
     * @param exchange a request
     * @return without a slash at its end
     * @throws HttpRefusal 400 if no address is set and the request does not tell one
     */
    public String of(Exchange exchange) throws HttpRefusal {
        if (!workspace.url().isEmpty()) {
            return workspace.url().getFirst().toString();
        }
        if (exchange.authority().isEmpty()) {
            throw HttpRefusal.badRequest("The request does not tell the address of the workspace");
        }
        return ownOrigin(exchange);
    }

    /** {@return whether the browser's side of the connection is secured by TLS} */
    boolean isSecure(Exchange exchange) {
        return exchange.isSecure()
                || workspace.url().stream()
                        .anyMatch(url -> url.getScheme().equals("https")
                                && url.getRawAuthority().equalsIgnoreCase(exchange.authority()));
    }

    /** Whether an Origin header (RFC 6454) names this workspace. */
    boolean isOwn(String origin, Exchange exchange) {
        return origin.equalsIgnoreCase(ownOrigin(exchange))
                || workspace.url().stream().map(URI::toString).anyMatch(origin::equalsIgnoreCase);
    }

    private String ownOrigin(Exchange exchange) {
        return (isSecure(exchange) ? "https://" : "http://") + exchange.authority();
    }
}
