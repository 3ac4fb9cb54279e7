// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.http;

import java.io.IOException;

/** What a person sees who opens the server's address in a browser. */
final class LandingPage {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>OpenSynchro workspace</title></head>
            <body>
            <h1>OpenSynchro workspace</h1>
            <p>This address is an online workspace. It has no pages to browse: add it as an account in the OpenSynchro
            application, or in another client that speaks to Nextcloud, ownCloud or WebDAV servers, to keep folders of
            your computer and folders of this workspace the same.</p>
            </body>
            </html>
            """;

    private LandingPage() {}

    static void answer(Exchange exchange) throws IOException, HttpRefusal {
        switch (exchange.method()) {
            case "GET", "HEAD" -> exchange.answer(200, "text/html", PAGE);
            case "OPTIONS" -> exchange.answer(204);
            default -> throw HttpRefusal.methodNotAllowed("Files are below /remote.php/dav/files/");
        }
    }
}
