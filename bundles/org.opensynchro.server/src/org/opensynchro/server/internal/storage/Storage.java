// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * Everything the workspace keeps, in one data directory: {@code workspace.db} (names, properties, accounts),
 * {@code content} (the bytes of files) and {@code lock}. One process uses a directory at a time.
 */
public final class Storage implements AutoCloseable {
    private final FileChannel lock;
    private final Database database;
    private final Blobs blobs;
    private final AccountTable accounts;
    private final SettingsTable settings;
    private final FailedLoginTable failedLogins;
    private final SecondFactorTable secondFactors;
    private final AppPasswordTable appPasswords;
    private final String instance;
    private final OrphanCollector orphans;
    private final Future<?> collecting;
    private final LockClock clock;

    private Storage(
            FileChannel lock,
            Database database,
            Blobs blobs,
            String instance,
            OrphanCollector orphans,
            InstantSource time,
            LockClock clock) {
        this.lock = lock;
        this.database = database;
        this.blobs = blobs;
        this.accounts = new AccountTable(database, blobs);
        this.settings = new SettingsTable(database);
        this.failedLogins = new FailedLoginTable(database);
        this.secondFactors = new SecondFactorTable(database);
        this.appPasswords = new AppPasswordTable(database, time);
        this.instance = instance;
        this.orphans = orphans;
        this.clock = clock;
        this.collecting = orphans.start();
    }

    /**
     * Opens a data directory, making it if there is none.
     *
     * @param directory the data directory
     * @return the storage
     * @throws IOException if it cannot be used, or another process uses it
     */
    public static Storage open(Path directory) throws IOException {
        return open(directory, InstantSource.system());
    }

    /**
     * Opens a data directory, making it if there is none.
     *
     * @param directory the data directory
     * @param time tells when locks run out and how old the trash is
     * @return the storage
     * @throws IOException if it cannot be used, or another process uses it
     */
    public static Storage open(Path directory, InstantSource time) throws IOException {
        makePrivate(directory);
        Path content = content(directory);
        FileChannel lock = lock(directory);
        try {
            BeforeCommit beforeCommit = new BeforeCommit();
            Database database = new Database(database(directory), beforeCommit);
            long run = database.change(change -> change.sql().number("UPDATE server SET run = run + 1 RETURNING run"));
            String instance = database.change(change -> change.sql()
                    .first("SELECT instance FROM server", row -> row.getString(1))
                    .orElseThrow());
            Blobs blobs = new Blobs(content, run);
            beforeCommit.blobs = blobs;
            LockClock clock = new LockClock(time);
            OrphanCollector orphans = new OrphanCollector(content, run, database, blobs, clock);
            return new Storage(lock, database, blobs, instance, orphans, time, clock);
        } catch (StorageException | RuntimeException e) {
            lock.close();
            throw new IOException(e.getMessage(), e);
        }
    }

    /**
     * Makes what is missing of a data directory, for its owner alone: people's files and what proves their passwords are in it.
     * What SQLite keeps beside the database gets the rights of the database.
     */
    static void makePrivate(Path directory) throws IOException {
        Path existing = directory.toAbsolutePath();
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        boolean posix = Files.getFileStore(existing).supportsFileAttributeView(PosixFileAttributeView.class);
        Files.createDirectories(directory.toAbsolutePath().getParent());
        Files.createDirectories(directory, ownersAlone(posix, "rwx------"));
        Files.createDirectories(content(directory), ownersAlone(posix, "rwx------"));
        if (!Files.exists(database(directory))) {
            Files.createFile(database(directory), ownersAlone(posix, "rw-------"));
        }
    }

    private static FileAttribute<?>[] ownersAlone(boolean posix, String rights) {
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    static Path content(Path directory) {
        return directory.resolve("content");
    }

    static Path database(Path directory) {
        return directory.resolve("workspace.db");
    }

    private static FileChannel lock(Path directory) throws IOException {
        FileChannel channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IOException("The data directory " + directory + " is in use by this process already", e);
        }
        if (lock == null) {
            channel.close();
            throw new IOException("The data directory " + directory + " is in use by another process");
        }
        return channel;
    }

    /** The blobs are known only after the database has told the number of the run. */
    private static final class BeforeCommit implements Database.Durably {
        private volatile Blobs blobs;

        @Override
        public void sync() throws IOException {
            if (blobs != null) {
                blobs.syncFolders();
            }
        }
    }

    /** {@return a random name that this data directory has kept since it was made} */
    public String instance() {
        return instance;
    }

    /** Waits until what an earlier crash left unused is gone; nothing else depends on it. */
    void orphansCollected() throws ExecutionException, InterruptedException {
        collecting.get();
    }

    /** {@return what an administrator may change while the workspace runs} */
    public SettingsTable settings() {
        return settings;
    }

    /** {@return the failed logins} */
    public FailedLoginTable failedLogins() {
        return failedLogins;
    }

    /** {@return the second factors} */
    public SecondFactorTable secondFactors() {
        return secondFactors;
    }

    /** {@return what was sent by e-mail} */
    public MailedCodeTable mailedCodes() {
        return new MailedCodeTable(database);
    }

    /** {@return the accounts} */
    public AccountTable accounts() {
        return accounts;
    }

    /** {@return which account belongs to a person of an identity provider} */
    public IdentityTable identities() {
        return new IdentityTable(database);
    }

    /** {@return the app passwords} */
    public AppPasswordTable appPasswords() {
        return appPasswords;
    }

    /**
     * The files of an account.
     *
     * @param account the account
     * @return its files
     */
    public AccountFiles files(Account account) {
        return new AccountFiles(database, blobs, account, clock);
    }

    /**
     * The unfinished uploads of an account.
     *
     * @param account the account
     * @return its uploads
     */
    public Uploads uploads(Account account) {
        return new Uploads(database, blobs, account, files(account));
    }

    /**
     * The trash of an account.
     *
     * @param account the account
     * @return its trash
     */
    public AccountTrash trash(Account account) {
        return new AccountTrash(database, blobs, account, clock);
    }

    /**
     * The locks in an account's files.
     *
     * @param account the account
     * @return its locks
     */
    public AccountLocks locks(Account account) {
        return new AccountLocks(database, files(account), account, clock);
    }

    /**
     * Removes locks that have run out; to be called before each request.
     *
     * @throws StorageException never
     */
    public void expireLocks() throws StorageException {
        clock.expire(database);
    }

    /** Waits for the changes under way and closes. */
    @Override
    public void close() throws IOException {
        orphans.close();
        database.close();
        lock.close();
    }
}
