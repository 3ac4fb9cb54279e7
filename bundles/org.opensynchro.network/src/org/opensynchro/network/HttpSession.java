// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.opensynchro.workspace.Bandwidth;
import org.opensynchro.workspace.ConnectionSettings;
import org.opensynchro.workspace.UnreachableException;
import org.opensynchro.workspace.WorkspaceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The conversation with one server as one account: kept-alive connections, session cookies, the password sent along to
 * this server only, redirections within it, and retries. Thread-safe.
 */
public final class HttpSession implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(HttpSession.class);
    /** From this size on it pays to let the server refuse before the body is sent (RFC 9110, 10.1.1). */
    private static final long ASK_BEFORE_SENDING = 1024 * 1024;

    private static final int MOST_REDIRECTIONS = 5;

    private final AtomicLong requestCount = new AtomicLong();
    private final LockTokens tokens = new LockTokens();
    private final CloseableHttpClient client;
    private final Connections connections;
    private final Proxies proxies;
    private final RequestConfig config;
    private final RequestConfig laboriousConfig;
    private final RetryPolicy retries;
    private final Pause pause;
    private final String host;
    private final String authorization;
    private final Bandwidth bandwidth;
    private volatile boolean closed;

    /**
     * @param settings the server, whose host alone gets the password, and the account; without a user's name, requests go
     *     without credentials, as those before a login do
     * @param environment patience, trust, randomness and time
     */
    public HttpSession(ConnectionSettings settings, HttpEnvironment environment) {
        Timeouts timeouts = environment.timeouts();
        VerifiedTls tls = new VerifiedTls(environment.trust());
        this.proxies = new Proxies(
                settings.proxy(),
                System.getenv(),
                ProxySelector::getDefault,
                script -> new AutomaticProxies(
                        script, new ScriptSource(environment), Clock.systemDefaultZone(), PacHosts.real()));
        this.client = HttpClients.create(timeouts, tls, new ProxiedRoutes(proxies), userAgent(), requestCount);
        this.connections = new Connections(timeouts, tls, proxies);
        this.config = HttpClients.requestConfig(timeouts);
        this.laboriousConfig = RequestConfig.copy(config)
                .setResponseTimeout(Timeout.of(timeouts.longAnswer()))
                .build();
        this.retries = new RetryPolicy(environment.random());
        this.pause = environment.pause();
        this.bandwidth = settings.bandwidth();
        this.host = settings.server().getHost();
        this.authorization = authorization(settings);
    }

    private static String authorization(ConnectionSettings settings) {
        if (settings.user().isEmpty()) {
            return "";
        }
        byte[] credentials = (settings.user() + ':' + settings.password()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    /** Servers refuse agents that pretend to be an outdated client of theirs; this one says what it is. */
    public static String userAgent() {
        return "OpenSynchro (" + System.getProperty("os.name") + ")";
    }

    /** The tokens of locks that requests show. */
    public LockTokens tokens() {
        return tokens;
    }

    /** Number of requests sent so far. */
    public long requestCount() {
        return requestCount.get();
    }

    /**
     * Sends a request, again where that helps and harms nothing, and returns the answer whatever its status.
     *
     * @throws WorkspaceException when there is no answer, or one that leads away from the server
     */
    public Answer send(Request request) throws WorkspaceException {
        for (int attempt = 1; ; attempt++) {
            Optional<Duration> wait;
            try {
                Answer answer = sendFollowing(request);
                wait = retries.pauseAfter(request, answer, attempt);
                if (wait.isEmpty()) {
                    return answer;
                }
                LOGGER.debug("{} {} answered {}, again in {}", request.method(), request.uri(), answer.status(), wait);
                answer.close();
            } catch (IOException e) {
                wait = closed || Thread.currentThread().isInterrupted()
                        ? Optional.empty()
                        : retries.pauseAfter(request, e, attempt);
                if (wait.isEmpty()) {
                    throw Failures.of(e, request);
                }
                LOGGER.debug("{} {} failed, again in {}", request.method(), request.uri(), wait, e);
            }
            sleep(wait.orElseThrow(), request);
        }
    }

    /** Sends a request and fails unless the answer's status says that it was done. */
    public Answer sendSuccessfully(Request request) throws WorkspaceException {
        Answer answer = send(request);
        if (!answer.isSuccess()) {
            try (answer) {
                throw Failures.of(answer, request);
            }
        }
        return answer;
    }

    /**
     * Opens a connection of its own for another protocol, in the way and with the checks of a request.
     *
     * @param address where to; its scheme tells whether the connection is secured ({@code wss}, {@code https})
     * @return connected; the caller closes it
     */
    public Socket connect(URI address) throws IOException {
        if (closed) {
            throw new IOException("The session is closed");
        }
        return connections.open(address);
    }

    /** Abandons whatever is under way. */
    @Override
    public void close() {
        closed = true;
        client.close(CloseMode.IMMEDIATE);
    }

    private Answer sendFollowing(Request request) throws IOException, WorkspaceException {
        URI target = request.uri();
        for (int redirections = 0; ; redirections++) {
            Answer answer = exchange(request, target);
            if (!Redirection.isRedirection(answer)) {
                return notIntercepted(answer, request);
            }
            try (answer) {
                target = Redirection.follow(answer, target, host, redirections < MOST_REDIRECTIONS, request);
            }
        }
    }

    private static Answer notIntercepted(Answer answer, Request request) throws UnreachableException {
        try {
            Interception.check(answer, request);
            return answer;
        } catch (UnreachableException e) {
            answer.close();
            throw e;
        }
    }

    private Answer exchange(Request request, URI target) throws IOException {
        HttpUriRequestBase message = new HttpUriRequestBase(request.method(), target);
        request.fields().forEach(field -> message.addHeader(field.name(), field.value()));
        if (!authorization.isEmpty()) {
            message.setHeader(HttpHeaders.AUTHORIZATION, authorization);
        }
        String shown = tokens.shownBy(request);
        if (!shown.isEmpty()) {
            message.setHeader("If", shown);
        }
        RequestConfig chosen = request.isLaborious() ? laboriousConfig : config;
        if (request.body().isPresent()) {
            RequestBody body = request.body().get();
            message.setEntity(new BodyEntity(body, bandwidth.upload()));
            if (body.length() > ASK_BEFORE_SENDING) {
                chosen = RequestConfig.copy(chosen)
                        .setExpectContinueEnabled(true)
                        .build();
            }
        }
        message.setConfig(loggedInToProxy(message, target, chosen));
        HttpHost origin = new HttpHost(target.getScheme(), target.getHost(), target.getPort());
        try {
            return new Answer(message, client.executeOpen(origin, message, null), bandwidth.download());
        } catch (UnknownHostException | ConnectException | NoRouteToHostException | ConnectTimeoutException e) {
            Optional<HttpProxy> proxy = proxies.leadingTo(target);
            if (proxy.isPresent() && proxies.isElsewhere(proxy.get(), target)) {
                // Nothing was sent yet. Each time one proxy less is left.
                return exchange(request, target);
            }
            throw notConnected(proxy, e);
        } catch (IllegalStateException e) {
            // What the client says to requests that come after, or race with, its closing.
            throw new IOException("The session is closed", e);
        }
    }

    /** Where a proxy leads to the server, it alone is connected to, so that it is the one that is not there. */
    private static IOException notConnected(Optional<HttpProxy> proxy, IOException failure) {
        return proxy.isPresent() ? new ProxyUnreachableException(proxy.get().toString(), failure) : failure;
    }

    /** A proxy that sees the request is told its login there; one that only tunnels it must be told on connecting. */
    private RequestConfig loggedInToProxy(HttpUriRequestBase message, URI target, RequestConfig chosen)
            throws IOException {
        Optional<HttpProxy> proxy = proxies.leadingTo(target).filter(HttpProxy::wantsLogin);
        if (proxy.isEmpty()) {
            return chosen;
        }
        if (target.getScheme().equalsIgnoreCase("https")) {
            return RequestConfig.copy(chosen).setAuthenticationEnabled(true).build();
        }
        message.setHeader(HttpHeaders.PROXY_AUTHORIZATION, proxy.get().authorization());
        return chosen;
    }

    private void sleep(Duration duration, Request request) throws UnreachableException {
        try {
            pause.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachableException(Messages.bind(Messages.Abandoned, request.subject()), e);
        }
    }
}
