// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.login;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A real identity provider: Keycloak in a process of its own, started once for all tests, with the realm {@code company} of
 * {@code company.json}: a confidential client that must use PKCE; the user {@code ada}; the user {@code grace}, who also needs a
 * one-time password.
 */
final class Keycloak implements AutoCloseable {
    static final String CLIENT = "opensynchro";
    static final String CLIENT_SECRET = "client-secret-of-the-test";
    static final String OTP_SECRET = "JBSWY3DPEHPK3PXP";

    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private final int port;
    private final Process process;
    private final Path log;

    Keycloak() throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("keycloak", "target/keycloak-26.7.3"));
        Path start = home.resolve("bin/kc.sh");
        if (!Files.isRegularFile(start)) {
            throw new IOException(
                    "There is no Keycloak at " + home + ": start this test through Maven, which fetches it");
        }
        Path realm = Files.createDirectories(home.resolve("data/import")).resolve("company.json");
        try (InputStream description = Keycloak.class.getResourceAsStream("company.json")) {
            Files.copy(description, realm, StandardCopyOption.REPLACE_EXISTING);
        }
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        log = home.resolve("keycloak.log");
        ProcessBuilder builder = new ProcessBuilder(
                        "sh",
                        start.toString(),
                        "start-dev",
                        "--import-realm",
                        "--db=dev-mem",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx512m");
        process = builder.start();
        awaitReady();
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        HttpRequest description = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(20))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!answers(client, description)) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    close();
                    throw new IOException("Keycloak did not start: " + Files.readString(log));
                }
                process.waitFor(200, TimeUnit.MILLISECONDS);
            }
        }
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/company";
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
