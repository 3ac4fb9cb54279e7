// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells whether the clock can be trusted with removing for good what is old. A computer whose battery is empty begins in
 * 1970, and what it puts into the trash then looks old as soon as its clock is right; a clock that is put into the future
 * makes everything look old. After a jump by more than the retention, nothing is removed for just as long: who was away for
 * so long finds some things in the trash for longer. Not thread-safe.
 */
final class Retention {
    private final Path last;
    private final Path jump;

    /** @param folder where the time of the last look and of the last jump are kept; may not exist */
    Retention(Path folder) {
        last = folder.resolve("tidied");
        jump = folder.resolve("clock-jumped");
    }

    /**
     * Whether what is older than {@code kept} may go.
     *
     * @throws IOException when what is known of the clock cannot be read or written
     */
    boolean mayRemove(Instant now, Duration kept) throws IOException {
        if (time(last).filter(before -> now.isAfter(before.plus(kept))).isPresent()) {
            put(jump, now);
        }
        put(last, now);
        return time(jump)
                .filter(moment -> !now.isBefore(moment) && now.isBefore(moment.plus(kept)))
                .isEmpty();
    }

    private static Optional<Instant> time(Path mark) throws IOException {
        try {
            return Optional.of(
                    Files.getLastModifiedTime(mark, LinkOption.NOFOLLOW_LINKS).toInstant());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static void put(Path mark, Instant now) throws IOException {
        if (Files.notExists(mark, LinkOption.NOFOLLOW_LINKS)) {
            Files.createFile(mark);
        }
        Files.setLastModifiedTime(mark, FileTime.from(now));
    }
}
