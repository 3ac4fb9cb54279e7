// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the versions that newer ones replaced from filling the disk: all together they take at most a quarter of the room
 * that they and what is free have together. What is beyond that goes for good, oldest first: at first versions of files of
 * which a newer one is kept, then others of the days before. The last version replaced today of each file always stays.
 *
 * <p>All of them were on both sides when they were replaced, so that none is the only copy of something that was not
 * synchronized. Thread-safe.
 */
final class ReplacedVersions {
    private static final Logger LOG = LoggerFactory.getLogger(ReplacedVersions.class);
    private static final int SHARE = 4;
    private static final Comparator<Version> OLDEST_FIRST =
            Comparator.comparing(Version::day).thenComparing(Version::moment).thenComparingInt(Version::attempt);

    private final Trash trash;
    private final Free free;
    /** Bytes of all versions at the last look, and of those that came since; negative before the first look. */
    private long size = -1;

    /** Tells how many bytes are free on the disk. */
    @FunctionalInterface
    interface Free {
        long bytes() throws IOException;
    }

    private record Version(Path file, Path path, LocalDate day, int attempt, Instant moment, long size) {}

    ReplacedVersions(Trash trash, Free free) {
        this.trash = trash;
        this.free = free;
    }

    /** So many bytes came. */
    synchronized void came(long bytes) {
        size += size < 0 ? 0 : bytes;
    }

    /** Removes what is too much. Looks through all versions only when there may be any. */
    synchronized void bound() throws IOException {
        if (size >= 0 && size <= most(size)) {
            return;
        }
        List<Version> versions = versions();
        size = versions.stream().mapToLong(Version::size).sum();
        long most = most(size);
        for (Version version : removable(versions)) {
            if (size <= most) {
                return;
            }
            Files.deleteIfExists(version.file());
            trash.removeEmptyAbove(version.file());
            size -= version.size();
        }
    }

    private long most(long taken) throws IOException {
        return (free.bytes() + taken) / SHARE;
    }

    private List<Version> removable(List<Version> versions) {
        List<Version> oldestFirst = versions.stream().sorted(OLDEST_FIRST).toList();
        List<Version> outlived = new ArrayList<>();
        List<Version> last = new ArrayList<>();
        Set<Path> newer = new HashSet<>();
        for (Version version : oldestFirst.reversed()) {
            (newer.add(version.path()) ? last : outlived).addFirst(version);
        }
        last.removeIf(version -> !version.day().isBefore(trash.today()));
        outlived.addAll(last);
        return outlived;
    }

    private List<Version> versions() throws IOException {
        List<Version> found = new ArrayList<>();
        for (Path day : trash.days()) {
            collect(day, day, found);
        }
        return found;
    }

    private static void collect(Path day, Path folder, List<Version> found) throws IOException {
        for (Path entry : Found.entries(folder)) {
            try {
                BasicFileAttributes attributes =
                        Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (attributes.isDirectory()) {
                    collect(day, entry, found);
                } else if (attributes.isRegularFile()) {
                    LocalDate date = Trash.day(day).orElseThrow();
                    Instant moment = Found.moment(entry, date);
                    found.add(new Version(
                            entry, day.relativize(entry), date, Trash.attempt(day), moment, attributes.size()));
                }
            } catch (NoSuchFileException e) {
                LOG.trace("{} was restored meanwhile", entry, e);
            }
        }
    }
}
