// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opensynchro.workspace.ProxyChoice;

/**
 * A proxy that carries HTTP, and by CONNECT (RFC 9110, 9.3.6) everything else.
 *
 * @param host its name or address
 * @param port its port
 * @param user the account there; empty where it wants none
 * @param password its password; not part of {@link #toString}
 */
record HttpProxy(String host, int port, String user, String password) {
    private static final int USUAL_PORT = 8080;
    private static final int HIGHEST_PORT = 0xffff;

    /** Names with underscores, which URIs do not know, are usual inside companies. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?i:http://)?(?:(?<account>[^@/]*)@)?(?<host>\\[[0-9A-Fa-f:.%]+]|[^\\s@/:?#\\[\\]]+)"
                    + "(?::(?<port>[0-9]{1,5}))?/?");

    /** The proxy at {@code http://[USER:PASSWORD@]HOST[:PORT]}, also without the scheme; empty when it is none. */
    static Optional<HttpProxy> at(String address) {
        Matcher parts = ADDRESS.matcher(address);
        int port = parts.matches() && parts.group("port") != null ? Integer.parseInt(parts.group("port")) : USUAL_PORT;
        if (!parts.matches() || port > HIGHEST_PORT) {
            return Optional.empty();
        }
        String[] account = parts.group("account") == null
                ? new String[] {""}
                : parts.group("account").split(":", 2);
        try {
            return Optional.of(new HttpProxy(
                    parts.group("host"), port, decoded(account[0]), account.length < 2 ? "" : decoded(account[1])));
        } catch (IllegalArgumentException e) {
            // Not shown to anybody: it may hold a password.
            return Optional.empty();
        }
    }

    /** The proxy at an address, with a login where none stands in the address. */
    static Optional<HttpProxy> at(String address, ProxyChoice.Login login) {
        return at(address)
                .map(proxy -> proxy.wantsLogin()
                        ? proxy
                        : new HttpProxy(proxy.host(), proxy.port(), login.user(), login.password()));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Whether it wants to know who uses it. */
    boolean wantsLogin() {
        return !user.isEmpty();
    }

    /** The value of {@code Proxy-Authorization} (RFC 7617). */
    String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString((user + ':' + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return host + ':' + port;
    }
}
