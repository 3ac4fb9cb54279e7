// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The networks that this computer is on, as far as its own addresses tell. */
final class Networks {
    private static final Logger LOG = LoggerFactory.getLogger(Networks.class);

    private Networks() {}

    /** The addresses that others could reach; none when the computer is offline. */
    static Set<String> now() {
        Set<String> addresses = new TreeSet<>();
        try {
            for (NetworkInterface one : NetworkInterface.networkInterfaces().toList()) {
                if (one.isUp() && !one.isLoopback()) {
                    for (InterfaceAddress address : one.getInterfaceAddresses()) {
                        addresses.add(address.getAddress().getHostAddress());
                    }
                }
            }
        } catch (SocketException e) {
            LOG.debug("The networks of this computer cannot be told", e);
        }
        return addresses;
    }
}
