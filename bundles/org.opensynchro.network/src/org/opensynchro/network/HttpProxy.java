// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.opensynchro.workspace.ProxyAddress;
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
    /** The proxy at an address as {@link ProxyAddress} reads it; empty when it is none. */
    static Optional<HttpProxy> at(String address, ProxyChoice.Login login) {
        return ProxyAddress.parse(address).map(read -> of(read, login));
    }

    /** The proxy at an address, with a login where none stands in the address. */
    static HttpProxy of(ProxyAddress address, ProxyChoice.Login login) {
        return address.user().isEmpty()
                ? new HttpProxy(address.host(), address.port(), login.user(), login.password())
                : new HttpProxy(address.host(), address.port(), address.user(), address.password());
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
