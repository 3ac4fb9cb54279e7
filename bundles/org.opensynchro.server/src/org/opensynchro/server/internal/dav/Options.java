// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

/** OPTIONS: WebDAV class 1, 2 and 3 (RFC 4918, section 18). */
final class Options implements DavMethod {
    static final String ALLOWED =
            "OPTIONS, GET, HEAD, PUT, DELETE, PROPFIND, PROPPATCH, MKCOL, COPY, MOVE, LOCK, UNLOCK";

    @Override
    public void handle(DavRequest request) {
        request.exchange().answerHeader("DAV", "1, 2, 3");
        request.exchange().answerHeader("Allow", ALLOWED);
        request.exchange().answerHeader("MS-Author-Via", "DAV");
        request.exchange().answer(200);
    }
}
