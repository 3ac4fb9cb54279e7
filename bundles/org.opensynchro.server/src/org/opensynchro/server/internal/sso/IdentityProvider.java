// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.sso;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.AccessTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.InvalidHashException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.opensynchro.server.internal.settings.SingleSignOnSettings;
import org.opensynchro.server.internal.sso.SignOnException.Cause;

/**
 * The identity provider of a company: sends people there and understands what they come back with. Waits for the provider, on
 * a few threads at once only: others are told that it is away. For any thread.
 */
public final class IdentityProvider implements AutoCloseable {
    private static final Scope WANTED = new Scope("openid", "profile", "email");

    /** Fewer than the server has threads: a provider that does not answer must not keep those that synchronize. */
    static final int MOST_WAITING = 40;

    private final SingleSignOnSettings settings;
    private final ProviderConnection connection;
    private final Discovery discovery;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final ClientID clientId;

    /**
     * Does not yet ask the provider for anything.
     *
     * @param settings how this workspace is registered there
     * @param trust whom to trust; asked once
     * @param clock tells when to ask the provider anew what it is
     */
    public IdentityProvider(SingleSignOnSettings settings, Supplier<SSLContext> trust, InstantSource clock) {
        this(settings, trust, clock, ProviderConnection.PATIENCE);
    }

    /** @param patience how long to wait for an answer of the provider */
    IdentityProvider(
            SingleSignOnSettings settings, Supplier<SSLContext> trust, InstantSource clock, Duration patience) {
        this.settings = settings;
        this.connection = new ProviderConnection(trust, patience);
        this.discovery = new Discovery(now -> Provider.discover(settings, connection, now), clock, patience);
        this.clientId = new ClientID(settings.clientId());
    }

    /**
     * Begins to log somebody in.
     *
     * @param callback where the browser is to come back to; registered with the provider
     * @return what to remember, and where to send the browser
     * @throws SignOnException if the provider is away
     */
    public PendingSignOn begin(URI callback) throws SignOnException {
        State state = new State();
        Nonce nonce = new Nonce();
        CodeVerifier verifier = new CodeVerifier();
        URI page = new AuthenticationRequest.Builder(ResponseType.CODE, WANTED, clientId, callback)
                .endpointURI(provider().metadata().getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build()
                .toURI();
        return new PendingSignOn(page, callback, state, nonce, verifier);
    }

    /**
     * Understands what somebody came back with.
     *
     * @param pending what was remembered for the session of the browser; not to be used again, whatever becomes of this
     * @param parameters of the request that came back
     * @return who it is
     * @throws SignOnException if that is not certain
     */
    public Identity finish(PendingSignOn pending, Map<String, List<String>> parameters) throws SignOnException {
        AuthorizationCode code = code(pending, parameters);
        beginToWait();
        try {
            OIDCTokens tokens = redeem(pending, code);
            return validated(tokens, pending);
        } finally {
            waiting.release();
        }
    }

    /**
     * Where the browser is sent to end the provider's session too (OpenID Connect RP-Initiated Logout 1.0).
     *
     * @param idToken of the login
     * @param returnTo where the browser is to come back to; registered with the provider
     * @return the page; empty if the provider has none, or is away
     */
    public Optional<URI> logout(String idToken, URI returnTo) {
        try {
            JWT hint = JWTParser.parse(idToken);
            return provider()
                    .logoutPage()
                    .map(page -> new LogoutRequest(page, hint, returnTo, null).toURI())
                    .findFirst();
        } catch (SignOnException | java.text.ParseException e) {
            return Optional.empty();
        }
    }

    private AuthorizationCode code(PendingSignOn pending, Map<String, List<String>> parameters) throws SignOnException {
        if (parameters.values().stream().anyMatch(values -> values.size() != 1)) {
            throw new SignOnException(Cause.INVALID, "A parameter came twice");
        }
        AuthorizationResponse response;
        try {
            response = AuthorizationResponse.parse(pending.callback(), parameters);
        } catch (ParseException e) {
            throw new SignOnException(Cause.INVALID, "This is no answer of a provider", e);
        }
        if (!pending.state().equals(response.getState())) {
            throw new SignOnException(Cause.INVALID, "The state is not that of this session");
        }
        Provider asked = provider();
        boolean named = response.getIssuer() != null;
        if (named && !response.getIssuer().equals(asked.metadata().getIssuer())
                || !named && asked.metadata().supportsAuthorizationResponseIssuerParam()) {
            throw new SignOnException(Cause.INVALID, "The answer is not of the provider that was asked (RFC 9207)");
        }
        if (!response.indicatesSuccess()) {
            ErrorObject error = response.toErrorResponse().getErrorObject();
            boolean away = OAuth2Error.SERVER_ERROR.equals(error) || OAuth2Error.TEMPORARILY_UNAVAILABLE.equals(error);
            throw new SignOnException(away ? Cause.AWAY : Cause.DENIED, "The provider answered " + error.getCode());
        }
        AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
        if (code == null) {
            throw new SignOnException(Cause.INVALID, "The answer has no code");
        }
        return code;
    }

    private OIDCTokens redeem(PendingSignOn pending, AuthorizationCode code) throws SignOnException {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(code, pending.callback(), pending.verifier());
        try {
            Provider asked = provider();
            HTTPResponse answer = new TokenRequest(
                            asked.metadata().getTokenEndpointURI(), authentication(asked), grant, null)
                    .toHTTPRequest()
                    .send(connection);
            TokenResponse response = OIDCTokenResponseParser.parse(answer);
            if (!response.indicatesSuccess()) {
                throw new SignOnException(
                        answer.getStatusCode() >= 500 ? Cause.AWAY : Cause.INVALID,
                        "The code was not taken: "
                                + response.toErrorResponse().getErrorObject().getCode());
            }
            return ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens();
        } catch (IOException e) {
            throw new SignOnException(Cause.AWAY, "The provider does not answer", e);
        } catch (ParseException e) {
            throw new SignOnException(Cause.INVALID, "The provider's tokens cannot be read", e);
        }
    }

    private ClientAuthentication authentication(Provider asked) {
        Secret secret = new Secret(settings.clientSecret());
        List<ClientAuthenticationMethod> offered = asked.metadata().getTokenEndpointAuthMethods();
        boolean basic = offered == null || offered.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return basic ? new ClientSecretBasic(clientId, secret) : new ClientSecretPost(clientId, secret);
    }

    private Identity validated(OIDCTokens tokens, PendingSignOn pending) throws SignOnException {
        try {
            JWT token = tokens.getIDToken();
            IDTokenClaimsSet claims = provider().tokens().validate(token, pending.nonce());
            requireForUs(claims);
            if (claims.getAccessTokenHash() != null) {
                AccessTokenValidator.validate(
                        tokens.getAccessToken(),
                        (JWSAlgorithm) token.getHeader().getAlgorithm(),
                        claims.getAccessTokenHash());
            }
            return new Identity(
                    claims.getIssuer().getValue(),
                    claims.getSubject().getValue(),
                    text(claims, "email"),
                    Boolean.TRUE.equals(claims.getBooleanClaim("email_verified")),
                    text(claims, "preferred_username"),
                    text(claims, "name"),
                    tokens.getIDTokenString());
        } catch (RemoteKeySourceException e) {
            throw new SignOnException(Cause.AWAY, "The provider's keys cannot be read", e);
        } catch (BadJOSEException | JOSEException | InvalidHashException e) {
            throw new SignOnException(Cause.INVALID, "The ID token is not valid", e);
        }
    }

    /** A token for several is for us only where it says that we asked for it (OpenID Connect Core 1.0, 3.1.3.7, 4 and 5). */
    private void requireForUs(IDTokenClaimsSet claims) throws SignOnException {
        boolean several = claims.getAudience().size() > 1;
        String party = claims.getAuthorizedParty() == null
                ? ""
                : claims.getAuthorizedParty().getValue();
        if (several && party.isEmpty() || !party.isEmpty() && !party.equals(settings.clientId())) {
            throw new SignOnException(Cause.INVALID, "The ID token was made for another one");
        }
    }

    private static String text(IDTokenClaimsSet claims, String name) {
        String value = claims.getStringClaim(name);
        return value == null ? "" : value;
    }

    private Provider provider() throws SignOnException {
        Optional<Provider> fresh = discovery.fresh();
        if (fresh.isPresent()) {
            return fresh.get();
        }
        beginToWait();
        try {
            return discovery.provider();
        } finally {
            waiting.release();
        }
    }

    private void beginToWait() throws SignOnException {
        if (!waiting.tryAcquire()) {
            throw new SignOnException(Cause.AWAY, "Too many wait for the provider");
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
