// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opensynchro.server.internal.audit.Network;

/**
 * Turns away whoever guesses many names from one address, or from several of one {@link Network}. App passwords and
 * open sessions do not come this way, so nobody's syncs stop because a neighbour guesses. For any thread.
 */
public final class AddressLimit {
    /** The failures that an address may have in {@link #WINDOW}. */
    public static final int MOST_FAILURES = 50;

    /** The time in which failures are counted. */
    public static final Duration WINDOW = Duration.ofMinutes(10);

    private static final int MOST_ADDRESSES = 10_000;

    private final InstantSource clock;
    private final Map<Network, Count> counts = new LinkedHashMap<>();

    private record Count(int failures, Instant end) {}

    /** @param clock tells when failures are forgotten */
    public AddressLimit(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * How long an address has to wait.
     *
     * @param address as text; empty if it is not known, which has no limit
     * @return zero if it need not
     */
    public synchronized Duration wait(String address) {
        Count count = counts.get(Network.of(address));
        if (count == null || count.failures() < MOST_FAILURES) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), count.end());
        return left.isPositive() ? left : Duration.ZERO;
    }

    /**
     * Counts a failure.
     *
     * @param address as for {@link #wait}
     */
    public synchronized void failed(String address) {
        if (address.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Network network = Network.of(address);
        Count before = counts.remove(network);
        boolean goesOn = before != null && before.end().isAfter(now);
        if (counts.size() >= MOST_ADDRESSES) {
            counts.remove(counts.keySet().iterator().next());
        }
        counts.put(network, goesOn ? new Count(before.failures() + 1, before.end()) : new Count(1, now.plus(WINDOW)));
    }
}
