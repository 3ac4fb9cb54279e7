// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.sso;

/**
 * A person as the identity provider knows them. Only issuer and subject together are an identity that lasts (OpenID Connect Core 1.0,
 * section 5.7); everything else may be given to another person one day.
 *
 * @param issuer the provider
 * @param subject the person there
 * @param email their e-mail address; empty if the provider does not tell
 * @param emailVerified whether the provider has made sure that the address is theirs
 * @param userName the name they log in with there; empty if the provider does not tell
 * @param displayName what they are called; empty if the provider does not tell
 * @param idToken proves the login to the provider at logout; secret
 */
public record Identity(
        String issuer,
        String subject,
        String email,
        boolean emailVerified,
        String userName,
        String displayName,
        String idToken) {
    @Override
    public String toString() {
        return subject + " of " + issuer;
    }
}
