// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.io.IOException;

/** It is not known by which way a server may be reached. Nothing is sent then: certainly not around a proxy. */
abstract sealed class NoWayException extends IOException permits ProxyScriptException, ProxyUnusableException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message why, for the log
     * @param cause why, or null
     */
    NoWayException(String message, Throwable cause) {
        super(message, cause);
    }

    /** What happened, in words for the person. */
    abstract String words(String server);

    /** What the person can do. */
    abstract String advice();
}
