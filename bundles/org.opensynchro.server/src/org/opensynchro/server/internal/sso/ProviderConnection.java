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
import java.net.ProxySelector;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/**
 * Requests to the identity provider: over TLS that is verified as this computer is set up to, or within this computer; never
 * redirected; with an end to waiting, for the last byte of an answer too, and to the length of answers. Thread-safe.
 */
final class ProviderConnection implements HTTPRequestSender, ResourceRetriever, AutoCloseable {
    /** How long an exchange may take, from looking up the address to the end of the answer. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int LONGEST_ANSWER = 1024 * 1024;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final HttpClient client;
    private final Duration patience;

    ProviderConnection(Supplier<SSLContext> trust, Duration patience) {
        this.patience = patience;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .connectTimeout(patience)
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
        HttpResponse<String> answer = exchange(message.build());
        HTTPResponse response = new HTTPResponse(answer.statusCode());
        try {
            String type = answer.headers().firstValue("Content-Type").orElse("");
            if (!type.isEmpty()) {
                response.setContentType(type);
            }
        } catch (ParseException e) {
            throw new IOException("The type of the answer is none", e);
        }
        response.setBody(answer.body());
        return response;
    }

    @Override
    public Resource retrieveResource(URL address) throws IOException {
        HttpResponse<String> answer =
                exchange(to(URI.create(address.toString())).build());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answered " + answer.statusCode());
        }
        return new Resource(
                answer.body(), answer.headers().firstValue("Content-Type").orElse(""));
    }

    private static HttpRequest.Builder to(URI address) throws IOException {
        if (!isProtected(address)) {
            throw new IOException(address + " is not protected by TLS");
        }
        return HttpRequest.newBuilder(address).header("Accept", "application/json");
    }

    /** The client's own timeout ends with the headers of an answer: whoever sends the rest slowly is given up here. */
    private HttpResponse<String> exchange(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request, headers -> new BoundedText(LONGEST_ANSWER));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("The answer takes too long", e);
        } catch (ExecutionException e) {
            throw new IOException("There is no answer", e.getCause());
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
