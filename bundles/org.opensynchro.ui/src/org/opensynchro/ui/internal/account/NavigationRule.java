// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.account;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.opensynchro.auth.Origin;

/**
 * Where the embedded browser may go during a login: within the server, and to other servers with TLS where the person chose
 * single sign-on or agreed. Not thread-safe.
 */
final class NavigationRule {
    /** What is to happen to a navigation. */
    enum Verdict {
        /** Go there. */
        ALLOW,
        /** Go there when the person agrees. */
        ASK,
        /** Stay. */
        REFUSE
    }

    private final Set<Origin> allowed = new HashSet<>();
    private final boolean singleSignOn;

    /**
     * @param page the login page of the server
     * @param singleSignOn whether the person chose to log in at an identity provider
     */
    NavigationRule(URI page, boolean singleSignOn) {
        this.singleSignOn = singleSignOn;
        Origin.of(page).ifPresent(allowed::add);
    }

    Verdict of(String location) {
        if (location.equals("about:blank")) {
            return Verdict.ALLOW;
        }
        Optional<Origin> origin = origin(location);
        if (origin.filter(allowed::contains).isPresent()) {
            return Verdict.ALLOW;
        }
        if (origin.filter(Origin::isProtected).isEmpty()) {
            return Verdict.REFUSE;
        }
        return singleSignOn ? Verdict.ALLOW : Verdict.ASK;
    }

    /** The person agrees to what is at this address, for this login. */
    void allow(String location) {
        origin(location).filter(Origin::isProtected).ifPresent(allowed::add);
    }

    /** The server of an address of the web. */
    static Optional<Origin> origin(String location) {
        try {
            return Origin.of(new URI(location));
        } catch (URISyntaxException e) {
            // Browsers are more lenient about queries than RFC 3986; the server is told before them.
            int query = location.indexOf('?');
            return query < 0 ? Optional.empty() : origin(location.substring(0, query));
        }
    }
}
