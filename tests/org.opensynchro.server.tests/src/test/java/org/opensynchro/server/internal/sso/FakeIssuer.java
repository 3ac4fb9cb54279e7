// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.sso;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.opensynchro.server.internal.settings.FirstLogin;
import org.opensynchro.server.internal.settings.SingleSignOnSettings;

/** An identity provider that can lie in every way that a real one would not. */
final class FakeIssuer implements AutoCloseable {
    static final String CLIENT = "opensynchro";
    static final String SECRET = "what the provider and the workspace know";
    static final String CODE = "the-code";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean stalls;
    private final AtomicInteger descriptions = new AtomicInteger();
    private final List<Map<String, List<String>>> tokenRequests = new CopyOnWriteArrayList<>();
    private final Semaphore tokenRequestCount = new Semaphore(0);
    private volatile RSAKey key;
    private volatile Function<String, String> description = json -> json;
    private volatile String idToken = "";
    private volatile int status = 200;
    private volatile String accessToken = "access";

    FakeIssuer() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("first").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/.well-known/openid-configuration", exchange -> {
            descriptions.incrementAndGet();
            answer(exchange, 200, description.apply(describe()));
        });
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            tokenRequests.add(URLUtils.parseParameters(body));
            tokenRequestCount.release();
            answer(
                    exchange,
                    status,
                    status == 200
                            ? "{\"access_token\":\"" + accessToken
                                    + "\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\"" + idToken
                                    + "\"}"
                            : "{\"error\":\"invalid_grant\"}");
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    SingleSignOnSettings settings() {
        return new SingleSignOnSettings(URI.create(address()), CLIENT, SECRET, "Company", FirstLogin.CREATE);
    }

    int descriptions() {
        return descriptions.get();
    }

    List<Map<String, List<String>>> tokenRequests() {
        return tokenRequests;
    }

    void awaitTokenRequests(int count) throws InterruptedException {
        tokenRequestCount.acquire(count);
    }

    void describeYourself(Function<String, String> change) {
        description = change;
    }

    /** From now on answers begin, and never end. */
    void stall() {
        stalls = true;
    }

    void answerTokenRequestsWith(int code) {
        status = code;
    }

    void giveAccessToken(String token) {
        accessToken = token;
    }

    void give(String token) {
        idToken = token;
    }

    void changeKey() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID("second").generate();
    }

    /** Claims that are right for an answer with this nonce. */
    JWTClaimsSet.Builder claims(String nonce) {
        long now = System.currentTimeMillis();
        return new JWTClaimsSet.Builder()
                .issuer(address())
                .subject("4711")
                .audience(CLIENT)
                .issueTime(new java.util.Date(now))
                .expirationTime(new java.util.Date(now + 300_000))
                .claim("nonce", nonce)
                .claim("email", "ada@example.org")
                .claim("email_verified", true)
                .claim("preferred_username", "ada")
                .claim("name", "Ada Lovelace");
    }

    String signed(JWTClaimsSet claims) throws JOSEException {
        return signed(claims, key);
    }

    static String signed(JWTClaimsSet claims, RSAKey with) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(with.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(with));
        return token.serialize();
    }

    RSAKey key() {
        return key;
    }

    private String describe() {
        String at = address();
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys","end_session_endpoint":"%1$s/logout","response_types_supported":["code"],
                 "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256","HS256","none"],
                 "authorization_response_iss_parameter_supported":true}
                """.formatted(at);
    }

    private void answer(HttpExchange exchange, int code, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(code, bytes.length);
        if (stalls) {
            exchange.getResponseBody().write(bytes, 0, 1);
            exchange.getResponseBody().flush();
            awaitEnd();
        }
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void awaitEnd() throws IOException {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.close();
    }
}
