// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.opensynchro.sync.SyncSummary;

/**
 * Runs, waits for a reason to run again, and so on. Occasions are a local change, a change online, a wish of the person, the
 * computer's waking up, and from time to time none at all, because what watches may miss something.
 */
final class WatchLoop {
    private static final Duration SHORTEST_BACKOFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(1);
    private static final Duration FOREVER = Duration.ofDays(365);
    private static final Set<Occasion> ANY = EnumSet.allOf(Occasion.class);
    private static final Set<Occasion> ONLY_WISHES = EnumSet.of(Occasion.WISH);
    /** What makes another attempt worth while before its time, when the last one failed as a whole. */
    private static final Set<Occasion> WORTH_AN_ATTEMPT = EnumSet.of(Occasion.WISH, Occasion.WOKEN, Occasion.NETWORK);

    private static final Set<Occasion> WORTH_A_RUN = EnumSet.of(Occasion.LOCAL_CHANGE, Occasion.WISH, Occasion.WOKEN);

    private final Supplier<Ended> run;
    private final OnlineSide online;
    private final Vigil vigil;
    private final RandomGenerator random;
    private final Intervals intervals;
    private Duration backoff = SHORTEST_BACKOFF;

    /**
     * How a run ended.
     *
     * @param summary what it did
     * @param pause how long the server wants to be left alone; zero when it did not say
     */
    record Ended(SyncSummary summary, Duration pause) {}

    /** Notices changes online. */
    interface OnlineSide {
        /** Asks whether anything may have changed; true when in doubt. */
        boolean mayHaveChanged();

        /** Whether a change would ring, so that asking is hardly needed. */
        boolean hearsOfChanges();

        /** The way to the server may be another one now. */
        void renew();
    }

    /**
     * How long is waited for what.
     *
     * @param poll until the online side is asked for changes
     * @param rarePoll the same while changes online are heard of
     * @param afterFailures until items that failed are tried again
     * @param fullLook until everything is looked at although nothing was noticed
     */
    record Intervals(Duration poll, Duration rarePoll, Duration afterFailures, Duration fullLook) {
        static Intervals polling(Duration poll) {
            return new Intervals(poll, Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ofMinutes(10));
        }
    }

    /**
     * @param run runs once
     * @param online notices changes online
     * @param vigil waits for occasions
     * @param random spreads attempts, so that not all clients of a server that was away come back in one moment
     * @param intervals how long is waited
     */
    WatchLoop(Supplier<Ended> run, OnlineSide online, Vigil vigil, RandomGenerator random, Intervals intervals) {
        this.run = run;
        this.online = online;
        this.vigil = vigil;
        this.random = random;
        this.intervals = intervals;
    }

    /** Works until a run is cancelled or the thread is interrupted. */
    void work() {
        while (true) {
            vigil.await(ONLY_WISHES, Duration.ZERO);
            Ended ended = run.get();
            switch (ended.summary().outcome()) {
                case CANCELLED -> {
                    return;
                }
                case LOGIN_REFUSED -> vigil.await(ONLY_WISHES, FOREVER);
                case UNREACHABLE, ONLINE_REFUSED, LOCAL_UNAVAILABLE -> backOff(ended.pause());
                case ITEMS_FAILED -> waitForReason(intervals.afterFailures());
                case IN_SYNC, HELD -> waitForReason(intervals.fullLook());
            }
        }
    }

    private void backOff(Duration demanded) {
        Duration pause = backoff.dividedBy(2).plusMillis(random.nextLong(backoff.toMillis() / 2));
        boolean early = !vigil.await(WORTH_AN_ATTEMPT, longer(pause, demanded)).isEmpty();
        backoff = early ? SHORTEST_BACKOFF : shorter(backoff.multipliedBy(2), LONGEST_BACKOFF);
    }

    private void waitForReason(Duration atMost) {
        backoff = SHORTEST_BACKOFF;
        Duration waited = Duration.ZERO;
        while (waited.compareTo(atMost) < 0) {
            Duration step = online.hearsOfChanges() ? intervals.rarePoll() : intervals.poll();
            Duration most = shorter(step, atMost.minus(waited));
            Instant before = vigil.now();
            Set<Occasion> occasions = vigil.await(ANY, most);
            Duration passed = Duration.between(before, vigil.now());
            if (occasions.contains(Occasion.WOKEN) || occasions.contains(Occasion.NETWORK)) {
                online.renew();
            }
            if (occasions.stream().anyMatch(WORTH_A_RUN::contains) || online.mayHaveChanged()) {
                return;
            }
            // A clock that was set back must not postpone the next full look.
            waited = waited.plus(occasions.isEmpty() || passed.isNegative() ? most : shorter(passed, most));
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
