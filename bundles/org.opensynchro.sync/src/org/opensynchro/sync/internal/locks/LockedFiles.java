// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.locks;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.opensynchro.sync.Ancestor;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.Journal;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Lock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes local files read-only while others hold their locks, and gives the permissions back when the locks have gone. Each
 * file is made read-only once: a person who makes it writable again is not fought. What is about to be done is written
 * down first, so that a crash leaves nothing read-only for good. Works at the end of a run, on one thread.
 */
public final class LockedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(LockedFiles.class);

    private final LockBook book;
    private final Journal journal;
    private final WritePermissions permissions;
    private final Consumer<SyncEvent> listener;

    /** The permissions of the files of one replica. */
    public interface WritePermissions {
        /** Takes away what allows writing; tells nothing when nothing allows it. */
        String taken(ItemPath file, Item expected) throws ReplicaException;

        /**
         * Takes away, or gives back, permissions to write.
         *
         * @param expected the file as it has to be found, but for its change mark
         * @param rights as {@link #taken} told them
         * @return the file as it is now; only its change mark differs
         */
        Item set(ItemPath file, Item expected, String rights, boolean writable) throws ReplicaException;

        /** The file as it is now, if there is one. */
        Optional<Item> look(ItemPath file) throws ReplicaException;
    }

    /**
     * @param book what was done before
     * @param journal is told new change marks, so that a changed permission does not look like an edit
     * @param permissions of the local files
     * @param listener is told what became locked or free
     */
    public LockedFiles(LockBook book, Journal journal, WritePermissions permissions, Consumer<SyncEvent> listener) {
        this.book = book;
        this.journal = journal;
        this.permissions = permissions;
        this.listener = listener;
    }

    /**
     * Brings permissions in line with what a run has found out.
     *
     * @param locks what it found out
     * @param isHeldHere whether this computer holds the lock of this token
     * @param moment what of the locks that were not seen in this run has expired by then
     */
    public void apply(ForeignLocks locks, Predicate<String> isHeldHere, Instant moment) throws IOException {
        Map<ItemPath, Lock> now = new HashMap<>(locks.now());
        now.entrySet()
                .removeIf(entry -> isHeldHere.test(entry.getValue().token())
                        || journal.find(entry.getKey()).isEmpty()
                        || entry.getValue().expiry().isBefore(moment)
                                && !locks.isFresh(entry.getKey().parent()));
        for (Map.Entry<ItemPath, LockBook.Mark> marked : book.marks().entrySet()) {
            ItemPath path = marked.getKey();
            ItemPath aside = locks.aside().getOrDefault(path, path);
            if (!now.containsKey(path) || !aside.equals(path)) {
                attempt(path, () -> follow(path, place(aside, marked.getValue()), marked.getValue(), now));
            }
        }
        for (ItemPath path : now.keySet()) {
            attempt(path, () -> protect(path));
        }
        // Told, and shown by the book, only now: who hears that a file is free may write to it at once.
        tell(book.locks(), now);
        book.putLocks(now);
    }

    private void tell(Map<ItemPath, Lock> before, Map<ItemPath, Lock> now) {
        now.forEach((path, lock) -> {
            if (!before.getOrDefault(path, Lock.NONE).owner().equals(lock.owner())) {
                listener.accept(new SyncEvent.LockChanged(path, lock));
            }
        });
        before.keySet().stream()
                .filter(path -> !now.containsKey(path))
                .forEach(path -> listener.accept(new SyncEvent.LockChanged(path, Lock.NONE)));
    }

    private void protect(ItemPath path) throws IOException, ReplicaException {
        Optional<Item> agreed = journal.find(path).map(Ancestor::local).filter(Item::isFile);
        Optional<Item> found = permissions.look(path);
        if (agreed.isEmpty() || found.isEmpty()) {
            return;
        }
        Item file = found.get();
        LockBook.Mark before = book.marks().get(path);
        if (before != null && before.id().equals(file.id())) {
            return;
        }
        String taken = permissions.taken(path, file);
        if (before != null && taken.isEmpty()) {
            // A new version came in the place of the one that was made read-only, and took over its permissions.
            book.mark(path, new LockBook.Mark(file.id(), before.taken()));
            return;
        }
        book.mark(path, new LockBook.Mark(file.id(), taken));
        if (!taken.isEmpty()) {
            changed(path, file, permissions.set(path, file, taken, false));
        }
    }

    /** Where the file is that was made read-only: it may have been moved since, here or online. */
    private ItemPath place(ItemPath last, LockBook.Mark mark) throws ReplicaException {
        boolean there = permissions
                .look(last)
                .filter(file -> file.id().equals(mark.id()))
                .isPresent();
        return there || mark.id().isEmpty()
                ? last
                : find(ItemPath.ROOT, mark.id()).orElse(last);
    }

    private Optional<ItemPath> find(ItemPath folder, String id) {
        for (Ancestor child : journal.children(folder)) {
            ItemPath path = folder.child(child.name());
            Optional<ItemPath> found = child.local().isFolder()
                    ? find(path, id)
                    : Optional.of(path).filter(file -> child.local().id().equals(id));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private void follow(ItemPath path, ItemPath place, LockBook.Mark mark, Map<ItemPath, Lock> now)
            throws IOException, ReplicaException {
        if (!place.equals(path) && now.containsKey(place)) {
            book.mark(place, mark);
            book.unmark(path);
        } else {
            giveBack(path, place, mark);
        }
    }

    private void giveBack(ItemPath path, ItemPath place, LockBook.Mark mark) throws IOException, ReplicaException {
        Optional<Item> found = permissions.look(place);
        boolean still =
                found.isPresent() && permissions.taken(place, found.get()).isEmpty();
        if (still && found.get().id().equals(mark.id()) && !mark.taken().isEmpty()) {
            changed(place, found.get(), permissions.set(place, found.get(), mark.taken(), true));
        }
        book.unmark(path);
    }

    /** Only where the file was what the journal told before, the journal is told its new change mark. */
    private void changed(ItemPath path, Item before, Item now) {
        Optional<Ancestor> known = journal.find(path).filter(one -> isSame(one.local(), before));
        if (known.isPresent()) {
            Item local = known.get().local();
            journal.put(path, known.get().with(Side.LOCAL, local.tagged(now.tag())));
        }
    }

    private static boolean isSame(Item known, Item found) {
        return known.size() == found.size()
                && known.modifiedNanos() == found.modifiedNanos()
                && known.id().equals(found.id())
                && known.tag().equals(found.tag());
    }

    private interface Work {
        void run() throws IOException, ReplicaException;
    }

    /** A file that cannot be made read-only now is left for the next run: the server protects it anyway. */
    private static void attempt(ItemPath path, Work work) throws IOException {
        try {
            work.run();
        } catch (ReplicaException e) {
            LOG.debug("The permissions of {} stay as they are", path, e);
        }
    }
}
