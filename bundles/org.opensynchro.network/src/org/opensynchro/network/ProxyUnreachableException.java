// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.io.IOException;

/** No connection to the proxy could be made. That says nothing about the server. */
final class ProxyUnreachableException extends IOException {
    private static final long serialVersionUID = 1L;
    private final String proxy;
    private final IOException reason;

    /**
     * @param proxy its name and port
     * @param cause why there is no connection
     */
    ProxyUnreachableException(String proxy, IOException cause) {
        super("The proxy " + proxy + " cannot be reached", cause);
        this.proxy = proxy;
        this.reason = cause;
    }

    String proxy() {
        return proxy;
    }

    /** Why there is no connection. */
    IOException reason() {
        return reason;
    }
}
