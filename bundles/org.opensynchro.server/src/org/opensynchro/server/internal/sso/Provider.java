// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.sso;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderConfigurationRequest;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.opensynchro.server.internal.settings.SingleSignOnSettings;

/**
 * The identity provider as it described itself (OpenID Connect Discovery 1.0).
 *
 * @param metadata the description
 * @param tokens validates what it signs
 * @param seen when it was read
 */
record Provider(OIDCProviderMetadata metadata, IDTokenValidator tokens, Instant seen) {
    private static final int CLOCK_SKEW_SECONDS = 60;

    /** Signatures by a key that only the provider has: no {@code none}, and nothing made with the client's secret. */
    private static final Set<JWSAlgorithm> ACCEPTED = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    /**
     * Asks the provider to describe itself.
     *
     * @throws IOException when it does not answer
     * @throws ParseException when it describes another one, or none that can be used
     */
    static Provider discover(SingleSignOnSettings settings, ProviderConnection connection, Instant now)
            throws IOException, ParseException {
        Issuer issuer = new Issuer(settings.issuer());
        OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(new OIDCProviderConfigurationRequest(issuer)
                .toHTTPRequest()
                .send(connection)
                .getBodyAsJSONObject());
        if (!metadata.getIssuer().equals(issuer)) {
            throw new ParseException("The provider calls itself " + metadata.getIssuer());
        }
        requireProtected(
                metadata.getAuthorizationEndpointURI(), metadata.getTokenEndpointURI(), metadata.getJWKSetURI());
        return new Provider(metadata, validator(metadata, settings, connection), now);
    }

    private static void requireProtected(URI... endpoints) throws ParseException {
        for (URI endpoint : endpoints) {
            if (endpoint == null || !ProviderConnection.isProtected(endpoint)) {
                throw new ParseException("The provider has no endpoint that is protected by TLS where one is needed");
            }
        }
    }

    private static IDTokenValidator validator(
            OIDCProviderMetadata metadata, SingleSignOnSettings settings, ProviderConnection connection)
            throws ParseException {
        List<JWSAlgorithm> offered = metadata.getIDTokenJWSAlgs();
        Set<JWSAlgorithm> accepted = new HashSet<>(ACCEPTED);
        // A provider must support RS256, and need not say so.
        accepted.retainAll(offered == null ? List.of(JWSAlgorithm.RS256) : offered);
        if (accepted.isEmpty()) {
            throw new ParseException("The provider signs in no way that is accepted here: " + offered);
        }
        try {
            // Keys are fetched again when an unknown one appears, which is how providers change them.
            JWSVerificationKeySelector<SecurityContext> keys = new JWSVerificationKeySelector<>(
                    accepted,
                    JWKSourceBuilder.<SecurityContext>create(
                                    metadata.getJWKSetURI().toURL(), connection)
                            .refreshAheadCache(false)
                            .retrying(true)
                            .build());
            IDTokenValidator validator =
                    new IDTokenValidator(metadata.getIssuer(), new ClientID(settings.clientId()), keys, null);
            validator.setMaxClockSkew(CLOCK_SKEW_SECONDS);
            return validator;
        } catch (MalformedURLException e) {
            throw new ParseException("The provider's keys have no address", e);
        }
    }

    /** {@return where the provider ends its own session; empty if it has no such page} */
    Stream<URI> logoutPage() {
        return Stream.ofNullable(metadata.getEndSessionEndpointURI()).filter(ProviderConnection::isProtected);
    }
}
