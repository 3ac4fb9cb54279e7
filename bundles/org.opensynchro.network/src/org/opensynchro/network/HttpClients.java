// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.client5.http.auth.StandardAuthScheme;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.cookie.CookieSpecFactory;
import org.apache.hc.client5.http.cookie.StandardCookieSpec;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.cookie.RFC6265CookieSpecFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Builds HTTP clients that do no more than is needed: cookies and kept-alive connections to one server. Redirections,
 * retries and authentication are the {@link HttpSession}'s, which knows what may be repeated and who may see the password.
 */
final class HttpClients {
    /** More than the engine ever uses at once, so that no request waits for a connection. */
    private static final int CONNECTIONS = 32;
    /** Servers close idle connections after 5 s (Apache) or more; a request must not meet one that is being closed. */
    private static final TimeValue KEEP_ALIVE = TimeValue.ofSeconds(4);

    private HttpClients() {}

    static CloseableHttpClient create(
            Timeouts timeouts, TlsSocketStrategy tls, ProxiedRoutes routes, String userAgent, AtomicLong requestCount) {
        return HttpClientBuilder.create()
                .setConnectionManager(connections(timeouts, tls))
                .setRoutePlanner(routes)
                .setDefaultCredentialsProvider(routes)
                .setRequestExecutor(new CountingExecutor(requestCount))
                .setDefaultRequestConfig(requestConfig(timeouts))
                // Without a list of public suffixes, which takes long to load: all cookies come from one host.
                .setDefaultCookieSpecRegistry(RegistryBuilder.<CookieSpecFactory>create()
                        .register(StandardCookieSpec.RELAXED, new RFC6265CookieSpecFactory())
                        .build())
                .setKeepAliveStrategy((response, context) -> KEEP_ALIVE)
                .setUserAgent(userAgent)
                .disableConnectionState()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableAuthCaching()
                .build();
    }

    static RequestConfig requestConfig(Timeouts timeouts) {
        return RequestConfig.custom()
                .setCookieSpec(StandardCookieSpec.RELAXED)
                .setAuthenticationEnabled(false)
                .setTargetPreferredAuthSchemes(List.of())
                .setProxyPreferredAuthSchemes(List.of(StandardAuthScheme.BASIC))
                .setProtocolUpgradeEnabled(false)
                .setResponseTimeout(Timeout.of(timeouts.answer()))
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(Timeouts timeouts, TlsSocketStrategy tls) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .setTlsSocketStrategy(tls)
                .setDefaultSocketConfig(SocketConfig.custom()
                        .setTcpNoDelay(true)
                        .setSoTimeout(Timeout.of(timeouts.connect()))
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(timeouts.connect()))
                        .setSocketTimeout(Timeout.of(timeouts.answer()))
                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(500))
                        .build())
                .build();
    }

    /** Counts what really goes out to the server, each attempt by itself, and tells its answers from those of a proxy. */
    private static final class CountingExecutor extends HttpRequestExecutor {
        private final AtomicLong count;

        CountingExecutor(AtomicLong count) {
            this.count = count;
        }

        @Override
        public ClassicHttpResponse execute(
                ClassicHttpRequest request,
                HttpClientConnection connection,
                HttpResponseInformationCallback callback,
                HttpContext context)
                throws IOException, HttpException {
            if (!Method.CONNECT.isSame(request.getMethod())) {
                count.incrementAndGet();
                return super.execute(request, connection, callback, context);
            }
            ClassicHttpResponse answer = super.execute(request, connection, callback, context);
            // With 407 the client goes on by itself, with its credentials.
            if (answer.getCode() >= 300 && answer.getCode() != HttpStatus.SC_PROXY_AUTHENTICATION_REQUIRED) {
                throw new ProxyRefusalException(answer.getCode());
            }
            return answer;
        }
    }
}
