// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.sso;

import java.net.URI;

/**
 * How this workspace is registered with the identity provider of a company.
 *
 * @param issuer the provider, exactly as it calls itself
 * @param clientId what the provider calls this workspace
 * @param clientSecret what proves to the provider that it is this workspace; not part of {@link #toString}
 * @param name what people call the provider; empty for no name
 * @param firstLogin what becomes of people who come for the first time
 */
public record SingleSignOnSettings(
        URI issuer, String clientId, String clientSecret, String name, FirstLogin firstLogin) {
    @Override
    public String toString() {
        return clientId + " at " + issuer;
    }
}
