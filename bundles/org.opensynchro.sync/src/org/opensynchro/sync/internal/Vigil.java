// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Waits for occasions to work, and adds those that show only from looking now and then: that the computer slept, since timers
 * do not run meanwhile, and that its network is another one. Not thread-safe.
 */
final class Vigil {
    /** Rarely enough to cost nothing, often enough for a person who has just opened the computer. */
    private static final Duration STEP = Duration.ofSeconds(5);

    /** A busy computer may be so late. */
    private static final Duration LATE = Duration.ofSeconds(20);

    private final Patience occasions;
    private final InstantSource clock;
    private final Supplier<Set<String>> network;
    private Set<String> lastNetwork;

    /** Waits for what rings; see {@link Occasions#await}. */
    @FunctionalInterface
    interface Patience {
        Set<Occasion> await(Set<Occasion> wanted, Duration atMost);
    }

    /**
     * @param occasions what rings
     * @param clock the wall clock, which goes on while the computer sleeps
     * @param network describes the networks that the computer is on; equal as long as they are the same
     */
    Vigil(Patience occasions, InstantSource clock, Supplier<Set<String>> network) {
        this.occasions = occasions;
        this.clock = clock;
        this.network = network;
        this.lastNetwork = network.get();
    }

    /** The time on the wall clock. */
    Instant now() {
        return clock.instant();
    }

    /**
     * Waits.
     *
     * @return the occasions that came; none when the time is over
     * @throws CancelledException when the thread is interrupted
     */
    Set<Occasion> await(Set<Occasion> wanted, Duration atMost) {
        Duration left = atMost;
        while (true) {
            Duration step = left.compareTo(STEP) < 0 ? left : STEP;
            Instant before = clock.instant();
            Set<Occasion> came = EnumSet.noneOf(Occasion.class);
            came.addAll(occasions.await(wanted, step));
            Duration passed = Duration.between(before, clock.instant());
            if (passed.minus(step).compareTo(LATE) > 0) {
                came.add(Occasion.WOKEN);
            }
            Set<String> now = network.get();
            if (!now.equals(lastNetwork)) {
                lastNetwork = now;
                came.add(Occasion.NETWORK);
            }
            came.retainAll(wanted);
            left = left.minus(step);
            if (!came.isEmpty() || !left.isPositive()) {
                return came;
            }
        }
    }
}
