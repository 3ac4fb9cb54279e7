// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.opensynchro.server.internal.storage.StorageException;
import org.opensynchro.server.internal.storage.StorageFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends e-mails to a mail server, one after the other on a thread of its own. What waits is bounded: when the mail server is
 * slow or away, later e-mails are dropped rather than kept. The log tells that one failed, never what it said or to whom.
 */
public final class SmtpPost implements Post {
    private static final Logger LOGGER = LoggerFactory.getLogger(SmtpPost.class);
    private static final int MOST_WAITING = 100;
    private static final int STOP_SECONDS = 5;

    private final SmtpSender sender;
    private final ThreadPoolExecutor sending = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().name("workspace-mail").daemon().factory());

    /** @param sender speaks to the mail server */
    public SmtpPost(SmtpSender sender) {
        this.sender = sender;
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
                sender.send(letter.get());
                LOGGER.info("An e-mail was handed to the mail server");
            }
        } catch (MessagingException e) {
            // The message of the exception can hold the recipient's address.
            LOGGER.error("An e-mail could not be sent: {}", sender.describe(e));
        } catch (IOException | StorageException | StorageFailure e) {
            LOGGER.error("An e-mail could not be written", e);
        }
    }

    /** Waits some seconds for those that are to be sent yet. */
    @Override
    public void close() {
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
