// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.time.Instant;
import java.util.Optional;

/** Puts new entries into an account, within one transaction, and keeps within its quota. */
final class Placement {
    private final Sql sql;
    private final Entries entries;
    private final Account account;

    Placement(Sql sql, Account account) {
        this.sql = sql;
        this.entries = new Entries(sql);
        this.account = account;
    }

    /** Makes a file or replaces its content, which is one of {@code contents} already. */
    Outcome file(EntryPath path, Content content, long modified, Contents contents) throws StorageException {
        if (path.isRoot()) {
            throw isFolder(path);
        }
        Entry folder = folderFor(path);
        Optional<Entry> existing = entries.child(folder.id(), path.name());
        if (existing.isPresent() && existing.get().folder()) {
            throw isFolder(path);
        }
        long added = content.size() - existing.map(Entry::size).orElse(0L);
        reserve(added);
        long now = now();
        long revision = entries.nextRevision();
        long id;
        if (existing.isPresent()) {
            id = existing.get().id();
            entries.setContent(id, revision, content, modified);
            contents.release(existing.get().content().id());
        } else {
            id = entries.insertFile(folder.id(), path.name(), revision, content, modified, now);
        }
        entries.propagate(folder.id(), revision, added, now);
        return new Outcome(entries.get(id), existing.isEmpty());
    }

    Entry folder(EntryPath path) throws StorageException {
        if (path.isRoot()) {
            throw new StorageException.AlreadyExists("The folder exists already");
        }
        Entry parent = folderFor(path);
        if (entries.child(parent.id(), path.name()).isPresent()) {
            throw new StorageException.AlreadyExists("There is something at " + path + " already");
        }
        long now = now();
        long revision = entries.nextRevision();
        long id = entries.insertFolder(parent.id(), path.name(), revision, now);
        entries.propagate(parent.id(), revision, 0, now);
        return entries.get(id);
    }

    /** The folder that is to hold an entry. */
    Entry folderFor(EntryPath path) throws StorageException.ParentMissing {
        return entries.find(account.root(), path.parent())
                .filter(Entry::folder)
                .orElseThrow(() -> new StorageException.ParentMissing("There is no folder " + path.parent()));
    }

    /** Checks that a number of bytes can be added. */
    void reserve(long added) throws StorageException.QuotaExceeded {
        if (added > 0 && added > room(0)) {
            throw noRoom(added);
        }
    }

    /** How long a new content at a path may be; refuses what cannot succeed. */
    long roomFor(EntryPath path, long length) throws StorageException {
        if (path.isRoot()) {
            throw isFolder(path);
        }
        Optional<Entry> replaced = entries.child(folderFor(path).id(), path.name());
        if (replaced.isPresent() && replaced.get().folder()) {
            throw isFolder(path);
        }
        long room = room(replaced.map(Entry::size).orElse(0L));
        if (length > room) {
            throw noRoom(length);
        }
        return room;
    }

    /** How many bytes can be added when others go. */
    long room(long bytesThatGo) {
        long quota = quota();
        return quota == Long.MAX_VALUE ? quota : Math.max(0, quota - used() + bytesThatGo);
    }

    private static StorageException.QuotaExceeded noRoom(long bytes) {
        return new StorageException.QuotaExceeded("The account has no room for " + bytes + " bytes");
    }

    Space space(long usableOnDisk) {
        long quota = quota();
        long used = used();
        return new Space(used, Math.max(0, Math.min(quota - used, usableOnDisk)), quota != Long.MAX_VALUE);
    }

    private long used() {
        return entries.get(account.root()).size();
    }

    private long quota() {
        return sql.number("SELECT quota FROM accounts WHERE id = ?", account.id());
    }

    static long now() {
        return Instant.now().getEpochSecond();
    }

    private static StorageException.WrongKind isFolder(EntryPath path) {
        return new StorageException.WrongKind("There is a folder at " + path);
    }
}
