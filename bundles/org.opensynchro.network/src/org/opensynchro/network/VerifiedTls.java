// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Secures connections with the platform's own TLS and host name check (RFC 2818); set up at the first one only. */
final class VerifiedTls implements TlsSocketStrategy {
    private final ReentrantLock lock = new ReentrantLock();
    private final Supplier<SSLContext> trust;
    private TlsSocketStrategy strategy;

    VerifiedTls(Supplier<SSLContext> trust) {
        this.trust = trust;
    }

    @Override
    public SSLSocket upgrade(Socket socket, String target, int port, Object attachment, HttpContext context)
            throws IOException {
        return strategy().upgrade(socket, target, port, attachment, context);
    }

    private TlsSocketStrategy strategy() {
        lock.lock();
        try {
            if (strategy == null) {
                strategy = new DefaultClientTlsStrategy(trust.get(), HostnameVerificationPolicy.BUILTIN, null);
            }
            return strategy;
        } finally {
            lock.unlock();
        }
    }
}
