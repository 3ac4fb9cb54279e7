// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.accounts;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.server.internal.audit.Audit;
import org.opensynchro.server.internal.mail.Letters;
import org.opensynchro.server.internal.mail.MailServer;
import org.opensynchro.server.internal.mail.Post;
import org.opensynchro.server.internal.mail.SmtpPost;
import org.opensynchro.server.internal.mail.SmtpSender;
import org.opensynchro.server.internal.storage.Account;
import org.opensynchro.server.internal.storage.Storage;

/** Everything that stands beside passwords, on a real database and a real mail server; hashing is quick and counted. */
@Timeout(60)
abstract class SafeguardsFixture {
    static final String PASSWORD = "right password";
    /** What the credentials of these accounts begin with, so that ten thousand guesses take seconds. */
    private static final String QUICK = "quick:";

    static final Audit.Origin ORIGIN = new Audit.Origin("192.0.2.1", "Test");

    @TempDir
    Path directory;

    final MailServer mail = new MailServer();
    final AtomicInteger hashings = new AtomicInteger();
    final List<Duration> pauses = new ArrayList<>();
    final List<String> audited = new ArrayList<>();
    Instant now = Instant.parse("2026-03-01T12:00:00Z");
    Storage storage;
    FailedLogins failures;
    Post post;
    SecurityCodes codes;
    PasswordReset resets;
    SecondFactors factors;
    PasswordCheck passwords;
    AddressLimit addresses;

    @BeforeEach
    void open() throws Exception {
        storage = Storage.open(directory);
        create("alice", "alice@example.org");
        create("bob", "bob@example.org");
        create("silent", "");
        ServerKey key = ServerKey.of(directory);
        failures = new FailedLogins(storage.failedLogins(), key);
        SSLSocketFactory encryption = (SSLSocketFactory) SSLSocketFactory.getDefault();
        post = new SmtpPost(new SmtpSender(mail.settings(), encryption, () -> now));
        Letters letters = new Letters("Test & Co");
        Audit audit = (event, outcome, name, origin) -> audited.add(event + " " + name + " " + origin.address());
        codes = new SecurityCodes(storage, failures, key, post, letters, audit, () -> now);
        URI page = URI.create("https://workspace.example.org/login/reset");
        resets = new PasswordReset(storage, failures, post, letters, List.of(page), audit, () -> now);
        factors = new SecondFactors(storage.secondFactors(), failures, key, () -> now);
        addresses = new AddressLimit(() -> now);
        passwords =
                new PasswordCheck(storage.accounts(), codes, addresses, () -> now, pauses::add, (password, hash) -> {
                    hashings.incrementAndGet();
                    return hash.startsWith(QUICK)
                            ? hash.equals(QUICK + password)
                            : PasswordHash.matches(password, hash);
                });
    }

    private void create(String name, String email) throws Exception {
        storage.accounts().create(name, QUICK + PASSWORD, details -> details.withEmail(email));
    }

    @AfterEach
    void close() throws Exception {
        post.close();
        mail.close();
        storage.close();
    }

    Account account(String name) throws Exception {
        return storage.accounts().find(name).orElseThrow();
    }

    /** Whether a password and a code let somebody in; each attempt from an address of its own. */
    boolean letsIn(String name, String password, String code) throws Exception {
        return letsIn(name, password, code, "");
    }

    boolean letsIn(String name, String password, String code, String address) throws Exception {
        return passwords.check(name, password, code, address) instanceof PasswordCheck.Verdict.Right;
    }

    /** Five wrong passwords. */
    void fail(String name) throws Exception {
        for (int i = 0; i < SecurityCodes.FAILURES; i++) {
            if (letsIn(name, "wrong" + i, "")) {
                throw new AssertionError("A wrong password was right");
            }
        }
        settle();
    }

    /** Waits until everything is sent that was to be sent so far. */
    void settle() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        post.send(() -> {
            done.countDown();
            return Optional.empty();
        });
        if (!done.await(20, TimeUnit.SECONDS)) {
            throw new AssertionError("The e-mails are not sent");
        }
    }
}
