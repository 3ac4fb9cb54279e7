// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Random;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.network.HttpEnvironment;
import org.opensynchro.network.Timeouts;
import org.opensynchro.workspace.ProxyChoice;
import org.opensynchro.workspace.UntrustedServerException;

class TlsTest {
    private static final char[] STORE_PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    @Test
    void aTrustedServerIsTalkedTo() throws Exception {
        SSLContext context = certificateFor("dns:localhost");
        try (ScriptedLogin server = ScriptedLogin.secured(context)) {
            server.beginning();

            assertEquals(
                    server.uri(), logins(context).begin(server.uri(), false).server());
        }
    }

    @Test
    void aCertificateForAnotherHostEndsTheLoginBeforeAnythingIsAsked() throws Exception {
        SSLContext context = certificateFor("dns:other.example");
        try (ScriptedLogin server = ScriptedLogin.secured(context)) {
            server.beginning();

            assertThrows(UntrustedServerException.class, () -> logins(context).begin(server.uri(), false));
            assertThrows(UntrustedServerException.class, () -> logins(context).greet(server.uri(), true));
            assertTrue(server.asked.isEmpty());
        }
    }

    private static LoginPages logins(SSLContext trusted) {
        HttpEnvironment environment =
                new HttpEnvironment(Timeouts.DEFAULT, () -> trusted, new Random(1), duration -> {});
        return new LoginPages(
                new NetworkConversations(environment, new ProxyChoice.Direct()),
                new VirtualTime().patience(),
                () -> Agent.of("desk"));
    }

    private SSLContext certificateFor(String name) throws Exception {
        Path store = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=test",
                        "-ext",
                        "san=" + name,
                        "-storepass",
                        new String(STORE_PASSWORD),
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertEquals(0, keytool.waitFor());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, STORE_PASSWORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
        own.init(keys, STORE_PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", keys.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
