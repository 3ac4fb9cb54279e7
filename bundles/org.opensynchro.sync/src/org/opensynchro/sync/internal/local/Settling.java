// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.opensynchro.sync.Item;

/**
 * Tells whether a file has come to rest since it was last changed, so that no half-saved file travels. Thread-safe.
 *
 * <p>A file rests when it was changed at least two seconds ago and, if that was a moment ago, nobody has it open
 * for writing. When its time lies in the future, it rests once it was seen unchanged for those two seconds.
 */
final class Settling {
    private static final Duration REST = Duration.ofSeconds(2);

    /**
     * Who has a file open but did not write for so long is not waited for: office programs keep a document open for as long
     * as it is on the screen, and what was saved in between is to travel.
     */
    private static final Duration WATCHED = Duration.ofSeconds(30);

    private static final int OBSERVED = 4096;

    private final InstantSource clock;
    private final Predicate<Path> isOpenForWriting;
    private final Map<Path, Observation> fromTheFuture = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Observation> eldest) {
            return size() > OBSERVED;
        }
    };

    Settling(InstantSource clock, Predicate<Path> isOpenForWriting) {
        this.clock = clock;
        this.isOpenForWriting = isOpenForWriting;
    }

    /** Zero when the file rests, else when to ask again. */
    Duration remaining(Path file, Item seen) {
        Instant now = clock.instant();
        Duration age = Duration.between(Instant.EPOCH.plusNanos(seen.modifiedNanos()), now);
        if (age.isNegative()) {
            return remainingFromTheFuture(file, seen, now);
        }
        if (age.compareTo(REST) < 0) {
            return REST.minus(age);
        }
        return age.compareTo(WATCHED) < 0 && isOpenForWriting.test(file) ? REST : Duration.ZERO;
    }

    private Duration remainingFromTheFuture(Path file, Item seen, Instant now) {
        synchronized (fromTheFuture) {
            Observation before = fromTheFuture.get(file);
            if (before == null || !LocalItems.isSame(before.item(), seen)) {
                fromTheFuture.put(file, new Observation(seen, now));
                return REST;
            }
            Duration observed = Duration.between(before.since(), now);
            if (observed.compareTo(REST) < 0) {
                return REST.minus(observed);
            }
        }
        return isOpenForWriting.test(file) ? REST : Duration.ZERO;
    }

    private record Observation(Item item, Instant since) {}
}
