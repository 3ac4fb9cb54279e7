// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.server.internal.settings.SmtpSettings;
import org.opensynchro.server.internal.settings.SmtpSettings.Security;

@Timeout(60)
class SmtpSenderTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Letter LETTER = new Letter("zoe@example.org", "Été à l’œuvre", "Bonjour Zoé,\nœuf\n");

    @TempDir
    Path folder;

    private static SmtpSender sender(SmtpSettings settings) {
        return sender(settings, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    private static SmtpSender sender(SmtpSettings settings, SSLSocketFactory encryption) {
        return new SmtpSender(settings, encryption, () -> NOW);
    }

    @Test
    void anEmailArrivesWithTheHeadersOfOneThatNobodyNeedsToAnswer() throws Exception {
        try (MailServer server = new MailServer()) {
            sender(server.settings()).send(LETTER);
            Message message = server.messages().getFirst();
            assertEquals("Été à l’œuvre", message.getSubject());
            assertEquals("Bonjour Zoé,\r\nœuf", message.getContent().toString().stripTrailing());
            assertEquals("text/plain; charset=UTF-8", message.getContentType());
            assertEquals("workspace@example.org", message.getFrom()[0].toString());
            assertEquals("zoe@example.org", message.getAllRecipients()[0].toString());
            assertEquals(1, message.getAllRecipients().length);
            assertEquals(Date.from(NOW), message.getSentDate());
            assertArrayEquals(new String[] {"auto-generated"}, message.getHeader("Auto-Submitted"));
            String id = message.getHeader("Message-ID")[0];
            assertTrue(id.matches("<[0-9a-f-]{36}@example\\.org>"), id);
        }
    }

    @Test
    void noTextCanAddAHeaderOrARecipient() throws Exception {
        try (MailServer server = new MailServer()) {
            sender(server.settings())
                    .send(new Letter("a@example.org", "Hello\r\nBcc: b@example.org", "Text\r\nBcc: c"));
            Message message = server.messages().getFirst();
            assertEquals("Hello  Bcc: b@example.org", message.getSubject());
            assertEquals(1, message.getAllRecipients().length);
            for (String to : new String[] {"a@example.org\r\nBcc: b@example.org", "a@example.org, b@example.org", ""}) {
                assertThrows(
                        MessagingException.class,
                        () -> sender(server.settings()).send(new Letter(to, "s", "t")));
            }
            assertEquals(1, server.count());
        }
    }

    @Test
    void itLogsInWhereAUserIsSetAndSendsNothingWithAWrongPassword() throws Exception {
        try (MailServer server = new MailServer()) {
            server.addUser("workspace", "right");
            SmtpSettings right =
                    new SmtpSettings("127.0.0.1", server.port(), Security.NONE, "workspace", "right", "w@example.org");
            SmtpSettings wrong =
                    new SmtpSettings("127.0.0.1", server.port(), Security.NONE, "workspace", "wrong", "w@example.org");
            sender(right).send(LETTER);
            MessagingException refused =
                    assertThrows(MessagingException.class, () -> sender(wrong).send(LETTER));
            assertFalse(refused instanceof TemporaryFailure);
            assertFalse(
                    sender(wrong).describe(refused).contains("example.org"),
                    sender(wrong).describe(refused));
            assertEquals(1, server.count());
            assertFalse(right.toString().contains("right"), right.toString());
        }
    }

    @Test
    void nothingIsSentToAServerThatDoesNotEncryptWhereThatIsSet() {
        try (MailServer server = new MailServer()) {
            SmtpSettings settings =
                    new SmtpSettings("127.0.0.1", server.port(), Security.STARTTLS, "", "", "w@example.org");
            MessagingException refused = assertThrows(
                    MessagingException.class, () -> sender(settings).send(LETTER));
            assertFalse(refused instanceof TemporaryFailure);
            assertEquals(0, server.count());
        }
    }

    @Test
    void theCertificateOfAnEncryptedConnectionMustBeTrustedAndNameTheHost() throws Exception {
        Path keys = folder.resolve("keys.p12");
        keytool("-genkeypair -alias mail -keyalg EC -dname CN=mail -ext SAN=dns:localhost -validity 2 -storetype PKCS12"
                + " -storepass changeit -keystore " + keys);
        System.setProperty("greenmail.tls.keystore.file", keys.toString());
        System.setProperty("greenmail.tls.keystore.password", "changeit");
        try (MailServer server = new MailServer("smtps")) {
            SmtpSettings named = new SmtpSettings("localhost", server.port(), Security.TLS, "", "", "w@example.org");
            SmtpSettings other = new SmtpSettings("127.0.0.1", server.port(), Security.TLS, "", "", "w@example.org");
            MessagingException untrusted =
                    assertThrows(MessagingException.class, () -> sender(named).send(LETTER));
            assertFalse(untrusted instanceof TemporaryFailure, untrusted::toString);
            assertThrows(
                    MessagingException.class,
                    () -> sender(other, trusting(keys)).send(LETTER));
            assertEquals(0, server.count());
            sender(named, trusting(keys)).send(LETTER);
            assertEquals(1, server.count());
        } finally {
            System.clearProperty("greenmail.tls.keystore.file");
            System.clearProperty("greenmail.tls.keystore.password");
        }
    }

    private static void keytool(String arguments) throws Exception {
        String program =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder((program + ' ' + arguments).split(" "))
                .inheritIO()
                .start();
        assertEquals(0, process.waitFor());
    }

    private static SSLSocketFactory trusting(Path keys) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, "changeit".toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("mail", store.getCertificate("mail"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    @Test
    void whoAsksForAnEmailIsNotKeptByAMailServerThatDoesNotAnswerAndWhatWaitsIsBounded() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SmtpSettings settings =
                    new SmtpSettings("127.0.0.1", silent.getLocalPort(), Security.NONE, "", "", "w@example.org");
            SmtpPost post = new SmtpPost(sender(settings));
            AtomicInteger written = new AtomicInteger();
            for (int i = 0; i < 150; i++) {
                post.send(() -> {
                    written.incrementAndGet();
                    return Optional.of(LETTER);
                });
            }
            post.close();
            assertTrue(written.get() <= 101, written::toString);
        }
    }
}
