// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.opensynchro.server.internal.settings.SmtpSettings;

/**
 * Speaks SMTP (RFC 5321). Where encryption is set, the certificate and the host name in it are verified, and nothing is sent
 * without. For any thread.
 */
public final class SmtpSender {
    private static final String PREFIX = "mail.smtp.";
    private static final String CONNECT_MILLISECONDS = "10000";
    private static final String ANSWER_MILLISECONDS = "20000";

    /** What the library has for a reply where the connection ended instead. */
    private static final int CUT_OFF = -1;

    private final SmtpSettings settings;
    private final InstantSource clock;
    private final Properties properties = new Properties();

    /**
     * @param settings where the mail server is; set
     * @param encryption makes encrypted connections, and knows whose certificates to trust
     * @param clock tells the date of e-mails
     */
    public SmtpSender(SmtpSettings settings, SSLSocketFactory encryption, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        set("connectiontimeout", CONNECT_MILLISECONDS);
        set("timeout", ANSWER_MILLISECONDS);
        set("writetimeout", ANSWER_MILLISECONDS);
        set("localhost", domain());
        set("ssl.checkserveridentity", "true");
        properties.put(PREFIX + "ssl.socketFactory", encryption);
        set("ssl.enable", Boolean.toString(settings.security() == SmtpSettings.Security.TLS));
        boolean startTls = settings.security() == SmtpSettings.Security.STARTTLS;
        set("starttls.enable", Boolean.toString(startTls));
        set("starttls.required", Boolean.toString(startTls));
        set("auth", Boolean.toString(!settings.user().isEmpty()));
    }

    private void set(String name, String value) {
        properties.setProperty(PREFIX + name, value);
    }

    private String domain() {
        return settings.from().substring(settings.from().lastIndexOf('@') + 1);
    }

    /**
     * Sends an e-mail. Blocks until the mail server has it.
     *
     * @param letter the e-mail
     * @throws TemporaryFailure if it may work some minutes later
     * @throws MessagingException if the mail server cannot be reached, is not the one that its certificate should name, or
     *     refuses the e-mail
     */
    public void send(Letter letter) throws MessagingException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Jakarta Mail looks for its parts through the context class loader, which knows none of them inside of OSGi.
        thread.setContextClassLoader(SMTPTransport.class.getClassLoader());
        try {
            Session session = Session.getInstance(properties);
            MimeMessage message = message(session, letter);
            URLName server = new URLName("smtp", settings.host(), settings.port(), null, null, null);
            try (SMTPTransport transport = new SMTPTransport(session, server)) {
                transmit(message, transport);
            }
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void transmit(MimeMessage message, SMTPTransport transport) throws MessagingException {
        try {
            transport.connect(
                    settings.host(),
                    settings.port(),
                    settings.user().isEmpty() ? null : settings.user(),
                    settings.password().isEmpty() ? null : settings.password());
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            throw isTemporary(e, transport.getLastReturnCode()) ? new TemporaryFailure(e) : e;
        }
    }

    /** Where the mail server refuses, its reply decides (RFC 5321, 4.2.1); a certificate is not better in some minutes. */
    private static boolean isTemporary(MessagingException failure, int reply) {
        if (reply >= 400) {
            return reply < 500;
        }
        return reply == CUT_OFF
                || Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                        .anyMatch(cause -> cause instanceof IOException
                                && !(cause instanceof SSLHandshakeException)
                                && !(cause instanceof SSLPeerUnverifiedException));
    }

    /** What the clock of e-mails shows. */
    Instant now() {
        return clock.instant();
    }

    /** A failure in words that do not tell whom an e-mail was for. */
    String describe(MessagingException failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String where = "at " + settings.host() + ':' + settings.port() + ": "
                + (failure instanceof TemporaryFailure ? failure.getCause() : failure)
                        .getClass()
                        .getSimpleName();
        return deepest instanceof MessagingException ? where : where + ", " + deepest;
    }

    /** Automatic, so that nobody's absence answers it (RFC 3834). */
    private MimeMessage message(Session session, Letter letter) throws MessagingException {
        MimeMessage message = new Identified(session, domain());
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject().replaceAll("\\p{Cntrl}", " "), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        byte[] text = letter.text().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        message.setDataHandler(new DataHandler(new ByteArrayDataSource(text, "text/plain; charset=UTF-8")));
        message.saveChanges();
        return message;
    }

    /** The library's own identifiers tell the name of the computer and of the user that the server runs as. */
    private static final class Identified extends MimeMessage {
        private final String domain;

        Identified(Session session, String domain) {
            super(session);
            this.domain = domain;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", '<' + UUID.randomUUID().toString() + '@' + domain + '>');
        }
    }
}
