// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Time that passes only while somebody waits, and what happens in it. For one thread. */
final class VirtualTime implements Vigil.Patience, InstantSource {
    static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final TreeMap<Instant, Runnable> events = new TreeMap<>();
    private final Set<Occasion> pending = EnumSet.noneOf(Occasion.class);
    private Instant now = START;

    /** Lets something happen so long after the start. */
    void at(Duration after, Runnable event) {
        events.put(START.plus(after), event);
    }

    void ring(Occasion occasion) {
        pending.add(occasion);
    }

    /** The clock goes on while nobody's timer does: the computer sleeps. */
    void sleep(Duration duration) {
        now = now.plus(duration);
    }

    Duration passed() {
        return Duration.between(START, now);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public Set<Occasion> await(Set<Occasion> wanted, Duration atMost) {
        Instant end = now.plus(atMost);
        while (true) {
            Set<Occasion> taken = EnumSet.noneOf(Occasion.class);
            taken.addAll(pending);
            taken.retainAll(wanted);
            if (!taken.isEmpty()) {
                pending.removeAll(taken);
                return taken;
            }
            Map.Entry<Instant, Runnable> next = events.firstEntry();
            if (next == null || next.getKey().isAfter(end)) {
                now = now.isAfter(end) ? now : end;
                return taken;
            }
            events.pollFirstEntry();
            now = now.isAfter(next.getKey()) ? now : next.getKey();
            next.getValue().run();
        }
    }
}
