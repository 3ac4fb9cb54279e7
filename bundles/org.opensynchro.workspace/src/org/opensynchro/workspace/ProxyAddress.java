// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a proxy that carries HTTP is.
 *
 * @param host its name or address; IPv6 in brackets
 * @param port its port
 * @param user the account there; empty where it wants none
 * @param password its password; not part of {@link #toString}
 */
public record ProxyAddress(String host, int port, String user, String password) {
    private static final int USUAL_PORT = 8080;
    private static final int HIGHEST_PORT = 0xffff;

    /** Names with underscores, which URIs do not know, are usual inside companies. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i:http://)?(?:(?<account>[^@/\\s\"<>\\\\^`{|}#?\\[\\]]*)@)?(?<host>\\[[0-9A-Fa-f:.%]+]|[\\p{L}\\p{N}._-]+)"
                    + "(?::(?<port>[0-9]{1,5}))?/?");

    /** Reads {@code [http://][USER:PASSWORD@]HOST[:PORT]}; empty for anything else. */
    public static Optional<ProxyAddress> parse(String text) {
        Matcher parts = ADDRESS.matcher(text);
        int port = parts.matches() && parts.group("port") != null ? Integer.parseInt(parts.group("port")) : USUAL_PORT;
        if (!parts.matches() || port > HIGHEST_PORT) {
            return Optional.empty();
        }
        String[] account = parts.group("account") == null
                ? new String[] {""}
                : parts.group("account").split(":", 2);
        try {
            return Optional.of(new ProxyAddress(
                    parts.group("host"), port, decoded(account[0]), account.length < 2 ? "" : decoded(account[1])));
        } catch (IllegalArgumentException e) {
            // Not shown to anybody: it may hold a password.
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return host + ':' + port;
    }
}
