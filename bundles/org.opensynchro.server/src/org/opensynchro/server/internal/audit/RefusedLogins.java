// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts refused logins, so that whoever makes very many does not fill the log with them until all else is gone from it. Of
 * those of one {@link Network} within a minute the first few are told, then the tenth, the hundredth and so on. When many
 * networks are refused at the same time, all others count as one. Not for several threads at once.
 */
final class RefusedLogins {
    /** How many are told one by one. */
    static final int FIRST = 5;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_NETWORKS = 50;
    private static final Network OTHERS = new Network("");

    private final InstantSource clock;
    private final Map<Network, Window> windows = new HashMap<>();

    private record Window(int count, Instant end) {}

    RefusedLogins(InstantSource clock) {
        this.clock = clock;
    }

    /** {@return how many there are of the network within the minute, with this one} */
    int count(Network network) {
        Instant now = clock.instant();
        windows.values().removeIf(window -> !window.end().isAfter(now));
        Network counted = windows.containsKey(network) || windows.size() < MOST_NETWORKS ? network : OTHERS;
        Window before = windows.getOrDefault(counted, new Window(0, now.plus(WINDOW)));
        windows.put(counted, new Window(before.count() + 1, before.end()));
        return before.count() + 1;
    }

    /** {@return whether the one that makes it so many is written down} */
    static boolean isTold(int count) {
        return count <= FIRST || Integer.toString(count).matches("10+");
    }
}
