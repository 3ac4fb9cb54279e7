// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.opensynchro.server.internal.storage.Account;

/**
 * The words of e-mails, in the language of the account, or else in that of whoever asked, or else in both. For any thread.
 */
public final class Letters {
    private final Map<String, Properties> texts =
            Map.of("en", load("messages.properties"), "fr", load("messages_fr.properties"));
    private final String workspace;

    /** @param workspace the name of the workspace */
    public Letters(String workspace) {
        this.workspace = workspace;
    }

    private static Properties load(String name) {
        Properties texts = new Properties();
        try (InputStream in = Letters.class.getResourceAsStream(name);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The code that is needed beside the password.
     *
     * @param account to whom
     * @param code the code
     * @param lifetime how long it can be used
     * @param language of whoever tries to log in
     * @return the e-mail
     */
    public Letter securityCode(Account account, String code, Duration lifetime, String language) {
        return letter(account, language, "SecurityCode", code, lifetime.toMinutes());
    }

    /**
     * The link to choose a new password.
     *
     * @param account to whom
     * @param link the link
     * @param lifetime how long it can be used
     * @param language of whoever asked
     * @return the e-mail
     */
    public Letter newPassword(Account account, URI link, Duration lifetime, String language) {
        return letter(account, language, "NewPassword", link, lifetime.toMinutes());
    }

    /**
     * That the password was changed.
     *
     * @param account to whom
     * @param language of whoever did it
     * @return the e-mail
     */
    public Letter passwordChanged(Account account, String language) {
        return letter(account, language, "PasswordChanged");
    }

    /** {0} is the workspace, {1} the account's name; the rest follows. */
    private Letter letter(Account account, String language, String kind, Object... details) {
        String wanted = account.language().isEmpty() ? language : account.language();
        List<Properties> languages =
                texts.containsKey(wanted) ? List.of(texts.get(wanted)) : List.of(texts.get("en"), texts.get("fr"));
        Object[] all = new Object[details.length + 2];
        all[0] = workspace;
        all[1] = account.name();
        System.arraycopy(details, 0, all, 2, details.length);
        return new Letter(
                account.email(),
                joined(languages, kind + "_subject", " / ", all),
                joined(languages, kind + "_text", "\n* * *\n\n", all));
    }

    private static String joined(List<Properties> languages, String key, String separator, Object... details) {
        return languages.stream()
                .map(words -> MessageFormat.format(words.getProperty(key), details))
                .collect(Collectors.joining(separator));
    }
}
