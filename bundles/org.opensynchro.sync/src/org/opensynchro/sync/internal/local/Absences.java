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

    /** Who was not asked about for so long may have been back meanwhile. */
    private static final Duration FORGOTTEN = REST.multipliedBy(2);

    private static final int OBSERVED = 4096;

    private final InstantSource clock;
    private final Map<Path, Observation> observations = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Observation> eldest) {
            return size() > OBSERVED;
        }
    };

    private record Observation(Instant since, Instant last) {}

    Absences(InstantSource clock) {
        this.clock = clock;
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
                    || now.isBefore(before.last())
                    || now.isAfter(before.last().plus(FORGOTTEN));
            Instant since = stale ? now : before.since();
            observations.put(file, new Observation(since, now));
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
