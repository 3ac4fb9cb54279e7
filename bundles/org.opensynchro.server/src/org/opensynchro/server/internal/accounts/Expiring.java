// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A map that forgets: what is older than its lifetime and, when it is full, what was put first. For any thread.
 *
 * @param <V> the values
 */
public final class Expiring<V> {
    private final int capacity;
    private final Duration lifetime;
    private final InstantSource clock;
    private final Map<String, Timed<V>> values = new LinkedHashMap<>();

    private record Timed<V>(V value, Instant end) {}

    /**
     * @param capacity how many values it holds at most
     * @param lifetime how long it holds a value
     * @param clock tells when that is over
     */
    public Expiring(int capacity, Duration lifetime, InstantSource clock) {
        this.capacity = capacity;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** {@return what was put under a key and is not too old} */
    public synchronized Optional<V> get(String key) {
        Timed<V> found = values.get(key);
        if (found == null) {
            return Optional.empty();
        }
        if (found.end().isBefore(clock.instant())) {
            values.remove(key);
            return Optional.empty();
        }
        return Optional.of(found.value());
    }

    /** Puts a value in the place of the one before. */
    public synchronized void put(String key, V value) {
        values.remove(key);
        if (values.size() >= capacity) {
            values.remove(values.keySet().iterator().next());
        }
        values.put(key, new Timed<>(value, clock.instant().plus(lifetime)));
    }

    /** Forgets a value. */
    public synchronized void remove(String key) {
        values.remove(key);
    }
}
