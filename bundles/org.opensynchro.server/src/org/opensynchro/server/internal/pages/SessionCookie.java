// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages;

import org.eclipse.jetty.http.HttpHeader;
import org.opensynchro.server.internal.http.Exchange;

/**
 * The cookie with the token of a session (RFC 6265bis). Over TLS it has the name prefix that keeps other hosts of the
 * domain, and unsecured connections, from setting it. {@code SameSite=Lax}, not {@code Strict}: coming back from the
 * identity provider is a navigation from another site, and must find the session in which the login was begun; so must
 * whoever follows a link from the application or an e-mail. Forms of other sites are not sent with the cookie either way.
 */
final class SessionCookie {
    private static final String NAME = "opensynchro-pages";
    private static final String SECURE_NAME = "__Host-" + NAME;

    private SessionCookie() {}

    static String read(Exchange exchange, boolean secure) {
        return exchange.cookie(secure ? SECURE_NAME : NAME);
    }

    static void write(Exchange exchange, boolean secure, String token) {
        exchange.answerHeader(
                HttpHeader.SET_COOKIE,
                (secure ? SECURE_NAME : NAME) + '=' + token + "; Path=/; HttpOnly; SameSite=Lax"
                        + (secure ? "; Secure" : ""));
    }
}
