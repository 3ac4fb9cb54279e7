// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.util.Optional;

/** Deletes, moves and copies entries of an account, within one change. */
final class Relocation {
    private final Entries entries;
    private final Properties properties;
    private final TrashTable trash;
    private final Placement placement;
    private final LockTable locks;
    private final Account account;
    private final long now;

    /** @param now by the server's clock, in seconds since 1970 */
    Relocation(Change change, Account account, Blobs blobs, long now) {
        this.entries = new Entries(change.sql());
        this.properties = new Properties(change.sql());
        this.trash = new TrashTable(change, blobs);
        this.placement = new Placement(change.sql(), account);
        // Those that have run out are of no use in the new place either.
        this.locks = new LockTable(change.sql(), Long.MIN_VALUE);
        this.account = account;
        this.now = now;
    }

    void delete(EntryPath path) throws StorageException {
        remove(source(path), path, entries.nextRevision());
    }

    /** Into the trash, whether somebody deleted it or put something else in its place. */
    private void remove(Entry entry, EntryPath path, long revision) {
        trash.put(account, entry, path, now);
        entries.propagate(entry.parent(), revision, -entry.size(), now);
    }

    Outcome move(EntryPath from, EntryPath to, boolean overwrite) throws StorageException {
        Entry source = source(from);
        Entry folder = target(from, to);
        long revision = entries.nextRevision();
        boolean created = clear(folder, to, overwrite, revision);
        locks.removeWithin(source.id());
        entries.setPlace(source.id(), folder.id(), to.name());
        entries.propagate(source.parent(), revision, -source.size(), now);
        entries.propagate(folder.id(), revision, source.size(), now);
        return new Outcome(entries.get(source.id()), created);
    }

    Outcome copy(EntryPath from, EntryPath to, boolean overwrite, boolean deep) throws StorageException {
        Entry source = source(from);
        Entry folder = target(from, to);
        long revision = entries.nextRevision();
        boolean created = clear(folder, to, overwrite, revision);
        placement.reserve(deep ? source.size() : 0);
        long copy = copyTree(source, folder.id(), to.name(), revision, deep);
        Entry result = entries.get(copy);
        entries.propagate(folder.id(), revision, result.size(), now);
        return new Outcome(result, created);
    }

    private long copyTree(Entry source, long folder, String name, long revision, boolean deep) {
        long copy;
        if (source.folder()) {
            copy = entries.insertFolder(folder, name, revision, now);
            if (deep) {
                for (Entry child : entries.children(source.id())) {
                    copyTree(child, copy, child.name(), revision, true);
                }
                entries.setSize(copy, source.size());
            }
        } else {
            copy = entries.insertFile(folder, name, revision, source.content(), source.modified(), now);
        }
        properties.copy(source.id(), copy);
        return copy;
    }

    private Entry source(EntryPath path) throws StorageException {
        if (path.isRoot()) {
            throw new StorageException.WrongKind("The root of the account cannot be deleted, moved or copied");
        }
        return entries.find(account.root(), path).orElseThrow(() -> AccountFiles.notFound(path));
    }

    /** The folder that is to hold the entry. */
    private Entry target(EntryPath from, EntryPath to) throws StorageException {
        if (to.isRoot()) {
            throw new StorageException.WrongKind("The root of the account cannot be replaced");
        }
        if (from.equals(to)) {
            throw new StorageException.SameEntry("Source and destination are the same");
        }
        if (from.holds(to) || to.holds(from)) {
            throw new StorageException.InsideItself("One of " + from + " and " + to + " lies in the other");
        }
        return placement.folderFor(to);
    }

    /** Removes what is in the way; returns whether nothing was. */
    private boolean clear(Entry folder, EntryPath to, boolean overwrite, long revision) throws StorageException {
        Optional<Entry> existing = entries.child(folder.id(), to.name());
        if (existing.isPresent() && !overwrite) {
            throw new StorageException.PreconditionFailed("There is something at " + to + " already");
        }
        existing.ifPresent(entry -> remove(entry, to, revision));
        return existing.isEmpty();
    }
}
