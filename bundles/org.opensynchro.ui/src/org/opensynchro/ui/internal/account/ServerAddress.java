// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.account;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The address of a workspace as a person types it: the scheme may be missing, spaces may stand around it. */
final class ServerAddress {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private ServerAddress() {}

    /** The address as an absolute URL ending with a slash; {@code https} where no scheme was typed; empty when it is none. */
    static Optional<URI> parse(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String withScheme = text.contains("://") ? text : "https://" + text;
        try {
            URI uri = new URI(withScheme.endsWith("/") ? withScheme : withScheme + '/');
            boolean isWeb = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            boolean isPlain = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
            return isWeb && isPlain && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether the password would travel unprotected: no TLS, and not within this computer. */
    static boolean isUnprotected(URI server) {
        return "http".equalsIgnoreCase(server.getScheme())
                && !LOOPBACK.contains(server.getHost().toLowerCase(Locale.ROOT));
    }
}
