// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opensynchro.workspace.Bandwidth;
import org.opensynchro.workspace.ConnectionSettings;
import org.opensynchro.workspace.ProxyChoice;
import org.opensynchro.workspace.UntrustedServerException;
import org.opensynchro.workspace.WorkspaceException;

/** Servers of a company whose own authority the operating system accepts, and servers that only look like it. */
class CertificatesTest {
    private static final String PASSWORD = "changeit";

    @TempDir
    Path folder;

    private final AtomicInteger heard = new AtomicInteger();
    private Path bundle;
    private HttpsServer server;

    @BeforeEach
    void makeAuthority() throws Exception {
        keytool("ca", "-ext", "bc:c");
        bundle = folder.resolve("ca-certificates.crt");
        byte[] authority = store().getCertificate("ca").getEncoded();
        Files.writeString(
                bundle,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(authority)
                        + "\n-----END CERTIFICATE-----\n");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void keytool(String alias, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + alias,
                "-storepass",
                PASSWORD,
                "-keystore",
                folder.resolve("store.p12").toString()));
        command.addAll(List.of(more));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, keytool.waitFor(), output);
    }

    private KeyStore store() throws Exception {
        return KeyStore.getInstance(folder.resolve("store.p12").toFile(), PASSWORD.toCharArray());
    }

    /** A server with a certificate that {@code keytool} makes. */
    private URI serve(String... certificate) throws Exception {
        keytool("server", certificate);
        KeyStore own = store();
        own.deleteEntry("ca");
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            heard.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return URI.create("https://127.0.0.1:" + server.getAddress().getPort() + '/');
    }

    private HttpSession session(URI address, Path... accepted) {
        HttpEnvironment environment = new HttpEnvironment(
                Timeouts.DEFAULT, () -> Trust.ofJavaAnd(List.of(accepted)), new Random(1), pause -> {});
        return new HttpSession(
                new ConnectionSettings(
                        address, "ada", "right password", Bandwidth.unlimited(), new ProxyChoice.Direct()),
                environment);
    }

    private static void ask(HttpSession session, URI address) throws WorkspaceException {
        session.sendSuccessfully(new Request("GET", address, address.toString()))
                .close();
    }

    @Test
    void theAuthorityOfACompanyIsAcceptedWhereTheSystemAcceptsIt() throws Exception {
        URI address = serve("-signer", "ca", "-ext", "san=ip:127.0.0.1");
        try (HttpSession session = session(address, folder.resolve("not there"), bundle)) {
            ask(session, address);
            session.connect(URI.create(address.toString().replace("https", "wss")))
                    .close();
        }
        assertEquals(1, heard.get());
    }

    @Test
    void theSameAuthorityIsRefusedWhereTheSystemDoesNotKnowIt() throws Exception {
        URI address = serve("-signer", "ca", "-ext", "san=ip:127.0.0.1");
        try (HttpSession session = session(address, folder.resolve("not there"))) {
            UntrustedServerException refused =
                    assertThrows(UntrustedServerException.class, () -> ask(session, address));
            assertTrue(refused.getMessage().contains("nobody whom this computer trusts"), refused.getMessage());
        }
        assertEquals(0, heard.get());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    -signer ca -ext san=dns:cloud.example.org                          | for another server
                    -signer ca -ext san=ip:127.0.0.2                                   | for another server
                    -signer ca                                                         | for another server
                    -signer ca -ext san=ip:127.0.0.1 -startdate -20d -validity 10      | has expired
                    -signer ca -ext san=ip:127.0.0.1 -startdate +20d -validity 10      | not valid yet
                    -ext san=ip:127.0.0.1                                              | nobody whom this computer trusts
                    """)
    void aBadCertificateIsToldByItsFaultAndNothingIsSent(String certificate, String told) throws Exception {
        URI address = serve(certificate.strip().split(" +"));
        try (HttpSession session = session(address, bundle)) {
            UntrustedServerException refused =
                    assertThrows(UntrustedServerException.class, () -> ask(session, address));
            assertTrue(refused.getMessage().contains(told), refused.getMessage());
            // The way of notices of changes, which carries the password too.
            URI push = URI.create(address.toString().replace("https", "wss"));
            assertThrows(SSLException.class, () -> session.connect(push));
        }
        assertEquals(0, heard.get());
    }
}
