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
 * @param proxy which proxy leads there
 */
public record ConnectionSettings(URI server, String user, String password, Bandwidth bandwidth, ProxyChoice proxy) {
    /** A connection without limits, through the proxy that this computer is set up for. */
    public ConnectionSettings(URI server, String user, String password) {
        this(server, user, password, Bandwidth.unlimited());
    }

    /** A connection through the proxy that this computer is set up for. */
    public ConnectionSettings(URI server, String user, String password, Bandwidth bandwidth) {
        this(server, user, password, bandwidth, new ProxyChoice.AsThisComputer());
    }

    /** The same through another proxy. */
    public ConnectionSettings through(ProxyChoice other) {
        return new ConnectionSettings(server, user, password, bandwidth, other);
    }

    @Override
    public String toString() {
        return user + '@' + server;
    }
}
