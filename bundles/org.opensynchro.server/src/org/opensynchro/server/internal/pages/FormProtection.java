// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages;

import org.opensynchro.server.internal.accounts.RandomToken;
import org.opensynchro.server.internal.http.Exchange;

/**
 * Tells whether a form was sent from a page of this workspace in the same session, and not by another website on behalf of
 * the person (cross-site request forgery). The token decides; what the browser tells of the page that sent the form is a
 * second line of defence.
 */
final class FormProtection {
    /** The name of the field with the token. */
    static final String FIELD = "token";

    private final PublicAddress address;

    FormProtection(PublicAddress address) {
        this.address = address;
    }

    boolean isOwn(Exchange exchange, WebSession session, Form form) {
        String origin = exchange.header("Origin");
        String site = exchange.header("Sec-Fetch-Site");
        return RandomToken.same(session.formToken(), form.text(FIELD))
                && (origin.isEmpty() || address.isOwn(origin, exchange))
                && (site.isEmpty() || site.equals("same-origin"));
    }
}
