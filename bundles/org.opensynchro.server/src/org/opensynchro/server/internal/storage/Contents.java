// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

/** Which blobs are in use, within one change. */
final class Contents {
    private final Change change;
    private final Blobs blobs;

    Contents(Change change, Blobs blobs) {
        this.change = change;
        this.blobs = blobs;
    }

    void add(Content content) {
        change.sql()
                .update(
                        "INSERT INTO contents (id, size, sha1, sha256) VALUES (?, ?, ?, ?)",
                        content.id(),
                        content.size(),
                        content.sha1(),
                        content.sha256());
    }

    /** Forgets a content that lost a reference, unless something else refers to it; its blob goes after the commit. */
    void release(long id) {
        int forgotten = change.sql().update("""
                        DELETE FROM contents WHERE id = ?1
                        AND NOT EXISTS (SELECT 1 FROM entries WHERE content = ?1)
                        AND NOT EXISTS (SELECT 1 FROM chunks WHERE content = ?1)""", id);
        if (forgotten > 0) {
            change.afterCommit(() -> blobs.delete(id));
        }
    }
}
