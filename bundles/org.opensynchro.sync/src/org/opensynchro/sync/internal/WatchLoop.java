// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.opensynchro.sync.SyncSummary;

/**
 * Runs, waits for a reason to run again, and so on. Reasons are a local change, a change online, a wish of the person, and
 * from time to time none at all, because what watches may miss something.
 */
final class WatchLoop {
    private static final Duration SHORTEST_BACKOFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(1);
    private static final Duration FOREVER = Duration.ofDays(365);

    private final Supplier<SyncSummary> run;
    private final BooleanSupplier changedOnline;
    private final Bell changes;
    private final Bell wishes;
    private final Intervals intervals;
    private Duration backoff = SHORTEST_BACKOFF;

    /**
     * How long is waited for what.
     *
     * @param poll until the online side is asked for changes
     * @param afterFailures until items that failed are tried again
     * @param fullLook until everything is looked at although nothing was noticed
     */
    record Intervals(Duration poll, Duration afterFailures, Duration fullLook) {
        static Intervals polling(Duration poll) {
            return new Intervals(poll, Duration.ofMinutes(1), Duration.ofMinutes(10));
        }
    }

    /**
     * @param run runs once
     * @param changedOnline asks the online side whether anything may have changed; true when in doubt
     * @param changes rings when something changed locally or the person wishes a run
     * @param wishes rings only when the person wishes a run, or decided or repaired something
     * @param intervals how long is waited
     */
    WatchLoop(
            Supplier<SyncSummary> run, BooleanSupplier changedOnline, Bell changes, Bell wishes, Intervals intervals) {
        this.run = run;
        this.changedOnline = changedOnline;
        this.changes = changes;
        this.wishes = wishes;
        this.intervals = intervals;
    }

    /** Works until a run is cancelled or the thread is interrupted. */
    void work() {
        while (true) {
            wishes.await(Duration.ZERO);
            SyncSummary summary = run.get();
            switch (summary.outcome()) {
                case CANCELLED -> {
                    return;
                }
                case LOGIN_REFUSED -> wishes.await(FOREVER);
                case UNREACHABLE, LOCAL_UNAVAILABLE -> backOff();
                case ITEMS_FAILED -> waitForReason(intervals.afterFailures());
                case IN_SYNC, HELD -> waitForReason(intervals.fullLook());
            }
        }
    }

    private void backOff() {
        wishes.await(backoff);
        Duration doubled = backoff.multipliedBy(2);
        backoff = doubled.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : doubled;
    }

    private void waitForReason(Duration atMost) {
        backoff = SHORTEST_BACKOFF;
        Duration poll = intervals.poll();
        for (Duration waited = Duration.ZERO; waited.compareTo(atMost) < 0; waited = waited.plus(poll)) {
            if (changes.await(poll) || changedOnline.getAsBoolean()) {
                return;
            }
        }
    }
}
