// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells whether a file that is not where it was is really gone. Programs that save take it away for a moment: they write
 * the new version beside it, rename the old one and then the new one. Thread-safe.
 *
 * <p>An absence counts when the folder has not changed for a second, or, in a folder that changes all the time, when the
 * file was seen to be away for a second.
 */
final class Absences {
    /** Far longer than any program leaves a document without its name, and short for whoever renames a file. */
    private static final Duration REST = Duration.ofSeconds(1);

    /** Longer than looks at very many files take; who was not asked about for so long may have been back meanwhile. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(1);

    private static final int OBSERVED = 4096;

    private final InstantSource clock;
    private final Map<Path, Observation> observations = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Observation> eldest) {
            return size() > OBSERVED;
        }
    };

    private long look;

    /**
     * @param since when the file was first seen to be away
     * @param last when it was last
     * @param look which look that was
     */
    private record Observation(Instant since, Instant last, long look) {}

    Absences(InstantSource clock) {
        this.clock = clock;
    }

    /** To be called when a look begins: a file that was not asked about in the last one was there. */
    void beginLook() {
        synchronized (observations) {
            look++;
        }
    }

    /** Zero when the absence counts, else when to ask again. */
    Duration remaining(Path file) {
        Instant now = clock.instant();
        if (isAtRest(file.getParent(), now)) {
            return Duration.ZERO;
        }
        synchronized (observations) {
            Observation before = observations.get(file);
            // A clock that was put back since says nothing about how long that was.
            boolean stale = before == null
                    || before.look() < look - 1
                    || now.isBefore(before.last())
                    || now.isAfter(before.last().plus(FORGOTTEN));
            Instant since = stale ? now : before.since();
            observations.put(file, new Observation(since, now, look));
            Duration seen = Duration.between(since, now);
            return seen.compareTo(REST) < 0 ? REST.minus(seen) : Duration.ZERO;
        }
    }

    /** A time in the future tells nothing. */
    private static boolean isAtRest(Path folder, Instant now) {
        try {
            Instant changed = Files.getLastModifiedTime(folder).toInstant();
            return Duration.between(changed, now).compareTo(REST) >= 0;
        } catch (IOException e) {
            // It is gone with all it held.
            return true;
        }
    }
}
