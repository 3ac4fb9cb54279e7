// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The trash of one account. Each change is durable when the method returns. For any thread. */
public final class AccountTrash {
    private final Database database;
    private final Blobs blobs;
    private final Account account;
    private final LockClock clock;

    AccountTrash(Database database, Blobs blobs, Account account, LockClock clock) {
        this.database = database;
        this.blobs = blobs;
        this.account = account;
        this.clock = clock;
    }

    /**
     * What is in the trash.
     *
     * @return the newest first
     * @throws StorageException never
     * @throws IOException never
     */
    public List<TrashEntry> list() throws StorageException, IOException {
        return database.read(sql -> TrashTable.of(sql, account));
    }

    /**
     * One thing in the trash.
     *
     * @param name its name there
     * @return the thing
     * @throws StorageException.NotFound if there is none of that name
     * @throws IOException never
     */
    public TrashEntry find(String name) throws StorageException, IOException {
        return database.read(sql -> find(sql, name));
    }

    private TrashEntry find(Sql sql, String name) throws StorageException.NotFound {
        return TrashTable.find(sql, account, name)
                .orElseThrow(() -> new StorageException.NotFound("There is no " + name + " in the trash"));
    }

    /**
     * Puts a thing back to where it was, making missing folders again; where a file has the name of one of them, into the
     * root. Where its name is taken it gets another one. It keeps its id; the folders above get a new revision.
     *
     * @param name its name in the trash
     * @return where it is now
     * @throws StorageException if it is not there, somebody locked its folder, or the account has no room for it
     */
    public EntryPath restore(String name) throws StorageException {
        return database.change(change -> {
            TrashEntry trashed = find(change.sql(), name);
            Entries entries = new Entries(change.sql());
            Placement placement = new Placement(change.sql(), account);
            placement.reserve(trashed.entry().size());
            EntryPath folder = folder(entries, placement, trashed.location().parent());
            requireUnlocked(change.sql(), folder);
            long parent = entries.find(account.root(), folder).orElseThrow().id();
            String free = freeName(entries, parent, trashed.location().name());
            new TrashTable(change, blobs).forget(trashed);
            entries.setPlace(trashed.entry().id(), parent, free);
            entries.propagate(parent, entries.nextRevision(), trashed.entry().size(), Placement.now());
            return folder.child(free);
        });
    }

    private void requireUnlocked(Sql sql, EntryPath folder) throws StorageException.Locked {
        if (!new LockTable(sql, clock.now()).protecting(account.root(), folder).isEmpty()) {
            throw new StorageException.Locked("The folder " + folder + " is locked");
        }
    }

    private EntryPath folder(Entries entries, Placement placement, EntryPath wanted) throws StorageException {
        EntryPath at = EntryPath.ROOT;
        for (String name : wanted.names()) {
            at = at.child(name);
            Optional<Entry> found = entries.find(account.root(), at);
            if (found.isEmpty()) {
                placement.folder(at);
            } else if (!found.get().folder()) {
                return EntryPath.ROOT;
            }
        }
        return at;
    }

    private static String freeName(Entries entries, long folder, String wanted) {
        String name = wanted;
        for (int number = 1; entries.child(folder, name).isPresent(); number++) {
            name = marked(wanted, number == 1 ? " (restored)" : " (restored " + number + ")");
        }
        return name;
    }

    /** The name with a mark before its extension, shortened where it would be too long. */
    private static String marked(String name, String mark) {
        int dot = name.lastIndexOf('.');
        String extension = dot <= 0 ? "" : name.substring(dot);
        String stem = name.substring(0, name.length() - extension.length());
        while (stem.length() > 1
                && (stem + mark + extension).getBytes(StandardCharsets.UTF_8).length > EntryPath.LONGEST_NAME) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + mark + extension;
    }

    /**
     * Deletes one thing for good.
     *
     * @param name its name in the trash
     * @throws StorageException.NotFound if there is none of that name
     */
    public void delete(String name) throws StorageException {
        database.change(change -> {
            new TrashTable(change, blobs).remove(find(change.sql(), name));
            return null;
        });
    }

    /**
     * Deletes all for good.
     *
     * @throws StorageException never
     */
    public void deleteAll() throws StorageException {
        database.change(change -> {
            new TrashTable(change, blobs).removeAll(account);
            return null;
        });
    }
}
