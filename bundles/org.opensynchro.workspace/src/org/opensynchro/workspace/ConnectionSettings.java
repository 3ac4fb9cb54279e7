// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

import java.net.URI;

/**
 * Where and as whom to connect.
 *
 * @param server the address as the person typed it; a path is kept
 * @param user the account's name
 * @param password the account's password or app password; never logged, not part of {@link #toString}
 * @param bandwidth how much of the network the connection may use, together with others that have the same
 */
public record ConnectionSettings(URI server, String user, String password, Bandwidth bandwidth) {
    /** A connection without limits. */
    public ConnectionSettings(URI server, String user, String password) {
        this(server, user, password, Bandwidth.unlimited());
    }

    @Override
    public String toString() {
        return user + '@' + server;
    }
}
