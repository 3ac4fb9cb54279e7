// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.opensynchro.sync.ItemFailedException;
import org.opensynchro.sync.internal.locks.ForeignLocks;
import org.opensynchro.workspace.Files;
import org.opensynchro.workspace.FolderListing;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Lock;
import org.opensynchro.workspace.LockedException;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.WorkspaceException;

/** Finds out who has locked what in the online folder: from listings and, after a refusal, by looking. Thread-safe. */
final class OnlineLocks {
    private final Files files;
    private final ForeignLocks locks;

    OnlineLocks(Files files, ForeignLocks locks) {
        this.files = files;
        this.locks = locks;
    }

    /** Takes what a listing tells. */
    void listed(ItemPath folder, FolderListing listing) {
        Map<String, Lock> foreign = new HashMap<>();
        for (OnlineItem item : listing.children()) {
            if (item.lock().isForeign()) {
                foreign.put(item.path().name(), item.lock());
            }
        }
        locks.listed(folder, foreign);
    }

    /**
     * What a refusal because of a lock means. Some servers also refuse while they are busy with the file for a moment: only
     * when a look shows that somebody holds a lock it counts as locked.
     *
     * @param path the item in the synchronized folder
     * @param online the same item in the workspace
     */
    ItemFailedException refused(ItemPath path, ItemPath online, LockedException refusal) {
        Optional<OnlineItem> locked = Optional.empty();
        try {
            locked = find(files.stat(online));
        } catch (WorkspaceException e) {
            refusal.addSuppressed(e);
        }
        if (locked.isEmpty()) {
            return new ItemFailedException(refusal.getMessage(), refusal.advice(), refusal);
        }
        Lock lock = locked.get().lock();
        ItemPath item = path.resolve(locked.get().path().relativeTo(online));
        locks.learned(item, lock);
        return new ItemFailedException(
                text(item, lock), refusal.advice(), new LockedException(refusal.getMessage(), lock));
    }

    private Optional<OnlineItem> find(OnlineItem item) throws WorkspaceException {
        if (!item.isFolder()) {
            return item.lock().isForeign() ? Optional.of(item) : Optional.empty();
        }
        for (OnlineItem child : files.list(item.path()).children()) {
            Optional<OnlineItem> found = find(child);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String text(ItemPath path, Lock lock) {
        return lock.expiry().equals(Instant.MAX)
                ? Messages.bind(Messages.Locks_lockedBy, path, lock.owner())
                : Messages.bind(Messages.Locks_lockedByUntil, new Object[] {path, lock.owner(), moment(lock.expiry())});
    }

    private static String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }
}
