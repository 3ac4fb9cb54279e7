// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/** The rows of the table of entries, seen through one connection. */
final class Entries {
    private static final String SELECT = """
        SELECT e.id, e.parent, e.name, e.folder, e.revision, e.size, e.modified, e.created, e.content, c.sha1, c.sha256
        FROM entries e LEFT JOIN contents c ON c.id = e.content\
        """;

    private static final String SUBTREE = """
        WITH RECURSIVE tree(id) AS (
            VALUES (?) UNION ALL SELECT e.id FROM tree t JOIN entries e ON e.parent = t.id)\
        """;

    private static final Sql.Row<Entry> ENTRY = row -> {
        long content = row.getLong(9);
        long size = row.getLong(6);
        return new Entry(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getBoolean(4),
                row.getLong(5),
                size,
                row.getLong(7),
                row.getLong(8),
                content == 0 ? Content.NONE : new Content(content, size, row.getString(10), row.getString(11)));
    };

    private final Sql sql;

    Entries(Sql sql) {
        this.sql = sql;
    }

    Entry get(long id) {
        return sql.first(SELECT + " WHERE e.id = ?", ENTRY, id).orElseThrow();
    }

    Optional<Entry> child(long folder, String name) {
        return sql.first(SELECT + " WHERE e.parent = ? AND e.name = ?", ENTRY, folder, name);
    }

    /** {@return what a folder holds, ordered by the bytes of the names} */
    List<Entry> children(long folder) {
        return sql.list(SELECT + " WHERE e.parent = ? ORDER BY e.name", ENTRY, folder);
    }

    /** Goes up from an entry to its root by names. */
    EntryPath path(long entry) {
        ArrayDeque<String> names = new ArrayDeque<>();
        for (Entry at = get(entry); at.parent() != 0; at = get(at.parent())) {
            names.addFirst(at.name());
        }
        return new EntryPath(List.copyOf(names));
    }

    /** Goes down from a root by names. */
    Optional<Entry> find(long root, EntryPath path) {
        Entry entry = get(root);
        for (String name : path.names()) {
            Optional<Entry> child = child(entry.id(), name);
            if (child.isEmpty()) {
                return Optional.empty();
            }
            entry = child.get();
        }
        return Optional.of(entry);
    }

    long insertFolder(Long parent, String name, long revision, long now) {
        return sql.number("""
            INSERT INTO entries (parent, name, folder, revision, size, modified, created)
            VALUES (?, ?, 1, ?, 0, ?, ?) RETURNING id\
            """, parent, name, revision, now, now);
    }

    long insertFile(long parent, String name, long revision, Content content, long modified, long created) {
        return sql.number("""
            INSERT INTO entries (parent, name, folder, revision, size, modified, created, content)
            VALUES (?, ?, 0, ?, ?, ?, ?, ?) RETURNING id\
            """, parent, name, revision, content.size(), modified, created, content.id());
    }

    void setContent(long file, long revision, Content content, long modified) {
        sql.update(
                "UPDATE entries SET revision = ?, size = ?, modified = ?, content = ? WHERE id = ?",
                revision,
                content.size(),
                modified,
                content.id(),
                file);
    }

    void setModified(long entry, long modified) {
        sql.update("UPDATE entries SET modified = ? WHERE id = ?", modified, entry);
    }

    void setPlace(long entry, long parent, String name) {
        sql.update("UPDATE entries SET parent = ?, name = ? WHERE id = ?", parent, name, entry);
    }

    /** Takes an entry out of the folder that holds it: then no path leads to it. */
    void takeOut(long entry) {
        sql.update("UPDATE entries SET parent = NULL WHERE id = ?", entry);
    }

    void setSize(long folder, long size) {
        sql.update("UPDATE entries SET size = ? WHERE id = ?", size, folder);
    }

    /** Tells a folder and all folders above it that something in them changed. */
    void propagate(long folder, long revision, long addedBytes, long now) {
        sql.update("""
            WITH RECURSIVE up(id) AS (
                VALUES (?) UNION ALL SELECT e.parent FROM up u JOIN entries e ON e.id = u.id WHERE e.parent IS NOT NULL)
            UPDATE entries SET revision = ?, size = size + ?, modified = ? WHERE id IN up\
            """, folder, revision, addedBytes, now);
    }

    /** Deletes an entry, all below it and their properties. */
    List<Long> deleteTree(long entry) {
        List<Long> ids = sql.list(SUBTREE + " SELECT id FROM tree", row -> row.getLong(1), entry);
        List<Long> contents = sql.list(
                SUBTREE + " SELECT DISTINCT content FROM entries WHERE id IN tree AND content IS NOT NULL",
                row -> row.getLong(1),
                entry);
        for (long id : ids.reversed()) {
            sql.update("DELETE FROM properties WHERE entry = ?", id);
            sql.update("DELETE FROM locks WHERE entry = ?", id);
            sql.update("DELETE FROM entries WHERE id = ?", id);
        }
        return contents;
    }

    /** The next number for a change; all entries that one change touches get the same. */
    long nextRevision() {
        return sql.number("UPDATE server SET revision = revision + 1 RETURNING revision");
    }
}
