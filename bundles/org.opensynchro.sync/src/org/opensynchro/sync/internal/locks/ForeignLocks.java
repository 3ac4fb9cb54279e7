// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.locks;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Lock;

/**
 * The locks that others hold, as one run knows them: those remembered from the last one, and what listings show.
 *
 * <p>A file counts as locked for the whole run once it was seen locked in it, or at the end of the run before. So what was
 * done here while a lock was held is never carried out online just because the lock went in between. Thread-safe.
 */
public final class ForeignLocks {
    /** The server tells remaining seconds; the end computed from them differs a little from look to look. */
    private static final Duration SAME_EXPIRY = Duration.ofMinutes(1);

    private final Map<ItemPath, Lock> now;
    private final Map<ItemPath, Lock> respected;
    private final Map<ItemPath, ItemPath> aside = new HashMap<>();
    private final Set<ItemPath> listed = new HashSet<>();

    /** @param book what was known at the end of the last run */
    public ForeignLocks(LockBook book) {
        this.now = book.copyOfLocks();
        this.respected = book.copyOfLocks();
    }

    /** Where nobody locks anything. */
    public static ForeignLocks none() {
        return new ForeignLocks(LockBook.inMemory());
    }

    /** A folder was listed completely; these of its files are locked by others. */
    public synchronized void listed(ItemPath folder, Map<String, Lock> locks) {
        listed.add(folder);
        if (now.isEmpty() && locks.isEmpty()) {
            return;
        }
        Map<ItemPath, Lock> before = new HashMap<>(now);
        now.keySet().removeIf(path -> path.parent().equals(folder));
        locks.forEach((name, lock) -> {
            ItemPath path = folder.child(name);
            Lock known = before.getOrDefault(path, Lock.NONE);
            learned(path, isSame(known, lock) ? known : lock);
        });
    }

    /** The server refused something because of this lock. */
    public synchronized void learned(ItemPath path, Lock lock) {
        now.put(path, lock);
        respected.put(path, lock);
    }

    /** A file that was edited or moved here although somebody else holds the lock has another place now. */
    public synchronized void movedAside(ItemPath path, ItemPath to) {
        aside.put(path, to);
    }

    /** Who holds, or held, the lock that changes made here have to respect; {@link Lock#NONE} for nobody. */
    public synchronized Lock on(ItemPath path) {
        return respected.getOrDefault(path, Lock.NONE);
    }

    /** The same for a folder, as far as one of the files below it is concerned. */
    public synchronized Optional<ItemPath> firstAtOrBelow(ItemPath path) {
        return respected.keySet().stream()
                .filter(locked -> locked.startsWith(path))
                .findFirst();
    }

    /** What is locked as far as was last seen. */
    public synchronized Map<ItemPath, Lock> now() {
        return Map.copyOf(now);
    }

    /** Where files went that others have locked under their old place. */
    public synchronized Map<ItemPath, ItemPath> aside() {
        return Map.copyOf(aside);
    }

    /** Whether the folder was listed in this run, so that what is told of it is fresh. */
    public synchronized boolean isFresh(ItemPath folder) {
        return listed.contains(folder);
    }

    private static boolean isSame(Lock one, Lock other) {
        return one.owner().equals(other.owner())
                && one.token().equals(other.token())
                && one.since().equals(other.since())
                && (one.expiry().equals(other.expiry())
                        || Duration.between(one.expiry(), other.expiry()).abs().compareTo(SAME_EXPIRY) < 0);
    }
}
