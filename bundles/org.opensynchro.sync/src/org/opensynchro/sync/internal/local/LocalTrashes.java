// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opensynchro.sync.TrashSettings;
import org.opensynchro.workspace.ItemPath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the local replica puts what it takes away. Everything goes to the working folder first, in one rename and with its
 * path; after a pass, what was deleted goes on to the trash of the desktop, where there is one, folder by folder as the
 * person knew them. What a crash keeps from going on stays in the working folder and has its retention. Thread-safe.
 */
final class LocalTrashes {
    private static final Logger LOG = LoggerFactory.getLogger(LocalTrashes.class);
    private static final int MOST_REMOVED_AT_ONCE = 1_000;
    private static final Duration BETWEEN_REMOVALS = Duration.ofHours(1);

    private final Path root;
    private final WorkingFolder work;
    private final Trash deleted;
    private final Trash replaced;
    private final ReplacedVersions replacedVersions;
    private final SystemTrash system;
    private final TrashSettings settings;
    private final InstantSource clock;
    private final Set<Path> toHandOver = ConcurrentHashMap.newKeySet();
    private Instant nextRemoval = Instant.MIN;

    LocalTrashes(Path root, WorkingFolder work, TrashSettings settings, SystemTrash system, InstantSource clock) {
        this.root = root;
        this.work = work;
        this.deleted = new Trash(work, work.trash(), clock);
        this.replaced = new Trash(work, work.replaced(), clock);
        this.replacedVersions = new ReplacedVersions(
                replaced, () -> Files.getFileStore(work.folder()).getUsableSpace());
        this.system = system;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes a file that is deleted; returns where it is now. */
    Path takeDeleted(ItemPath path, Path file) throws IOException {
        Path place = deleted.take(path, file);
        if (settings.desktop()) {
            toHandOver.add(dayOf(path, place));
        }
        return place;
    }

    /** Gives a file on its way to {@code path} the place that the version which it replaces is to have. */
    Path takeReplacing(ItemPath path, Path file) throws IOException {
        Path place = replaced.take(path, file);
        replacedVersions.came(Files.size(place));
        return place;
    }

    private static Path dayOf(ItemPath path, Path place) {
        Path day = place;
        for (int level = path.names().size(); level > 0; level--) {
            day = day.getParent();
        }
        return day;
    }

    /** To be called after each pass: hands over what was deleted, and now and then removes what is old, a little at a time. */
    synchronized void tidy() {
        for (Path day : List.copyOf(toHandOver)) {
            toHandOver.remove(day);
            try {
                handOver(day, root);
            } catch (IOException e) {
                LOG.warn("{} stays where it is", day, e);
            }
        }
        Instant now = clock.instant();
        if (settings.days() > 0 && work.isThere() && !now.isBefore(nextRemoval)) {
            int left = isTimeTrusted(now) ? removeOld() : MOST_REMOVED_AT_ONCE;
            nextRemoval = left > 0 ? now.plus(BETWEEN_REMOVALS) : now;
        }
    }

    /** To be called after each pass: see {@link ReplacedVersions}. Who keeps versions for ever keeps all. */
    void boundReplaced() {
        if (settings.days() > 0 && work.isThere()) {
            try {
                replacedVersions.bound();
            } catch (IOException e) {
                LOG.warn("Too much may be kept of what was replaced in {}", root, e);
            }
        }
    }

    private int removeOld() {
        return replaced.removeOlderThan(
                settings.days(), deleted.removeOlderThan(settings.days(), MOST_REMOVED_AT_ONCE));
    }

    private boolean isTimeTrusted(Instant now) {
        try {
            return new Retention(work.folder()).mayRemove(now, Duration.ofDays(settings.days()));
        } catch (IOException e) {
            LOG.warn("Nothing is removed from the trash of {}", root, e);
            return false;
        }
    }

    /** Hands over what a folder of the trash holds; of a folder that is still there in the synchronized folder, the parts. */
    private boolean handOver(Path folder, Path original) throws IOException {
        boolean all = true;
        for (Path entry : Found.entries(folder)) {
            Path was = original.resolve(entry.getFileName().toString());
            boolean partly = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                    && Files.isDirectory(was, LinkOption.NOFOLLOW_LINKS);
            all &= partly ? handOver(entry, was) : system.take(entry, was, now());
        }
        if (all) {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException e) {
                LOG.debug("Something came into {} meanwhile", folder, e);
            }
        }
        return all;
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneId.systemDefault());
    }
}
