// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The locks in one account's files. Every lock that is taken or released gives the folders above a new revision, so that
 * clients notice; the locked file keeps its own. Each change is durable when the method returns. For any thread.
 */
public final class AccountLocks {
    private final Database database;
    private final AccountFiles files;
    private final Account account;
    private final LockClock clock;

    AccountLocks(Database database, AccountFiles files, Account account, LockClock clock) {
        this.database = database;
        this.files = files;
        this.account = account;
        this.clock = clock;
    }

    /**
     * A lock that was taken.
     *
     * @param lock the lock
     * @param created whether an empty file was made to be locked
     */
    public record Taken(EntryLock lock, boolean created) {}

    /**
     * Locks an entry. Where there is none, an empty file is made and locked (RFC 4918, 7.3).
     *
     * @param path where
     * @param wish the lock
     * @param expectation what must be there before
     * @return the lock
     * @throws StorageException.Locked if it is locked in a way that does not go together with the wish
     * @throws StorageException if it is refused for another reason
     * @throws IOException if the disk fails
     */
    public Taken lock(EntryPath path, LockWish wish, Expectation expectation) throws StorageException, IOException {
        if (files.find(path).isPresent()) {
            return database.change(change -> take(change, path, wish, expectation, false));
        }
        Received empty = files.empty();
        return files.keep(empty.content(), ContentCheck.NONE, change -> {
            boolean created = files.find(change.sql(), path).isEmpty();
            if (created) {
                files.place(change, path, empty, clock.now(), expectation);
            }
            return take(change, path, wish, expectation, created);
        });
    }

    private Taken take(Change change, EntryPath path, LockWish wish, Expectation expectation, boolean created)
            throws StorageException {
        if (!created) {
            expectation.check(files.lookup(change.sql()));
        }
        long now = clock.now();
        LockTable table = new LockTable(change.sql(), now);
        Entry entry = files.find(change.sql(), path).orElseThrow(() -> AccountFiles.notFound(path));
        for (EntryLock other : table.protecting(account.root(), path)) {
            if (isOwnUserLock(wish, other)) {
                return new Taken(extended(change, table, other, wish.seconds()), false);
            }
            requireCompatible(wish, other, path);
        }
        for (EntryLock other : wish.deep() && entry.folder() ? table.below(entry.id()) : List.<EntryLock>of()) {
            requireCompatible(wish, other, path);
        }
        EntryLock lock = new EntryLock(
                "urn:uuid:" + UUID.randomUUID(),
                entry.id(),
                wish.kind(),
                account.name(),
                wish.holder(),
                wish.ownerXml(),
                wish.shared(),
                wish.deep(),
                now,
                now + wish.seconds());
        table.put(lock);
        clock.expiresAt(change, lock.expires());
        tellFolders(change, entry);
        return new Taken(lock, created);
    }

    private boolean isOwnUserLock(LockWish wish, EntryLock other) {
        return wish.kind() == EntryLock.Kind.USER
                && other.kind() == EntryLock.Kind.USER
                && other.account().equals(account.name());
    }

    private static void requireCompatible(LockWish wish, EntryLock other, EntryPath path)
            throws StorageException.Locked {
        if (!wish.shared() || !other.shared()) {
            throw new StorageException.Locked(path + " is locked by " + other.holder());
        }
    }

    /**
     * Lets a lock run longer.
     *
     * @param path what it protects
     * @param tokens the tokens that were shown
     * @param seconds how long from now
     * @param expectation what must be there before
     * @return the lock
     * @throws StorageException.PreconditionFailed if none of the tokens is of a lock that protects the path
     * @throws StorageException if it is refused for another reason
     */
    public EntryLock refresh(EntryPath path, Set<String> tokens, long seconds, Expectation expectation)
            throws StorageException {
        return database.change(change -> {
            expectation.check(files.lookup(change.sql()));
            LockTable table = new LockTable(change.sql(), clock.now());
            EntryLock lock = table.protecting(account.root(), path).stream()
                    .filter(one -> tokens.contains(one.token()))
                    .findFirst()
                    .orElseThrow(() -> new StorageException.PreconditionFailed("There is no such lock on " + path));
            return extended(change, table, lock, seconds);
        });
    }

    private EntryLock extended(Change change, LockTable table, EntryLock lock, long seconds) {
        EntryLock longer = lock.until(clock.now() + seconds);
        table.put(longer);
        clock.expiresAt(change, longer.expires());
        tellFolders(change, new Entries(change.sql()).get(lock.entry()));
        return longer;
    }

    /**
     * Releases a lock.
     *
     * @param path what it protects
     * @param token its token
     * @throws StorageException.PreconditionFailed if there is no such lock there
     */
    public void unlock(EntryPath path, String token) throws StorageException {
        database.change(change -> {
            LockTable table = new LockTable(change.sql(), clock.now());
            EntryLock lock = table.protecting(account.root(), path).stream()
                    .filter(one -> one.token().equals(token))
                    .findFirst()
                    .orElseThrow(() -> new StorageException.PreconditionFailed("There is no such lock on " + path));
            release(change, table, lock);
            return null;
        });
    }

    /**
     * Releases, by hand and without a token, what this account has locked: a client that crashed cannot do it any more.
     *
     * @param path the locked file
     * @throws StorageException.PreconditionFailed if it is not locked
     */
    public void unlockOwn(EntryPath path) throws StorageException {
        database.change(change -> {
            LockTable table = new LockTable(change.sql(), clock.now());
            Entry entry = files.find(change.sql(), path).orElseThrow(() -> AccountFiles.notFound(path));
            List<EntryLock> own = table.on(entry.id());
            if (own.isEmpty()) {
                throw new StorageException.PreconditionFailed(path + " is not locked");
            }
            own.forEach(lock -> release(change, table, lock));
            return null;
        });
    }

    private static void release(Change change, LockTable table, EntryLock lock) {
        table.remove(lock.token());
        tellFolders(change, new Entries(change.sql()).get(lock.entry()));
    }

    /** Gives the folders that show an entry a new revision. */
    static void tellFolders(Change change, Entry entry) {
        Entries entries = new Entries(change.sql());
        long folder = entry.folder() ? entry.id() : entry.parent();
        entries.propagate(folder, entries.nextRevision(), 0, Placement.now());
    }

    /**
     * All locks of this account, by the entries that were locked.
     *
     * @return the locks of each entry
     * @throws IOException never
     * @throws StorageException never
     */
    public Map<Long, List<EntryLock>> all() throws IOException, StorageException {
        List<EntryLock> locks = database.read(sql -> new LockTable(sql, clock.now()).of(account.name()));
        Map<Long, List<EntryLock>> byEntry = new HashMap<>();
        for (EntryLock lock : locks) {
            byEntry.computeIfAbsent(lock.entry(), entry -> new ArrayList<>()).add(lock);
        }
        return byEntry;
    }

    /**
     * Tells what a lock was taken on.
     *
     * @param lock a lock of this account
     * @return the path
     * @throws IOException never
     * @throws StorageException never
     */
    public EntryPath place(EntryLock lock) throws IOException, StorageException {
        return database.read(sql -> new Entries(sql).path(lock.entry()));
    }

    /** {@return the moment by the server's clock, in seconds since 1970} */
    public long now() {
        return clock.now();
    }
}
