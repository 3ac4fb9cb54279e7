// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Test;

/** A server is accepted when the runtime or the operating system accepts it, and only then. */
class EitherTrustTest {
    private static final X509Certificate[] CHAIN = {};

    @Test
    void the_second_store_is_asked_when_the_first_refuses() {
        EitherTrust trust = new EitherTrust(new Fixed(false), () -> new Fixed(true));
        assertDoesNotThrow(() -> trust.checkServerTrusted(CHAIN, "EC", new Socket()));
    }

    @Test
    void the_second_store_is_not_opened_when_the_first_accepts() {
        EitherTrust trust = new EitherTrust(new Fixed(true), () -> {
            throw new AssertionError("opened");
        });
        assertDoesNotThrow(() -> trust.checkServerTrusted(CHAIN, "EC", new Socket()));
    }

    @Test
    void a_server_that_neither_accepts_is_refused() {
        EitherTrust trust = new EitherTrust(new Fixed(false), () -> new Fixed(false));
        assertThrows(CertificateException.class, () -> trust.checkServerTrusted(CHAIN, "EC", new Socket()));
    }

    @Test
    void a_store_that_cannot_be_opened_accepts_nothing() {
        EitherTrust trust = new EitherTrust(new Fixed(false), () -> {
            throw new GeneralSecurityException("no store");
        });
        CertificateException refused =
                assertThrows(CertificateException.class, () -> trust.checkServerTrusted(CHAIN, "EC", new Socket()));
        assertEquals("no store", refused.getSuppressed()[0].getMessage());
    }

    /** Accepts all or nothing. */
    private static final class Fixed extends X509ExtendedTrustManager {
        private final boolean accepts;

        Fixed(boolean accepts) {
            this.accepts = accepts;
        }

        private void check() throws CertificateException {
            if (!accepts) {
                throw new CertificateException("refused");
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            check();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            check();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            check();
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
