// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.accounts;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.opensynchro.server.internal.accounts.FailedLogins.Kind;
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
 * After some wrong passwords for a name, a code from the account's e-mail is needed beside the password. Everything that
 * whoever tries can see or measure is the same for names that no account has: failures and tries are counted by name, and
 * whether there is somebody to write to is found out later, on another thread. An account without an address cannot be asked
 * for a code; guessing its password is slowed down only. For any thread.
 */
public final class SecurityCodes {
    /** The failures after which a code is needed. */
    public static final int FAILURES = 5;

    /** How long a code can be used. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final int MOST_TRIES = 5;
    private static final int MOST_AN_HOUR = 5;
    /** More for who knows the password: whoever does not cannot use up the codes of whoever does. */
    private static final int MOST_AN_HOUR_BESIDE_PASSWORD = 10;
    /** Whose tries are counted where the password is wrong, for the same work; no account has this name. */
    private static final String NOBODY = "";

    private static final int HIGHEST = 99_999_999;
    private static final String PURPOSE = "login";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Storage storage;
    private final MailedCodeTable codes;
    private final FailedLogins failures;
    private final ServerKey key;
    private final Post post;
    private final Letters letters;
    private final Audit audit;
    private final InstantSource clock;

    /**
     * @param storage where the accounts are
     * @param failures counts failures and tries
     * @param key of the workspace
     * @param post sends the codes
     * @param letters writes them
     * @param audit takes down that one was sent
     * @param clock tells when a code is too old
     */
    public SecurityCodes(
            Storage storage,
            FailedLogins failures,
            ServerKey key,
            Post post,
            Letters letters,
            Audit audit,
            InstantSource clock) {
        this.storage = storage;
        this.codes = storage.mailedCodes();
        this.failures = failures;
        this.key = key;
        this.post = post;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whether a code has to be asked for beside the password of a name, whether it has an account or not.
     *
     * @param name the login name
     * @return whether it has
     * @throws IOException if the failures cannot be read
     * @throws StorageException never
     */
    public boolean areNeeded(String name) throws IOException, StorageException {
        return post.delivers() && failures.count(Kind.PASSWORD, name) >= FAILURES;
    }

    /** Whether there is nowhere to send a code of this account to, so that its password must be enough. */
    static boolean cannotBeSent(Account account) {
        return account.email().isEmpty();
    }

    /**
     * Whether a code lets somebody in beside a password. It is tried only beside the right one: a wrong one tells nothing of the
     * code, and must not use up the tries of the person. Where the right one has no code that works, another is sent.
     *
     * @param proven the account whose password was right; empty if it was wrong
     * @param code what was typed
     * @param address where the attempt comes from
     */
    boolean areEnough(Optional<Account> proven, String code, String address) throws IOException, StorageException {
        String tried = proven.map(Account::name).orElse(NOBODY);
        boolean tryLeft = failures.add(Kind.CODE, tried, clock.instant()) <= MOST_TRIES;
        if (proven.isEmpty() || cannotBeSent(proven.get())) {
            return proven.isPresent();
        }
        if (tryLeft && accept(proven.get(), code)) {
            return true;
        }
        post.send(() -> write(tried, "", Occasion.PASSWORD_WAS_RIGHT, new Audit.Origin(address, "")));
        return false;
    }

    /** Uses up the code of an account, if it is the right one. */
    boolean accept(Account account, String code) throws IOException, StorageException {
        long now = clock.millis();
        byte[] given = hash(account, code.replaceAll("[\\s-]", ""));
        Optional<byte[]> expected = codes.live(account, PURPOSE, now);
        return expected.isPresent()
                && MessageDigest.isEqual(expected.get(), given)
                && codes.consume(account, PURPOSE, expected.get(), now);
    }

    /** A password was wrong, or the code beside it. */
    void failed(String name, String address) throws StorageException {
        if (failures.add(Kind.PASSWORD, name, clock.instant()) >= FAILURES) {
            post.send(() -> write(name, "", Occasion.FAILURE, new Audit.Origin(address, "")));
        }
    }

    /** Whoever has the name has proved it. */
    void succeeded(String name) throws IOException, StorageException {
        if (failures.count(Kind.PASSWORD, name) > 0) {
            failures.clearPassword(name);
        }
    }

    /**
     * Sends another code, in the place of the one before, if one is needed and not too many were sent. Tells nothing.
     *
     * @param name the login name
     * @param language of whoever asks
     * @param origin where they are
     * @throws IOException if the failures cannot be read
     * @throws StorageException never
     */
    public void sendAnother(String name, String language, Audit.Origin origin) throws IOException, StorageException {
        if (areNeeded(name)) {
            post.send(() -> write(name, language, Occasion.ASKED_FOR, origin));
        }
    }

    /** Why a code is sent. */
    private enum Occasion {
        FAILURE,
        PASSWORD_WAS_RIGHT,
        ASKED_FOR
    }

    private Optional<Letter> write(String name, String language, Occasion occasion, Audit.Origin origin)
            throws IOException, StorageException {
        Optional<Account> account = storage.accounts()
                .find(name)
                .filter(Account::enabled)
                .filter(found -> !found.email().isEmpty());
        long now = clock.millis();
        if (account.isEmpty() || occasion != Occasion.ASKED_FOR && usable(account.get(), now)) {
            return Optional.empty();
        }
        String code = "%08d".formatted(RANDOM.nextInt(HIGHEST + 1));
        byte[] hash = hash(account.get(), code);
        int most = occasion == Occasion.PASSWORD_WAS_RIGHT ? MOST_AN_HOUR_BESIDE_PASSWORD : MOST_AN_HOUR;
        if (!codes.replace(account.get(), PURPOSE, hash, now, now + LIFETIME.toMillis(), most)) {
            return Optional.empty();
        }
        failures.clear(Kind.CODE, name);
        audit.write(AuditEvent.CODE_SENT, Audit.Outcome.OK, name, origin);
        return Optional.of(letters.securityCode(account.get(), code, LIFETIME, language)
                .validWhile(() -> isLive(account.get(), hash)));
    }

    private boolean isLive(Account account, byte[] hash) throws IOException, StorageException {
        return codes.live(account, PURPOSE, clock.millis())
                .filter(live -> MessageDigest.isEqual(live, hash))
                .isPresent();
    }

    private boolean usable(Account account, long now) throws IOException, StorageException {
        return codes.live(account, PURPOSE, now).isPresent() && failures.count(Kind.CODE, account.name()) < MOST_TRIES;
    }

    private byte[] hash(Account account, String code) {
        return key.hash("security codes", Long.toString(account.id()), code);
    }
}
