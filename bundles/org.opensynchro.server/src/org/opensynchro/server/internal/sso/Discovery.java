// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.sso;

import com.nimbusds.oauth2.sdk.ParseException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.opensynchro.server.internal.sso.SignOnException.Cause;

/**
 * Remembers what the identity provider is. One thread at a time asks it, while others wait for what that one finds, no longer
 * than it may take; after a failure nobody asks for some seconds. For any thread.
 */
final class Discovery {
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final Duration RESPITE = Duration.ofSeconds(5);

    private final Asking asking;
    private final InstantSource clock;
    private final Duration patience;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile Provider known;
    private volatile Instant failure = Instant.MIN;

    /** Asks the provider to describe itself. */
    @FunctionalInterface
    interface Asking {
        /**
         * Asks.
         *
         * @param now when
         * @throws IOException when it does not answer
         * @throws ParseException when it describes another one, or none that can be used
         */
        Provider ask(Instant now) throws IOException, ParseException;
    }

    /**
     * @param asking asks the provider
     * @param clock tells when to ask it anew
     * @param patience how long it may take
     */
    Discovery(Asking asking, InstantSource clock, Duration patience) {
        this.asking = asking;
        this.clock = clock;
        this.patience = patience;
    }

    /** What the provider is, as long as it need not be asked again. */
    Optional<Provider> fresh() {
        return Optional.ofNullable(known)
                .filter(found -> clock.instant().isBefore(found.seen().plus(LIFETIME)));
    }

    /**
     * Asks the provider what it is, unless another thread has just done so.
     *
     * @throws SignOnException if it cannot be asked now, or could not some seconds ago
     */
    Provider provider() throws SignOnException {
        requireHope();
        if (!mayAsk()) {
            throw new SignOnException(Cause.AWAY, "The provider is being asked what it is, in vain so far");
        }
        try {
            Optional<Provider> found = fresh();
            return found.isPresent() ? found.get() : ask();
        } finally {
            turn.unlock();
        }
    }

    private Provider ask() throws SignOnException {
        requireHope();
        try {
            Provider found = asking.ask(clock.instant());
            known = found;
            return found;
        } catch (IOException | ParseException | RuntimeException e) {
            failure = clock.instant();
            throw new SignOnException(Cause.AWAY, "The provider cannot be asked what it is", e);
        }
    }

    /** A clock that was set back must not make a failure last. */
    private void requireHope() throws SignOnException {
        Instant now = clock.instant();
        if (!now.isBefore(failure) && now.isBefore(failure.plus(RESPITE))) {
            throw new SignOnException(Cause.AWAY, "The provider could not be asked what it is some seconds ago");
        }
    }

    private boolean mayAsk() throws SignOnException {
        try {
            return turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SignOnException(Cause.AWAY, "Interrupted", e);
        }
    }
}
