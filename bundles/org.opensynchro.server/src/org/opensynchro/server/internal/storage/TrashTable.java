// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.util.List;
import java.util.Optional;

/**
 * The rows of the table of trash, within one change. What is in the trash is a tree of entries like any other, but no
 * folder holds it: so it keeps its ids, properties and contents, and nothing finds it by its path.
 */
final class TrashTable {
    /** How long things are kept: a month. */
    static final long KEPT_SECONDS = 30 * 24 * 3600L;

    /** How many that are too old go with each change, so that none of them takes long. */
    private static final int MOST_AT_ONCE = 10;

    private static final String SELECT = "SELECT entry, name, location, deleted FROM trash";

    private final Change change;
    private final Sql sql;
    private final Entries entries;
    private final Blobs blobs;

    TrashTable(Change change, Blobs blobs) {
        this.change = change;
        this.sql = change.sql();
        this.entries = new Entries(sql);
        this.blobs = blobs;
    }

    /** What an account has there, the newest first. */
    static List<TrashEntry> of(Sql sql, Account account) {
        return sql.list(SELECT + " WHERE account = ? ORDER BY deleted DESC, name", row(sql), account.id());
    }

    static Optional<TrashEntry> find(Sql sql, Account account, String name) {
        return sql.first(SELECT + " WHERE account = ? AND name = ?", row(sql), account.id(), name);
    }

    private static Sql.Row<TrashEntry> row(Sql sql) {
        return row -> new TrashEntry(
                row.getString(2),
                new EntryPath(List.of(row.getString(3).split("/"))),
                row.getLong(4),
                new Entries(sql).get(row.getLong(1)));
    }

    /** Takes an entry out of its folder; the folder is not told. It loses its locks (RFC 4918, 9.6.1). */
    void put(Account account, Entry entry, EntryPath location, long now) {
        new LockTable(sql, Long.MIN_VALUE).removeAllWithin(entry.id());
        entries.takeOut(entry.id());
        long moment = now;
        while (find(sql, account, nameOf(entry, moment)).isPresent()) {
            moment++;
        }
        sql.update(
                "INSERT INTO trash (entry, account, name, location, deleted) VALUES (?, ?, ?, ?, ?)",
                entry.id(),
                account.id(),
                nameOf(entry, moment),
                String.join("/", location.names()),
                moment);
        makeRoom(account, now);
    }

    /** The form that Nextcloud gives these names. */
    private static String nameOf(Entry entry, long moment) {
        return entry.name() + ".d" + moment;
    }

    /** The trash takes no more room than the account may use for its files; the oldest goes first. */
    private void makeRoom(Account account, long now) {
        removeOld(account, now);
        long quota = sql.number("SELECT quota FROM accounts WHERE id = ?", account.id());
        if (quota == Long.MAX_VALUE) {
            return;
        }
        long used = sql.number("""
            SELECT coalesce(sum(e.size), 0) FROM trash t JOIN entries e ON e.id = t.entry WHERE t.account = ?\
            """, account.id());
        if (used <= quota) {
            return;
        }
        for (TrashEntry oldest : of(sql, account).reversed()) {
            remove(oldest);
            used -= oldest.entry().size();
            if (used <= quota) {
                return;
            }
        }
    }

    /** Removes for good some of what is too old. */
    private void removeOld(Account account, long now) {
        sql.list(
                        SELECT + " WHERE account = ? AND deleted < ? ORDER BY deleted LIMIT ?",
                        row(sql),
                        account.id(),
                        now - KEPT_SECONDS,
                        MOST_AT_ONCE)
                .forEach(this::remove);
    }

    /** Removes for good one thing of any account that is too old; false when there is none. */
    boolean removeOldest(long now) {
        Optional<TrashEntry> oldest =
                sql.first(SELECT + " WHERE deleted < ? ORDER BY deleted LIMIT 1", row(sql), now - KEPT_SECONDS);
        oldest.ifPresent(this::remove);
        return oldest.isPresent();
    }

    /** Says that an entry is in a folder again. */
    void forget(TrashEntry trashed) {
        sql.update("DELETE FROM trash WHERE entry = ?", trashed.entry().id());
    }

    /** Removes for good. */
    void remove(TrashEntry trashed) {
        forget(trashed);
        Contents contents = new Contents(change, blobs);
        entries.deleteTree(trashed.entry().id()).forEach(contents::release);
    }

    /** Removes for good all that an account has there. */
    void removeAll(Account account) {
        of(sql, account).forEach(this::remove);
    }
}
