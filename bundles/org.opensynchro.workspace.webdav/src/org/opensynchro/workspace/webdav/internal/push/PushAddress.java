// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.push;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a server tells of changes, as it says itself; the password goes there, so not every place will do. */
public final class PushAddress {
    private static final Logger LOGGER = LoggerFactory.getLogger(PushAddress.class);

    private PushAddress() {}

    /**
     * The address when it can be used: on the same host as the workspace, and not less secure.
     *
     * @param told what the server says; may be anything
     * @param workspace the workspace's own address
     */
    public static Optional<URI> of(String told, URI workspace) {
        URI address;
        try {
            address = URI.create(told);
        } catch (IllegalArgumentException e) {
            LOGGER.info("The server's address for notices of changes cannot be read", e);
            return Optional.empty();
        }
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("wss");
        boolean secureEnough = secure || scheme.equals("ws") && "http".equalsIgnoreCase(workspace.getScheme());
        if (secureEnough && workspace.getHost().equalsIgnoreCase(address.getHost())) {
            return Optional.of(address);
        }
        if (!told.isEmpty()) {
            LOGGER.info("Notices of changes would come from {}, which is not the workspace; not used", told);
        }
        return Optional.empty();
    }
}
