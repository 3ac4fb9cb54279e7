// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.accounts;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.opensynchro.server.NewPassword;
import org.opensynchro.server.internal.audit.Audit;
import org.opensynchro.server.internal.audit.AuditEvent;
import org.opensynchro.server.internal.mail.Letter;
import org.opensynchro.server.internal.mail.Letters;
import org.opensynchro.server.internal.mail.Post;
import org.opensynchro.server.internal.storage.Account;
import org.opensynchro.server.internal.storage.MailedCodeTable;
import org.opensynchro.server.internal.storage.Storage;
import org.opensynchro.server.internal.storage.StorageException;

/**
 * Lets people who forgot their password choose another one through a link in an e-mail. Who asks learns nothing: whether there
 * is somebody to write to is found out on another thread. The link's address is the one that the operator set, never one
 * that the asking request named. For any thread.
 */
public final class PasswordReset {
    /** How long a link can be used. */
    public static final Duration LIFETIME = Duration.ofMinutes(30);

    private static final String PURPOSE = "password";
    private static final int MOST_AN_HOUR = 3;

    private final Storage storage;
    private final MailedCodeTable links;
    private final FailedLogins failures;
    private final Post post;
    private final Letters letters;
    private final List<URI> page;
    private final Audit audit;
    private final InstantSource clock;

    /**
     * @param storage where the accounts are
     * @param failures forgotten when somebody has a new password
     * @param post sends the links
     * @param letters writes them
     * @param page the public address of the page for a new password; the token is added as its query; empty
     *     where nobody set it, so that no link can be written
     * @param audit takes down that one was sent
     * @param clock tells when a link is too old
     */
    public PasswordReset(
            Storage storage,
            FailedLogins failures,
            Post post,
            Letters letters,
            List<URI> page,
            Audit audit,
            InstantSource clock) {
        this.storage = storage;
        this.links = storage.mailedCodes();
        this.failures = failures;
        this.post = post;
        this.letters = letters;
        this.page = page;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of a new password. */
    public sealed interface Outcome {
        /**
         * It is the account's password now; everybody who was logged in with the old one is logged out.
         *
         * @param name the account
         */
        record Changed(String name) implements Outcome {}

        /**
         * It cannot be used; the link still can.
         *
         * @param verdict why
         */
        record Unusable(NewPassword.Verdict verdict) implements Outcome {}

        /** The link was never sent, was used before, is too old, or another one was sent after it. */
        record NoLink() implements Outcome {}
    }

    /** {@return whether links can be written and sent at all} */
    public boolean isPossible() {
        return post.delivers() && !page.isEmpty();
    }

    /**
     * Sends a link to the person who has a name or an e-mail address, if there is one.
     *
     * @param nameOrEmail what somebody typed
     * @param language of whoever asks
     * @param origin where they are
     */
    public void request(String nameOrEmail, String language, Audit.Origin origin) {
        post.send(() -> write(nameOrEmail.strip(), language, origin));
    }

    private Optional<Letter> write(String nameOrEmail, String language, Audit.Origin origin)
            throws IOException, StorageException {
        Optional<Account> account = storage.accounts().find(nameOrEmail);
        if (account.isEmpty() && nameOrEmail.indexOf('@') > 0) {
            account = storage.accounts().findByEmail(nameOrEmail);
        }
        account = account.filter(Account::enabled)
                .filter(Account::hasPassword)
                .filter(found -> !found.email().isEmpty());
        String token = RandomToken.next();
        long now = clock.millis();
        if (account.isEmpty()
                || !links.replace(account.get(), PURPOSE, hash(token), now, now + LIFETIME.toMillis(), MOST_AN_HOUR)) {
            return Optional.empty();
        }
        audit.write(AuditEvent.CODE_SENT, Audit.Outcome.OK, account.get().name(), origin);
        URI link = URI.create(page.getFirst() + "?token=" + token);
        return Optional.of(
                letters.newPassword(account.get(), link, LIFETIME, language).validWhile(() -> isUsable(token)));
    }

    /**
     * Whether a link can be used.
     *
     * @param token of the link
     * @return whether it can
     * @throws IOException if the links cannot be read
     * @throws StorageException never
     */
    public boolean isUsable(String token) throws IOException, StorageException {
        return links.owner(PURPOSE, hash(token), clock.millis()).isPresent();
    }

    /**
     * Changes the password of whoever the link was sent to.
     *
     * @param token of the link
     * @param password the new password
     * @param language of whoever asks
     * @return what became of it
     * @throws IOException if the accounts cannot be read
     * @throws StorageException never
     */
    public Outcome change(String token, String password, String language) throws IOException, StorageException {
        long now = clock.millis();
        Optional<String> name = links.owner(PURPOSE, hash(token), now);
        Optional<Account> account =
                name.isEmpty() ? Optional.empty() : storage.accounts().find(name.get());
        if (account.filter(Account::enabled).isEmpty()) {
            return new Outcome.NoLink();
        }
        NewPassword.Verdict verdict = NewPassword.judge(name.get(), password);
        if (verdict != NewPassword.Verdict.GOOD) {
            return new Outcome.Unusable(verdict);
        }
        String credential = PasswordHash.of(password);
        if (!links.consume(account.get(), PURPOSE, hash(token), now)) {
            return new Outcome.NoLink();
        }
        storage.accounts().setCredential(name.get(), credential);
        failures.clearPassword(name.get());
        post.send(() -> Optional.of(letters.passwordChanged(account.get(), language)));
        return new Outcome.Changed(name.get());
    }

    private static byte[] hash(String token) {
        return RandomToken.hash(token.getBytes(StandardCharsets.UTF_8));
    }
}
