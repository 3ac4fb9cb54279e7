// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.sso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import java.net.URI;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opensynchro.server.internal.sso.SignOnException.Cause;

@Timeout(60)
class IdentityProviderTest {
    private static final URI CALLBACK = URI.create("http://127.0.0.1:1/login/sso/callback");

    private FakeIssuer issuer;
    private IdentityProvider provider;
    private Instant now = Instant.now();

    @BeforeEach
    void connect() throws Exception {
        issuer = new FakeIssuer();
        SSLContext trust = SSLContext.getDefault();
        provider = new IdentityProvider(issuer.settings(), () -> trust, () -> now);
    }

    @AfterEach
    void disconnect() {
        provider.close();
        issuer.close();
    }

    @Test
    void aPersonIsWhoTheProviderSays() throws Exception {
        PendingSignOn pending = provider.begin(CALLBACK);
        issuer.give(issuer.signed(rightClaims(pending).build()));

        Identity identity = provider.finish(pending, answer(pending));

        assertEquals(issuer.address(), identity.issuer());
        assertEquals("4711", identity.subject());
        assertEquals("ada@example.org", identity.email());
        assertTrue(identity.emailVerified());
        assertEquals("ada", identity.userName());
        assertEquals("Ada Lovelace", identity.displayName());
        assertFalse(identity.toString().contains(identity.idToken()));
    }

    @Test
    void theRequestHasEverythingThatProtectsIt() throws Exception {
        PendingSignOn pending = provider.begin(CALLBACK);

        Map<String, List<String>> query =
                URLUtils.parseParameters(pending.page().getRawQuery());
        assertEquals(List.of("code"), query.get("response_type"));
        assertEquals(List.of(FakeIssuer.CLIENT), query.get("client_id"));
        assertEquals(List.of(CALLBACK.toString()), query.get("redirect_uri"));
        assertEquals(List.of("S256"), query.get("code_challenge_method"));
        assertTrue(query.get("state").getFirst().length() >= 43);
        assertTrue(query.get("nonce").getFirst().length() >= 43);
        issuer.give(issuer.signed(rightClaims(pending).build()));
        provider.finish(pending, answer(pending));
        Map<String, List<String>> redeemed = issuer.tokenRequests().getFirst();
        assertEquals(List.of(FakeIssuer.CODE), redeemed.get("code"));
        assertEquals(
                query.get("code_challenge"),
                List.of(CodeChallenge.compute(CodeChallengeMethod.S256, pending.verifier())
                        .getValue()));
        assertEquals(List.of(pending.verifier().getValue()), redeemed.get("code_verifier"));
    }

    @Test
    void twoRequestsHaveNothingInCommon() throws Exception {
        PendingSignOn first = provider.begin(CALLBACK);
        PendingSignOn second = provider.begin(CALLBACK);

        assertFalse(first.state().equals(second.state()));
        assertFalse(first.nonce().equals(second.nonce()));
        assertFalse(first.verifier().equals(second.verifier()));
    }

    @Test
    void anAnswerOfAnotherSessionIsRefusedBeforeItsCodeIsUsed() throws Exception {
        PendingSignOn pending = provider.begin(CALLBACK);
        PendingSignOn other = provider.begin(CALLBACK);
        issuer.give(issuer.signed(rightClaims(pending).build()));

        assertRefused(Cause.INVALID, pending, answer(other));
        assertTrue(issuer.tokenRequests().isEmpty());
    }

    @Test
    void anAnswerWithoutStateIsRefused() throws Exception {
        PendingSignOn pending = provider.begin(CALLBACK);
        Map<String, List<String>> answer = answer(pending);
        answer.remove("state");

        assertRefused(Cause.INVALID, pending, answer);
    }

    @Test
    void anAnswerOfAnotherProviderIsRefusedBeforeItsCodeIsUsed() throws Exception {
        PendingSignOn pending = provider.begin(CALLBACK);
        Map<String, List<String>> answer = answer(pending);
        answer.put("iss", List.of("https://evil.example"));
        assertRefused(Cause.INVALID, pending, answer);

        answer.remove("iss");
        assertRefused(Cause.INVALID, pending, answer);
        assertTrue(issuer.tokenRequests().isEmpty());
    }

    @Test
    void aParameterThatComesTwiceIsRefused() throws Exception {
        PendingSignOn pending = provider.begin(CALLBACK);
        Map<String, List<String>> answer = answer(pending);
        answer.put("code", List.of(FakeIssuer.CODE, "another"));

        assertRefused(Cause.INVALID, pending, answer);
    }

    @Test
    void aPersonWhoSaysNoIsToldApart() throws Exception {
        PendingSignOn pending = provider.begin(CALLBACK);

        assertRefused(Cause.DENIED, pending, error(pending, "access_denied"));
        assertRefused(Cause.AWAY, pending, error(pending, "temporarily_unavailable"));
    }

    @Test
    void aTokenForAnotherRequestIsRefused() throws Exception {
        assertTokenRefused(claims -> claims.claim("nonce", "of another request"));
        assertTokenRefused(claims -> claims.claim("nonce", null));
    }

    @Test
    void aTokenForAnotherClientIsRefused() throws Exception {
        assertTokenRefused(claims -> claims.audience("another"));
        assertTokenRefused(claims -> claims.audience(List.of(FakeIssuer.CLIENT, "another")));
        assertTokenRefused(
                claims -> claims.audience(List.of(FakeIssuer.CLIENT, "another")).claim("azp", "another"));
        assertTokenRefused(claims -> claims.claim("azp", "another"));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() throws Exception {
        assertTokenRefused(claims -> claims.issuer("https://evil.example"));
        assertTokenRefused(claims -> claims.issuer(issuer.address() + '/'));
    }

    @Test
    void aTokenThatExpiredOrIsFromTheFutureIsRefused() throws Exception {
        long moment = System.currentTimeMillis();
        assertTokenRefused(claims -> claims.expirationTime(new Date(moment - 120_000)));
        assertTokenRefused(claims -> claims.expirationTime(null));
        assertTokenRefused(claims -> claims.issueTime(new Date(moment + 3_600_000)));
        assertTokenRefused(claims -> claims.subject(null));
    }

    @Test
    void aTokenThatAnotherKeySignedIsRefused() throws Exception {
        RSAKey stranger = new RSAKeyGenerator(2048).keyID("first").generate();
        PendingSignOn pending = provider.begin(CALLBACK);
        issuer.give(FakeIssuer.signed(rightClaims(pending).build(), stranger));

        assertRefused(Cause.INVALID, pending, answer(pending));
    }

    @Test
    void aTokenThatNobodySignedIsRefusedEvenIfTheProviderOffersIt() throws Exception {
        PendingSignOn pending = provider.begin(CALLBACK);
        issuer.give(new PlainJWT(rightClaims(pending).build()).serialize());

        assertRefused(Cause.INVALID, pending, answer(pending));
    }

    @Test
    void aTokenSignedWithWhatEverybodyKnowsIsRefused() throws Exception {
        PendingSignOn pending = provider.begin(CALLBACK);
        byte[] publicKey = MessageDigest.getInstance("SHA-256")
                .digest(issuer.key().toRSAPublicKey().getEncoded());
        for (byte[] secret : List.of(publicKey, (FakeIssuer.SECRET + " padded to the length").getBytes())) {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(),
                    rightClaims(pending).build());
            token.sign(new MACSigner(secret));
            issuer.give(token.serialize());

            assertRefused(Cause.INVALID, pending, answer(pending));
        }
    }

    @Test
    void aTokenThatWasChangedIsRefused() throws Exception {
        PendingSignOn pending = provider.begin(CALLBACK);
        String[] right = issuer.signed(rightClaims(pending).build()).split("\\.");
        String[] other =
                issuer.signed(rightClaims(pending).subject("0815").build()).split("\\.");
        issuer.give(right[0] + '.' + other[1] + '.' + right[2]);

        assertRefused(Cause.INVALID, pending, answer(pending));
    }

    @Test
    void anAccessTokenThatDoesNotBelongToTheIdTokenIsRefused() throws Exception {
        PendingSignOn pending = provider.begin(CALLBACK);
        String hash = AccessTokenHash.compute(new BearerAccessToken("access"), JWSAlgorithm.RS256, null)
                .getValue();
        issuer.give(issuer.signed(rightClaims(pending).claim("at_hash", hash).build()));
        assertEquals("4711", provider.finish(pending, answer(pending)).subject());

        issuer.giveAccessToken("another");
        assertRefused(Cause.INVALID, pending, answer(pending));
    }

    @Test
    void aProviderMayChangeItsKeys() throws Exception {
        PendingSignOn before = provider.begin(CALLBACK);
        issuer.give(issuer.signed(rightClaims(before).build()));
        provider.finish(before, answer(before));

        issuer.changeKey();
        PendingSignOn after = provider.begin(CALLBACK);
        issuer.give(issuer.signed(rightClaims(after).build()));

        assertEquals("4711", provider.finish(after, answer(after)).subject());
    }

    @Test
    void aCodeThatTheProviderDoesNotTakeIsNoLogin() throws Exception {
        PendingSignOn pending = provider.begin(CALLBACK);
        issuer.answerTokenRequestsWith(400);
        assertRefused(Cause.INVALID, pending, answer(pending));

        issuer.answerTokenRequestsWith(503);
        assertRefused(Cause.AWAY, pending, answer(pending));
    }

    @Test
    void aProviderThatIsAnotherOneIsNotUsed() {
        issuer.describeYourself(
                json -> json.replaceFirst("\"issuer\":\"[^\"]*\"", "\"issuer\":\"https://evil.example\""));

        assertAway();
    }

    @Test
    void aProviderWhoseTokensWouldTravelUnprotectedIsNotUsed() {
        issuer.describeYourself(json ->
                json.replaceFirst("\"token_endpoint\":\"[^\"]*\"", "\"token_endpoint\":\"http://idp.example/token\""));

        assertAway();
    }

    @Test
    void aProviderThatOnlySignsWithTheClientsSecretIsNotUsed() {
        issuer.describeYourself(json -> json.replace("[\"RS256\",\"HS256\",\"none\"]", "[\"HS256\",\"none\"]"));

        assertAway();
    }

    @Test
    void aProviderThatSendsNonsenseOrTooMuchIsAway() {
        issuer.describeYourself(json -> "<html>");
        assertAway();

        now = now.plusSeconds(10);
        issuer.describeYourself(json -> json + " ".repeat(2 * 1024 * 1024));
        assertAway();
    }

    @Test
    void whatTheProviderIsIsRememberedForAnHour() throws Exception {
        provider.begin(CALLBACK);
        provider.begin(CALLBACK);
        assertEquals(1, issuer.descriptions());

        now = now.plusSeconds(3601);
        provider.begin(CALLBACK);
        assertEquals(2, issuer.descriptions());
    }

    @Test
    void logoutLeadsToTheProviderWithProofOfTheLogin() throws Exception {
        PendingSignOn pending = provider.begin(CALLBACK);
        String token = issuer.signed(rightClaims(pending).build());
        URI home = URI.create("http://127.0.0.1:1/login");

        URI page = provider.logout(token, home).orElseThrow();

        assertTrue(page.toString().startsWith(issuer.address() + "/logout?"), page::toString);
        Map<String, List<String>> query = URLUtils.parseParameters(page.getRawQuery());
        assertEquals(List.of(token), query.get("id_token_hint"));
        assertEquals(List.of(home.toString()), query.get("post_logout_redirect_uri"));
    }

    @Test
    void aDescriptionThatNeverEndsIsWaitedForOnlySoLong() throws Exception {
        issuer.stall();

        try (IdentityProvider impatient = patientFor(Duration.ofMillis(200))) {
            assertAway(impatient);
        }
    }

    @Test
    void tokensThatNeverEndAreWaitedForOnlySoLong() throws Exception {
        try (IdentityProvider impatient = patientFor(Duration.ofSeconds(5))) {
            PendingSignOn pending = impatient.begin(CALLBACK);
            issuer.stall();

            SignOnException refused =
                    assertThrows(SignOnException.class, () -> impatient.finish(pending, answer(pending)));

            assertEquals(Cause.AWAY, refused.reason());
        }
    }

    @Test
    void manyWhoComeAtOnceAskTheProviderOnce() throws Exception {
        issuer.stall();

        try (IdentityProvider impatient = patientFor(Duration.ofMillis(500));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> people = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                people.add(threads.submit(() -> assertAway(impatient)));
            }
            for (Future<?> person : people) {
                person.get();
            }
        }

        assertTrue(issuer.descriptions() <= 1, () -> issuer.descriptions() + " requests");
    }

    @Test
    void aFailureIsRememberedForSomeSeconds() throws Exception {
        issuer.describeYourself(json -> "<html>");
        assertAway();
        issuer.describeYourself(json -> json);
        assertAway();
        assertEquals(1, issuer.descriptions());

        now = now.plusSeconds(10);

        provider.begin(CALLBACK);
        assertEquals(2, issuer.descriptions());
    }

    @Test
    void aFailureIsForgottenWhenTheClockIsSetBack() throws Exception {
        issuer.describeYourself(json -> "<html>");
        assertAway();
        issuer.describeYourself(json -> json);

        now = now.minusSeconds(3600);

        provider.begin(CALLBACK);
    }

    @Test
    void aProviderThatKeepsManyWaitingIsAwayForOthersAtOnce() throws Exception {
        IdentityProvider patient = patientFor(Duration.ofHours(1));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            PendingSignOn pending = patient.begin(CALLBACK);
            issuer.stall();
            List<Future<SignOnException>> people = new ArrayList<>();
            for (int i = 0; i < IdentityProvider.MOST_WAITING; i++) {
                people.add(threads.submit(
                        () -> assertThrows(SignOnException.class, () -> patient.finish(pending, answer(pending)))));
            }
            issuer.awaitTokenRequests(IdentityProvider.MOST_WAITING);

            SignOnException refused =
                    assertThrows(SignOnException.class, () -> patient.finish(pending, answer(pending)));

            assertEquals(Cause.AWAY, refused.reason());
            assertEquals(IdentityProvider.MOST_WAITING, issuer.tokenRequests().size());
            patient.close();
            for (Future<SignOnException> person : people) {
                assertEquals(Cause.AWAY, person.get().reason());
            }
        }
    }

    private IdentityProvider patientFor(Duration patience) throws Exception {
        SSLContext trust = SSLContext.getDefault();
        return new IdentityProvider(issuer.settings(), () -> trust, () -> now, patience);
    }

    private JWTClaimsSet.Builder rightClaims(PendingSignOn pending) {
        return issuer.claims(pending.nonce().getValue());
    }

    private Map<String, List<String>> answer(PendingSignOn pending) {
        Map<String, List<String>> parameters = new HashMap<>();
        parameters.put("code", List.of(FakeIssuer.CODE));
        parameters.put("state", List.of(pending.state().getValue()));
        parameters.put("iss", List.of(issuer.address()));
        return parameters;
    }

    private Map<String, List<String>> error(PendingSignOn pending, String error) {
        Map<String, List<String>> parameters = answer(pending);
        parameters.remove("code");
        parameters.put("error", List.of(error));
        return parameters;
    }

    private void assertTokenRefused(UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        PendingSignOn pending = provider.begin(CALLBACK);
        issuer.give(issuer.signed(change.apply(rightClaims(pending)).build()));
        assertRefused(Cause.INVALID, pending, answer(pending));
    }

    private void assertRefused(Cause cause, PendingSignOn pending, Map<String, List<String>> parameters) {
        SignOnException refused = assertThrows(SignOnException.class, () -> provider.finish(pending, parameters));
        assertEquals(cause, refused.reason(), refused::toString);
    }

    private void assertAway() {
        assertAway(provider);
    }

    private static void assertAway(IdentityProvider asked) {
        SignOnException refused = assertThrows(SignOnException.class, () -> asked.begin(CALLBACK));
        assertEquals(Cause.AWAY, refused.reason());
    }
}
