// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.util.List;
import java.util.Optional;

/** Which blobs are in use, within one change. */
final class Contents {
    private final Change change;
    private final Blobs blobs;

    Contents(Change change, Blobs blobs) {
        this.change = change;
        this.blobs = blobs;
    }

    void add(Received received) {
        Content content = received.content();
        change.sql()
                .update(
                        "INSERT INTO contents (id, size, sha1, sha256) VALUES (?, ?, ?, ?)",
                        content.id(),
                        content.size(),
                        content.sha1(),
                        content.sha256());
        if (received.small() != null) {
            change.sql().update("INSERT INTO small (content, bytes) VALUES (?, ?)", content.id(), received.small());
        }
    }

    /** {@return the bytes of a content that is in the database; empty when it is not there, or gone} */
    static Optional<byte[]> small(Sql sql, long id) {
        return sql.first("SELECT bytes FROM small WHERE content = ?", row -> row.getBytes(1), id);
    }

    /** Makes a content, added before, consist of others instead of a blob of its own. */
    void compose(Content whole, List<Chunk> chunks) {
        for (int position = 0; position < chunks.size(); position++) {
            change.sql()
                    .update(
                            "INSERT INTO parts (content, position, part) VALUES (?, ?, ?)",
                            whole.id(),
                            position,
                            chunks.get(position).content().id());
        }
    }

    /** {@return the blobs that a content consists of, in order; none when it does not consist of others} */
    static List<Long> parts(Sql sql, long id) {
        return sql.list("SELECT part FROM parts WHERE content = ? ORDER BY position", row -> row.getLong(1), id);
    }

    /**
     * Forgets a content that lost a reference, unless something else refers to it; its blob goes after the commit, and
     * so do its parts.
     */
    void release(long id) {
        boolean used = change.sql().first("""
                        SELECT 1 WHERE EXISTS (SELECT 1 FROM entries WHERE content = ?1)
                        OR EXISTS (SELECT 1 FROM chunks WHERE content = ?1)
                        OR EXISTS (SELECT 1 FROM parts WHERE part = ?1)""", row -> true, id).isPresent();
        if (used) {
            return;
        }
        List<Long> parts = parts(change.sql(), id);
        change.sql().update("DELETE FROM parts WHERE content = ?", id);
        change.sql().update("DELETE FROM small WHERE content = ?", id);
        if (change.sql().update("DELETE FROM contents WHERE id = ?", id) > 0) {
            change.afterCommit(() -> blobs.delete(id));
        }
        parts.forEach(this::release);
    }
}
