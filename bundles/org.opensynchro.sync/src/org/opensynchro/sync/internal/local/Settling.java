// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.internal.local.OpenFiles.Writers;

/**
 * Tells whether a file has come to rest since it was last changed, so that no half-saved file travels. Thread-safe.
 *
 * <p>A file rests when it was changed at least two seconds ago and, if that was a moment ago, nobody has it open
 * for writing. Half a second is enough when the system proves that nobody has: whoever wrote to it has closed it, and
 * programs that write in several steps open it again sooner. An empty file is not trusted so early, since many programs
 * make one first and fill it later. When its time lies in the future, it rests once it was seen unchanged for two seconds.
 */
final class Settling {
    private static final Duration REST = Duration.ofSeconds(2);

    /** How long a file has to be left alone that is proven to be closed. */
    private static final Duration REST_WHEN_CLOSED = Duration.ofMillis(500);

    /**
     * Who has a file open but did not write for so long is not waited for: office programs keep a document open for as long
     * as it is on the screen, and what was saved in between is to travel.
     */
    private static final Duration WATCHED = Duration.ofSeconds(30);

    private static final int OBSERVED = 4096;

    private final InstantSource clock;
    private final Function<Path, Writers> writers;
    private final Map<Path, Observation> fromTheFuture = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Observation> eldest) {
            return size() > OBSERVED;
        }
    };

    Settling(InstantSource clock, Function<Path, Writers> writers) {
        this.clock = clock;
        this.writers = writers;
    }

    /** Zero when the file rests, else when to ask again. */
    Duration remaining(Path file, Item seen) {
        Instant now = clock.instant();
        Duration age = Duration.between(Instant.EPOCH.plusNanos(seen.modifiedNanos()), now);
        if (age.isNegative()) {
            return remainingFromTheFuture(file, seen, now);
        }
        if (age.compareTo(REST) < 0) {
            return isClosedFor(file, seen, age) ? Duration.ZERO : REST.minus(age);
        }
        return age.compareTo(WATCHED) < 0 && writers.apply(file) == Writers.SOME ? REST : Duration.ZERO;
    }

    private boolean isClosedFor(Path file, Item seen, Duration age) {
        return age.compareTo(REST_WHEN_CLOSED) >= 0 && seen.size() > 0 && writers.apply(file) == Writers.NONE;
    }

    private Duration remainingFromTheFuture(Path file, Item seen, Instant now) {
        synchronized (fromTheFuture) {
            Observation before = fromTheFuture.get(file);
            // A clock that was put back since says nothing about how long that was.
            if (before == null || now.isBefore(before.since()) || !LocalItems.isSame(before.item(), seen)) {
                fromTheFuture.put(file, new Observation(seen, now));
                return REST;
            }
            Duration observed = Duration.between(before.since(), now);
            if (observed.compareTo(REST) < 0) {
                return REST.minus(observed);
            }
        }
        return writers.apply(file) == Writers.SOME ? REST : Duration.ZERO;
    }

    private record Observation(Item item, Instant since) {}
}
