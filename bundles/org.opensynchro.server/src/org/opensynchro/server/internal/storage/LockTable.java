// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rows of the table of locks, seen through one connection at one moment; locks that have run out are not seen. */
final class LockTable {
    private static final String SELECT = """
        SELECT l.token, l.entry, l.kind, l.account, l.holder, l.owner, l.shared, l.deep, l.created, l.expires
        FROM locks l\
        """;

    private static final Sql.Row<EntryLock> LOCK = row -> new EntryLock(
            row.getString(1),
            row.getLong(2),
            EntryLock.Kind.of(row.getInt(3)),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getBoolean(7),
            row.getBoolean(8),
            row.getLong(9),
            row.getLong(10));

    private final Sql sql;
    private final long now;

    /** @param now seconds since 1970 */
    LockTable(Sql sql, long now) {
        this.sql = sql;
        this.now = now;
    }

    boolean isEmpty() {
        return sql.number("SELECT EXISTS (SELECT 1 FROM locks WHERE expires > ?)", now) == 0;
    }

    List<EntryLock> on(long entry) {
        return sql.list(SELECT + " WHERE l.entry = ? AND l.expires > ?", LOCK, entry, now);
    }

    /** Locks on entries below a folder, at any depth. */
    List<EntryLock> below(long folder) {
        return sql.list(
                """
                    WITH RECURSIVE up(entry, at) AS (
                        SELECT e.id, e.parent FROM locks l JOIN entries e ON e.id = l.entry
                        UNION SELECT u.entry, e.parent FROM up u JOIN entries e ON e.id = u.at)
                    """ + SELECT + " WHERE l.expires > ? AND l.entry IN (SELECT entry FROM up WHERE at = ?)",
                LOCK,
                now,
                folder);
    }

    /** What protects the entry at a path, or would protect one: its own locks, and deep ones on folders above. */
    List<EntryLock> protecting(long root, EntryPath path) {
        if (isEmpty()) {
            return List.of();
        }
        Entries entries = new Entries(sql);
        List<EntryLock> found = new ArrayList<>();
        Optional<Entry> at = Optional.of(entries.get(root));
        for (int depth = 0; at.isPresent(); depth++) {
            boolean last = depth == path.names().size();
            on(at.get().id()).stream().filter(lock -> last || lock.deep()).forEach(found::add);
            at = last
                    ? Optional.empty()
                    : entries.child(at.get().id(), path.names().get(depth));
        }
        return found;
    }

    /** All locks of one account. */
    List<EntryLock> of(String account) {
        return sql.list(SELECT + " WHERE l.account = ? AND l.expires > ?", LOCK, account, now);
    }

    List<EntryLock> expired() {
        return sql.list(SELECT + " WHERE l.expires <= ?", LOCK, now);
    }

    /** The moment at which the next lock runs out; the end of time when there is none. */
    long nextExpiry() {
        return sql.number("SELECT coalesce(min(expires), ?) FROM locks", Long.MAX_VALUE);
    }

    void put(EntryLock lock) {
        sql.update(
                """
                INSERT OR REPLACE INTO locks
                (token, entry, kind, account, holder, owner, shared, deep, created, expires)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                lock.token(),
                lock.entry(),
                lock.kind().number(),
                lock.account(),
                lock.holder(),
                lock.ownerXml(),
                lock.shared(),
                lock.deep(),
                lock.created(),
                lock.expires());
    }

    void remove(String token) {
        sql.update("DELETE FROM locks WHERE token = ?", token);
    }

    /** Removes the locks of an entry and of all below it. */
    void removeAllWithin(long entry) {
        Stream.concat(on(entry).stream(), below(entry).stream()).forEach(lock -> remove(lock.token()));
    }

    /** Removes the locks that an entry and all below it lose when it leaves its place (RFC 4918, 7.5 and 9.6.1). */
    void removeWithin(long entry) {
        Stream.concat(on(entry).stream(), below(entry).stream())
                .filter(lock -> lock.kind() == EntryLock.Kind.TOKEN)
                .forEach(lock -> remove(lock.token()));
    }
}
