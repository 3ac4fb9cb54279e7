// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.opensynchro.server.internal.storage.StorageException;
import org.opensynchro.server.internal.storage.StorageFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends e-mails to a mail server, one after the other on a thread of its own. What the mail server cannot take now, as one that
 * keeps lists of strangers (greylisting) or is just being restarted, is tried again for some minutes, less and less often, on
 * another thread: other e-mails never wait for that. What waits is bounded: when the mail server is slow or away, later e-mails
 * are dropped rather than kept. The log tells that one failed, never what it said or to whom.
 */
public final class SmtpPost implements Post {
    private static final Logger LOGGER = LoggerFactory.getLogger(SmtpPost.class);
    private static final int MOST_WAITING = 100;
    private static final int STOP_SECONDS = 5;

    /** How long after the first failure; strangers are usually let in after 5 minutes, and codes are of no use after 10. */
    private static final List<Duration> RETRIES = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(70),
            Duration.ofSeconds(150),
            Duration.ofSeconds(300));

    /** When a turn comes too late, since the mail server kept those before for long. */
    private static final Duration LATEST = Duration.ofSeconds(330);

    private final SmtpSender sender;
    private final ScheduledThreadPoolExecutor again;
    private final ThreadPoolExecutor sending = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().name("workspace-mail").daemon().factory());

    /**
     * An e-mail that the mail server did not take yet.
     *
     * @param since when it did not for the first time
     * @param retries how often it was tried again
     */
    private record Delayed(Letter letter, Instant since, int retries) {}

    /** @param sender speaks to the mail server */
    public SmtpPost(SmtpSender sender) {
        this(
                sender,
                new ScheduledThreadPoolExecutor(
                        1,
                        Thread.ofPlatform()
                                .name("workspace-mail-again")
                                .daemon()
                                .factory()));
    }

    /** @param again tries again; ended with this */
    SmtpPost(SmtpSender sender, ScheduledThreadPoolExecutor again) {
        this.sender = sender;
        this.again = again;
    }

    @Override
    public boolean delivers() {
        return true;
    }

    @Override
    public void send(Writing writing) {
        try {
            sending.execute(() -> deliver(writing));
        } catch (RejectedExecutionException e) {
            LOGGER.warn("Too many e-mails wait for the mail server; one was dropped");
        }
    }

    private void deliver(Writing writing) {
        try {
            Optional<Letter> letter = writing.write();
            if (letter.isPresent()) {
                deliver(letter.get());
            }
        } catch (IOException | StorageException | StorageFailure e) {
            LOGGER.error("An e-mail could not be written", e);
        }
    }

    private void deliver(Letter letter) {
        try {
            hand(letter);
        } catch (TemporaryFailure e) {
            delay(new Delayed(letter, sender.now(), 0), e);
        }
    }

    private void retry(Delayed delayed) {
        if (sender.now().isAfter(delayed.since().plus(LATEST))) {
            LOGGER.error("An e-mail waited for too long; it was dropped");
            return;
        }
        try {
            if (delayed.letter().validity().holds()) {
                hand(delayed.letter());
            } else {
                LOGGER.info("An e-mail is not tried again, since what it says does not hold any more");
            }
        } catch (TemporaryFailure e) {
            delay(new Delayed(delayed.letter(), delayed.since(), delayed.retries() + 1), e);
        } catch (IOException | StorageException | RuntimeException e) {
            LOGGER.error("An e-mail could not be tried again", e);
        }
    }

    private void hand(Letter letter) throws TemporaryFailure {
        try {
            sender.send(letter);
            LOGGER.info("An e-mail was handed to the mail server");
        } catch (TemporaryFailure e) {
            throw e;
        } catch (MessagingException e) {
            // The message of the exception can hold the recipient's address.
            LOGGER.error("An e-mail could not be sent: {}", sender.describe(e));
        }
    }

    private void delay(Delayed delayed, TemporaryFailure failure) {
        if (delayed.retries() == RETRIES.size() || again.getQueue().size() >= MOST_WAITING) {
            LOGGER.error("An e-mail could not be sent: {}", sender.describe(failure));
            return;
        }
        Duration after = RETRIES.get(delayed.retries());
        // A clock that was set back makes no pause longer.
        long pause = Math.clamp(
                Duration.between(sender.now(), delayed.since().plus(after)).toMillis(), 0, after.toMillis());
        try {
            again.schedule(() -> retry(delayed), pause, TimeUnit.MILLISECONDS);
            LOGGER.warn("An e-mail could not be sent yet: {}", sender.describe(failure));
        } catch (RejectedExecutionException e) {
            LOGGER.error("An e-mail could not be sent before the server stopped: {}", sender.describe(failure));
        }
    }

    /** Waits some seconds for those that are to be sent yet; those that are to be tried again are dropped. */
    @Override
    public void close() {
        int dropped = again.shutdownNow().size();
        if (dropped > 0) {
            LOGGER.error("The mail server did not take {} e-mails before the server stopped", dropped);
        }
        sending.shutdown();
        try {
            if (!sending.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                sending.shutdownNow();
            }
        } catch (InterruptedException e) {
            sending.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
