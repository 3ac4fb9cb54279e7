// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.io.IOException;

/** The script that chooses proxies cannot be had, or does not choose. Nothing is sent then: certainly not around the proxies. */
final class ProxyScriptException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String script;

    /**
     * @param script its address
     * @param message why, for the log
     * @param cause why
     */
    ProxyScriptException(String script, String message, Throwable cause) {
        super(message, cause);
        this.script = script;
    }

    String script() {
        return script;
    }
}
