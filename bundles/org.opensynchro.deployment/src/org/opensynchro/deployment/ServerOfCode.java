// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which server addresses a configuration code may carry: https, or http within this computer; nothing secret in them. */
final class ServerOfCode {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private ServerOfCode() {}

    /**
     * The address as codes carry it: scheme and host in lower case, no slash at the end; empty for one that is no http(s)
     * address or has a user, a query or a fragment.
     */
    static Optional<URI> normalized(URI server) {
        if (server.getScheme() == null
                || server.getHost() == null
                || server.getRawUserInfo() != null
                || server.getRawQuery() != null
                || server.getRawFragment() != null) {
            return Optional.empty();
        }
        String scheme = server.getScheme().toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme)) {
            return Optional.empty();
        }
        String port = server.getPort() < 0 ? "" : ":" + server.getPort();
        String path = server.getRawPath().replaceAll("/+$", "");
        String host = server.getHost().toLowerCase(Locale.ROOT);
        try {
            URI plain = new URI(scheme + "://" + host + port + path);
            return plain.toString().chars().allMatch(character -> character > ' ' && character < 127)
                    ? Optional.of(plain)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether others on the network could read along. */
    static boolean isInsecure(URI normalized) {
        return normalized.getScheme().equals("http") && !LOOPBACK.contains(normalized.getHost());
    }
}
