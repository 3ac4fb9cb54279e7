// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which server an address is at: scheme, host and port (RFC 6454).
 *
 * @param scheme in lower case
 * @param host in lower case
 * @param port never negative
 */
public record Origin(String scheme, String host, int port) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String HTTP = "http";
    private static final String HTTPS = "https";

    /** The origin of an address of the web; empty for all others, and for those with credentials in them. */
    public static Optional<Origin> of(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        boolean isWeb = scheme.equals(HTTP) || scheme.equals(HTTPS);
        if (!isWeb || address.getHost() == null || address.getRawUserInfo() != null) {
            return Optional.empty();
        }
        int standard = scheme.equals(HTTPS) ? 443 : 80;
        int port = address.getPort() < 0 ? standard : address.getPort();
        return Optional.of(new Origin(scheme, address.getHost().toLowerCase(Locale.ROOT), port));
    }

    /** Whether what travels there can be read by nobody else. */
    public boolean isProtected() {
        return scheme.equals(HTTPS) || LOOPBACK.contains(host);
    }

    /**
     * An address that this server told, as one at this server; empty when it is at another. Servers behind a proxy that
     * adds TLS often do not know of it and tell addresses with {@code http} and no port, or the proxy's: the same host
     * over the connection that is proved is meant.
     */
    public Optional<URI> atHome(String told) {
        URI address;
        try {
            address = new URI(told);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
        Optional<Origin> other = of(address);
        if (other.filter(this::equals).isPresent()) {
            return Optional.of(address);
        }
        boolean knowsNoTls = scheme.equals(HTTPS)
                && other.filter(o -> o.scheme.equals(HTTP) && o.host.equals(host) && (o.port == 80 || o.port == port))
                        .isPresent();
        return knowsNoTls ? Optional.of(secured(address)) : Optional.empty();
    }

    private URI secured(URI address) {
        String query = address.getRawQuery() == null ? "" : '?' + address.getRawQuery();
        return URI.create(this + address.getRawPath() + query);
    }

    /** The host, with the port where that is not the usual one. */
    public String authority() {
        boolean standard = port == (scheme.equals(HTTPS) ? 443 : 80);
        return host + (standard ? "" : ":" + port);
    }

    /** As an address without a path. */
    @Override
    public String toString() {
        return scheme + "://" + authority();
    }
}
