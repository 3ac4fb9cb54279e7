// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the workspace sends e-mail.
 *
 * @param host the mail server; empty where no e-mail is sent
 * @param port its port
 * @param security how the connection is protected
 * @param user the name to log in with; empty to send without logging in
 * @param password of that user
 * @param from the address that e-mails come from
 */
public record SmtpSettings(String host, int port, Security security, String user, String password, String from) {
    /** No e-mail is sent. */
    public static final SmtpSettings NONE = new SmtpSettings("", 0, Security.NONE, "", "", "");

    /** How a connection is protected. */
    public enum Security {
        /** Not at all. */
        NONE(25),
        /** Encrypted after the greeting, or not used (RFC 3207). */
        STARTTLS(587),
        /** Encrypted from the first byte (RFC 8314). */
        TLS(465);

        private final int usualPort;

        Security(int usualPort) {
            this.usualPort = usualPort;
        }

        /** {@return the port where servers usually offer this} */
        public int usualPort() {
            return usualPort;
        }
    }

    private static final String HOST = "smtp.host";
    private static final String PASSWORD_FILE = "smtp.password-file";

    static SmtpSettings read(SettingsReader reader, Path dataDirectory) throws IOException {
        String host = reader.text(HOST).orElse("");
        Security security = reader.choice("smtp.security", Security.STARTTLS);
        int port = reader.number("smtp.port", security.usualPort(), 1, 65_535);
        String user = reader.text("smtp.user").orElse("");
        Optional<String> file = reader.text(PASSWORD_FILE);
        String from = reader.text("smtp.from").orElse("");
        if (host.isEmpty()) {
            if (!user.isEmpty() || file.isPresent() || !from.isEmpty()) {
                throw reader.refuse(HOST, "must be set too, else no e-mail is sent");
            }
            return NONE;
        }
        if (!from.matches("[^\\s@<>\"]+@[^\\s@<>\"]+")) {
            throw reader.refuse("smtp.from", "must be the e-mail address that e-mails of the workspace come from");
        }
        if (user.isEmpty() != file.isEmpty()) {
            throw reader.refuse("smtp.user", "and " + PASSWORD_FILE + " must be set together or not at all");
        }
        String password = file.isPresent() ? password(reader, dataDirectory.resolve(file.get())) : "";
        return new SmtpSettings(host, port, security, user, password, from);
    }

    private static String password(SettingsReader reader, Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst()
                    .filter(line -> !line.isEmpty())
                    .orElseThrow(() -> reader.refuse(PASSWORD_FILE, "names a file without a password: " + file));
        } catch (NoSuchFileException e) {
            throw reader.refuse(PASSWORD_FILE, "names a file that is not there: " + file);
        }
    }

    /** {@return whether e-mail is sent} */
    public boolean isSet() {
        return !host.isEmpty();
    }

    @Override
    public String toString() {
        return "SmtpSettings " + host + ':' + port + ' ' + security;
    }
}
