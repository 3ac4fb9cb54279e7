// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opensynchro.server.internal.settings.SmtpSettings;
import org.opensynchro.server.internal.settings.SmtpSettings.Security;

/** A real SMTP server on a free port of this computer, whose mailboxes can be looked into. */
public final class MailServer implements AutoCloseable {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Pattern CODE = Pattern.compile("(?m)^\\d{8}\\s*$");

    private final GreenMail server;

    public MailServer() {
        this(ServerSetup.PROTOCOL_SMTP);
    }

    MailServer(String protocol) {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        server.start();
    }

    public int port() {
        return server.getSmtp() == null
                ? server.getSmtps().getPort()
                : server.getSmtp().getPort();
    }

    /** How to send to it without encryption. */
    public SmtpSettings settings() {
        return new SmtpSettings("127.0.0.1", port(), Security.NONE, "", "", "workspace@example.org");
    }

    void addUser(String name, String password) {
        server.setUser(name, name, password);
    }

    public int count() {
        return server.getReceivedMessages().length;
    }

    public List<Message> messages() {
        return Arrays.asList(server.getReceivedMessages());
    }

    /** The text of the last e-mail, once there are so many. */
    public String text(int count) throws MessagingException, IOException {
        if (!server.waitForIncomingEmail(20_000, count)) {
            throw new AssertionError("There are " + count() + " e-mails, not " + count);
        }
        return (String) messages().getLast().getContent();
    }

    /** The security code in the last e-mail, once there are so many. */
    public String code(int count) throws MessagingException, IOException {
        return find(CODE, text(count));
    }

    /** The link in the last e-mail, once there are so many. */
    public String link(int count) throws MessagingException, IOException {
        return find(LINK, text(count));
    }

    private static String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError(text);
        }
        return matcher.group().strip();
    }

    @Override
    public void close() {
        server.stop();
    }
}
