// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth.internal;

import java.net.URI;
import org.opensynchro.auth.Origin;

/**
 * Where one login happens; all at the same server.
 *
 * @param server the address that answered, ending with a slash
 * @param origin the server
 * @param page the page for the person
 * @param poll where to ask whether the person is done
 */
record LoginAddresses(URI server, Origin origin, URI page, URI poll) {
    /** The page's address lets whoever has it log in for this computer, so it is left out. */
    @Override
    public String toString() {
        return server.toString();
    }
}
