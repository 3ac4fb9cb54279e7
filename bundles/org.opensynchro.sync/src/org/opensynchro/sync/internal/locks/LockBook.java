// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.locks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Lock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one synchronization remembers, across restarts, of locks that others hold: which files were locked when it last
 * looked, and which local files it made read-only because of that. Not thread-safe.
 */
public final class LockBook {
    /** Its name in the state folder. */
    public static final String FILE = "locks";

    private static final Logger LOG = LoggerFactory.getLogger(LockBook.class);
    private static final String LOCKED = "locked";
    private static final String READ_ONLY = "read-only";

    private final Optional<DurableLines> store;
    private Map<ItemPath, Lock> locks = new TreeMap<>();
    private final Map<ItemPath, Mark> marks = new TreeMap<>();

    /**
     * A local file that was made read-only.
     *
     * @param id the identity of that very file
     * @param taken the permissions that were taken away, to be given back
     */
    public record Mark(String id, String taken) {}

    private LockBook(Optional<DurableLines> store) {
        this.store = store;
    }

    /** Remembers nothing beyond this process. */
    public static LockBook inMemory() {
        return new LockBook(Optional.empty());
    }

    /** Opens a book; one that cannot be read is begun anew, which at worst leaves files read-only. */
    public static LockBook open(Path file) {
        DurableLines lines = new DurableLines(file);
        LockBook book = new LockBook(Optional.of(lines));
        try {
            lines.read().forEach(book::accept);
        } catch (IOException | DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            LOG.warn("What was known of locks cannot be read: {}", file, e);
        }
        return book;
    }

    private void accept(List<String> fields) {
        ItemPath path = ItemPath.of(fields.get(1));
        switch (fields.get(0)) {
            case LOCKED ->
                locks.put(
                        path,
                        new Lock(
                                fields.get(2),
                                Instant.parse(fields.get(3)),
                                Instant.parse(fields.get(4)),
                                false,
                                fields.get(5)));
            case READ_ONLY -> marks.put(path, new Mark(fields.get(2), fields.get(3)));
            default -> LOG.debug("Not understood: {}", fields);
        }
    }

    /** The files that others had locked at the last look. */
    public Map<ItemPath, Lock> locks() {
        return Map.copyOf(locks);
    }

    /** The files that were made read-only. */
    public Map<ItemPath, Mark> marks() {
        return Map.copyOf(marks);
    }

    /** Remembers what is locked now. */
    public void putLocks(Map<ItemPath, Lock> now) throws IOException {
        if (!now.equals(locks)) {
            locks = new TreeMap<>(now);
            write();
        }
    }

    /** Remembers that a file is about to be made read-only, or was. */
    public void mark(ItemPath path, Mark mark) throws IOException {
        if (!mark.equals(marks.put(path, mark))) {
            write();
        }
    }

    /** Forgets that a file was made read-only. */
    public void unmark(ItemPath path) throws IOException {
        if (marks.remove(path) != null) {
            write();
        }
    }

    private void write() throws IOException {
        if (store.isEmpty()) {
            return;
        }
        List<List<String>> lines = new ArrayList<>();
        locks.forEach((path, lock) -> lines.add(List.of(
                LOCKED,
                path.toString(),
                lock.owner(),
                lock.since().toString(),
                lock.expiry().toString(),
                lock.token())));
        marks.forEach((path, mark) -> lines.add(List.of(READ_ONLY, path.toString(), mark.id(), mark.taken())));
        store.get().write(lines);
    }

    /** A copy of the locks that can be changed. */
    Map<ItemPath, Lock> copyOfLocks() {
        return new HashMap<>(locks);
    }
}
