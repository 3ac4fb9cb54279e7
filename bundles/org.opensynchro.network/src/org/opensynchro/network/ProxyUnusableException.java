// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

/** This computer is set up to use a proxy that cannot be used. */
final class ProxyUnusableException extends NoWayException {
    private static final long serialVersionUID = 1L;

    private final String where;

    /** @param where the environment variable that names it; empty where it is the system. Never the value: it may hold a password. */
    ProxyUnusableException(String where) {
        super("No proxy that can be used: " + where, null);
        this.where = where;
    }

    @Override
    String words(String server) {
        return where.isEmpty()
                ? Messages.bind(Messages.ProxySocks, server)
                : Messages.bind(Messages.ProxyVariable, where, server);
    }

    @Override
    String advice() {
        return where.isEmpty() ? Messages.ProxySocksAdvice : Messages.bind(Messages.ProxyVariableAdvice, where);
    }
}
