// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.util.Locale;
import org.opensynchro.workspace.UnreachableException;

/**
 * Notices answers that do not come from the server but from something in between: a network that wants people to sign in
 * first, or the page of a proxy. Nothing may be concluded from them, least of all that a change was made.
 */
final class Interception {
    /** Network Authentication Required (RFC 6585, 6). */
    private static final int SIGN_IN_TO_NETWORK = 511;

    private Interception() {}

    /** @throws UnreachableException when the answer cannot be the server's own */
    static void check(Answer answer, Request request) throws UnreachableException {
        if (answer.status() == SIGN_IN_TO_NETWORK || isPage(answer, request)) {
            throw new UnreachableException(
                    Messages.bind(Messages.Intercepted, request.uri().getHost()));
        }
    }

    /** WebDAV answers a change with 201 or 204, and a listing with 207; whoever answers it with a page understood nothing. */
    private static boolean isPage(Answer answer, Request request) {
        boolean webdav =
                switch (request.method()) {
                    case "PROPFIND", "PUT", "MKCOL", "MOVE", "COPY", "DELETE" -> true;
                    default -> false;
                };
        return webdav
                && answer.status() == 200
                && answer.header("Content-Type").toLowerCase(Locale.ROOT).startsWith("text/html")
                && answer.length() != 0;
    }
}
