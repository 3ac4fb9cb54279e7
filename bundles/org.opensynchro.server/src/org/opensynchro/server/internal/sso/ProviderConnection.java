// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.sso;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/**
 * Requests to the identity provider: over TLS that is verified as this computer is set up to, or within this computer; never
 * redirected; with an end to waiting and to the length of answers. Thread-safe.
 */
final class ProviderConnection implements HTTPRequestSender, ResourceRetriever, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_ANSWER = 1024 * 1024;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final HttpClient client;

    ProviderConnection(Supplier<SSLContext> trust) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .sslContext(trust.get());
        ProxySelector proxies = ProxySelector.getDefault();
        client = (proxies == null ? builder : builder.proxy(proxies)).build();
    }

    /** Whether nobody in between can read or change what goes to an address and comes from there. */
    static boolean isProtected(URI address) {
        return address.getHost() != null
                && ("https".equalsIgnoreCase(address.getScheme())
                        || "http".equalsIgnoreCase(address.getScheme())
                                && LOOPBACK.contains(address.getHost().toLowerCase(Locale.ROOT)));
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        HttpRequest.Builder message = to(request.getURI());
        request.getHeaderMap().forEach((name, values) -> values.forEach(value -> message.header(name, value)));
        if (request.getMethod() == HTTPRequest.Method.POST) {
            message.POST(HttpRequest.BodyPublishers.ofString(request.getBody()));
        }
        HttpResponse<InputStream> answer = exchange(message.build());
        HTTPResponse response = new HTTPResponse(answer.statusCode());
        try {
            String type = answer.headers().firstValue("Content-Type").orElse("");
            if (!type.isEmpty()) {
                response.setContentType(type);
            }
        } catch (ParseException e) {
            throw new IOException("The type of the answer is none", e);
        }
        response.setBody(body(answer));
        return response;
    }

    @Override
    public Resource retrieveResource(URL address) throws IOException {
        HttpResponse<InputStream> answer =
                exchange(to(URI.create(address.toString())).build());
        String body = body(answer);
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answered " + answer.statusCode());
        }
        return new Resource(body, answer.headers().firstValue("Content-Type").orElse(""));
    }

    private static HttpRequest.Builder to(URI address) throws IOException {
        if (!isProtected(address)) {
            throw new IOException(address + " is not protected by TLS");
        }
        return HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept", "application/json");
    }

    private HttpResponse<InputStream> exchange(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private static String body(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream in = answer.body()) {
            byte[] bytes = in.readNBytes(LONGEST_ANSWER + 1);
            if (bytes.length > LONGEST_ANSWER) {
                throw new IOException("The answer is too long");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
