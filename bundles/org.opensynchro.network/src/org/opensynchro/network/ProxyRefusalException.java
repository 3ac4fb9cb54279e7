// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.io.IOException;

/** A proxy does not lead to the server. What it answered must not be taken for the server's answer. */
final class ProxyRefusalException extends IOException {
    private static final long serialVersionUID = 1L;
    private final int status;

    /** @param status what the proxy answered */
    ProxyRefusalException(int status) {
        super("The proxy answered " + status);
        this.status = status;
    }

    int status() {
        return status;
    }
}
