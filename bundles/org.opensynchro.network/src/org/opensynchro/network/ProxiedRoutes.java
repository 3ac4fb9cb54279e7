// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.net.URI;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.Credentials;
import org.apache.hc.client5.http.auth.CredentialsProvider;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Leads requests through the proxy, and logs in there; the workspace's own login is not its concern. Thread-safe. */
final class ProxiedRoutes extends DefaultRoutePlanner implements CredentialsProvider {
    private final Proxies proxies;
    private volatile HttpProxy last = new HttpProxy("", 0, "", "");

    ProxiedRoutes(Proxies proxies) {
        super(DefaultSchemePortResolver.INSTANCE);
        this.proxies = proxies;
    }

    @Override
    protected HttpHost determineProxy(HttpHost target, HttpContext context) throws HttpException {
        try {
            return proxies.leadingTo(URI.create(target.toURI()))
                    .map(proxy -> {
                        last = proxy;
                        return new HttpHost("http", proxy.host(), proxy.port());
                    })
                    .orElse(null);
        } catch (NoWayException e) {
            throw new HttpException(e.getMessage(), e);
        }
    }

    @Override
    public Credentials getCredentials(AuthScope scope, HttpContext context) {
        HttpProxy proxy = last;
        boolean asks = proxy.host().equalsIgnoreCase(scope.getHost()) && proxy.port() == scope.getPort();
        return asks && proxy.wantsLogin()
                ? new UsernamePasswordCredentials(proxy.user(), proxy.password().toCharArray())
                : null;
    }
}
