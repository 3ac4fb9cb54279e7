// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opensynchro.server.internal.settings.SmtpSettings;

/** What becomes of e-mails that the mail server does not take at once. Time passes when the tests say so. */
@Timeout(60)
class SmtpPostTest {
    private static final String STRANGER = "stranger@example.org";
    private static final String FRIEND = "friend@example.org";
    private static final String GREYLISTED = "450 4.2.0 Greylisted, come back later";

    private volatile Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final Retries retries = new Retries();

    private record Retry(Duration pause, Runnable attempt) {}

    /** Keeps what is to be tried again. */
    private static final class Retries extends ScheduledThreadPoolExecutor {
        private final BlockingQueue<Retry> waiting = new LinkedBlockingQueue<>();

        Retries() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable attempt, long delay, TimeUnit unit) {
            waiting.add(new Retry(Duration.of(delay, unit.toChronoUnit()), attempt));
            return super.schedule(() -> {}, 0, unit);
        }
    }

    private SmtpSender sender(SmtpSettings settings) {
        return new SmtpSender(settings, (SSLSocketFactory) SSLSocketFactory.getDefault(), () -> now);
    }

    private SmtpPost post(ScriptedMailServer server) {
        return new SmtpPost(sender(server.settings()), retries);
    }

    private static void send(SmtpPost post, String to) {
        post.send(() -> Optional.of(new Letter(to, "Your security code", "12345678")));
    }

    private Retry nextRetry() throws InterruptedException {
        return Optional.ofNullable(retries.waiting.poll(20, TimeUnit.SECONDS)).orElseThrow();
    }

    /** Lets the time pass until the next attempt, which is made when this returns; the pause before it. */
    private Duration letRetry() throws InterruptedException {
        Retry next = nextRetry();
        now = now.plus(next.pause());
        next.attempt().run();
        return next.pause();
    }

    private static ScriptedMailServer refusing(String to, String answer) throws IOException {
        return new ScriptedMailServer((line, otherwise) -> line.contains(to) ? answer : otherwise);
    }

    private static void settle(SmtpPost post) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        post.send(() -> {
            done.countDown();
            return Optional.empty();
        });
        assertTrue(done.await(20, TimeUnit.SECONDS));
    }

    @Test
    void anEmailOfAStrangerIsSentAgainUntilItIsTaken() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (ScriptedMailServer server = new ScriptedMailServer((line, otherwise) ->
                        line.contains(STRANGER) && asked.incrementAndGet() <= 2 ? GREYLISTED : otherwise);
                SmtpPost post = post(server)) {
            send(post, STRANGER);

            assertEquals(Duration.ofSeconds(10), letRetry());
            assertEquals(Duration.ofSeconds(20), letRetry());

            assertEquals(STRANGER, server.taken());
            assertTrue(retries.waiting.isEmpty());
        }
    }

    @Test
    void aCodeThatWasReplacedMeanwhileIsNotSentAfterTheNewOne() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        AtomicBoolean valid = new AtomicBoolean(true);
        try (ScriptedMailServer server = new ScriptedMailServer((line, otherwise) ->
                        line.contains(STRANGER) && asked.incrementAndGet() <= 2 ? GREYLISTED : otherwise);
                SmtpPost post = post(server)) {
            post.send(() -> Optional.of(new Letter(STRANGER, "Code", "11111111").validWhile(valid::get)));
            letRetry();
            valid.set(false);
            letRetry();
            assertTrue(retries.waiting.isEmpty());
            send(post, FRIEND);

            assertEquals(FRIEND, server.taken());
            assertEquals(2, asked.get());
        }
    }

    @Test
    void pausesGrowAndAfterFiveMinutesNothingIsTriedAnyMore() throws Exception {
        try (ScriptedMailServer server = refusing(STRANGER, GREYLISTED);
                SmtpPost post = post(server)) {
            send(post, STRANGER);

            for (long seconds : new long[] {10, 20, 40, 80, 150}) {
                assertEquals(Duration.ofSeconds(seconds), letRetry());
            }

            assertTrue(retries.waiting.isEmpty());
            assertEquals(6, server.conversations());
        }
    }

    @Test
    void whatWaitedTooLongForItsTurnIsNotSent() throws Exception {
        try (ScriptedMailServer server = refusing(STRANGER, GREYLISTED);
                SmtpPost post = post(server)) {
            send(post, STRANGER);
            Retry late = nextRetry();

            now = now.plus(Duration.ofMinutes(6));
            late.attempt().run();

            assertEquals(1, server.conversations());
            assertTrue(retries.waiting.isEmpty());
        }
    }

    @Test
    void aServerThatIsBusyOrEndsTheConnectionIsAskedAgain() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (ScriptedMailServer server = new ScriptedMailServer((line, otherwise) -> {
                    if (!line.isEmpty()) {
                        return otherwise;
                    }
                    return switch (asked.incrementAndGet()) {
                        case 1 -> "421 4.3.2 Too busy";
                        case 2 -> "";
                        default -> otherwise;
                    };
                });
                SmtpPost post = post(server)) {
            send(post, STRANGER);

            assertEquals(Duration.ofSeconds(10), letRetry());
            assertEquals(Duration.ofSeconds(20), letRetry());

            assertEquals(STRANGER, server.taken());
        }
    }

    @Test
    void aServerThatIsNotThereIsAskedAgain() throws Exception {
        try (Socket nobody = new Socket()) {
            nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            SmtpSettings settings = new SmtpSettings(
                    "127.0.0.1", nobody.getLocalPort(), SmtpSettings.Security.NONE, "", "", "w@example.org");
            try (SmtpPost post = new SmtpPost(sender(settings), retries)) {
                send(post, STRANGER);

                assertEquals(Duration.ofSeconds(10), letRetry());
                assertEquals(Duration.ofSeconds(20), nextRetry().pause());
            }
        }
    }

    @Test
    void whatIsRefusedForGoodIsNotSentAgain() throws Exception {
        try (ScriptedMailServer server = refusing(STRANGER, "550 5.1.1 No such user");
                SmtpPost post = post(server)) {
            send(post, STRANGER);
            send(post, FRIEND);

            assertEquals(FRIEND, server.taken());
            assertTrue(retries.waiting.isEmpty());
        }
    }

    @Test
    void anEmailThatIsSentAgainKeepsNoOtherWaiting() throws Exception {
        CountDownLatch stalled = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        try (ScriptedMailServer server = new ScriptedMailServer((line, otherwise) -> {
                    if (line.contains(STRANGER) && asked.incrementAndGet() == 2) {
                        stalled.countDown();
                        end.await();
                    }
                    return line.contains(STRANGER) ? GREYLISTED : otherwise;
                });
                SmtpPost post = post(server)) {
            send(post, STRANGER);
            Thread retrying = Thread.startVirtualThread(nextRetry().attempt());
            assertTrue(stalled.await(20, TimeUnit.SECONDS));

            send(post, FRIEND);

            assertEquals(FRIEND, server.taken());
            end.countDown();
            retrying.join();
        }
    }

    @Test
    void whatIsToBeSentAgainIsBounded() throws Exception {
        ScheduledThreadPoolExecutor real = new ScheduledThreadPoolExecutor(1);
        try (ScriptedMailServer server = refusing(STRANGER, GREYLISTED);
                SmtpPost post = new SmtpPost(sender(server.settings()), real)) {
            for (int i = 0; i < 110; i++) {
                send(post, STRANGER);
                settle(post);
            }

            assertTrue(real.getQueue().size() <= 100);
        }
    }
}
