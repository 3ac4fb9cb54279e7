// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

/** The script that chooses proxies cannot be had, or does not choose. */
final class ProxyScriptException extends NoWayException {
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

    @Override
    String words(String server) {
        return Messages.bind(Messages.ProxyScript, script, server);
    }

    @Override
    String advice() {
        return Messages.ProxyScriptAdvice;
    }
}
