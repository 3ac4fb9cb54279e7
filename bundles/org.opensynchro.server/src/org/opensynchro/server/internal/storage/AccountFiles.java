// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The files and folders of one account. Each change is one transaction together with the check of what it expects,
 * is durable when the method returns, and gives the folders above it a new revision, up to the root. For any thread.
 */
public final class AccountFiles {
    private final Database database;
    private final Blobs blobs;
    private final Account account;
    private final LockClock clock;

    AccountFiles(Database database, Blobs blobs, Account account, LockClock clock) {
        this.database = database;
        this.blobs = blobs;
        this.account = account;
        this.clock = clock;
    }

    /**
     * Finds an entry.
     *
     * @param path where
     * @return the entry, or empty if there is none
     * @throws IOException never
     * @throws StorageException never
     */
    public Optional<Entry> find(EntryPath path) throws IOException, StorageException {
        return database.read(sql -> new Entries(sql).find(account.root(), path));
    }

    /**
     * Finds the folder that holds an entry.
     *
     * @param entry an entry that is not the root of an account
     * @return the folder
     * @throws IOException never
     * @throws StorageException never
     */
    public Entry parent(Entry entry) throws IOException, StorageException {
        return database.read(sql -> new Entries(sql).get(entry.parent()));
    }

    /**
     * Checks an expectation without changing anything: to refuse early, before a long body is read.
     *
     * @param expectation what to check
     * @throws StorageException.PreconditionFailed if something else is there
     * @throws StorageException.Locked if somebody else's lock forbids the change
     * @throws IOException never
     */
    public void check(Expectation expectation) throws StorageException, IOException {
        if (expectation != Expectation.ANYTHING) {
            database.read(sql -> {
                expectation.check(lookup(sql));
                return null;
            });
        }
    }

    /**
     * Shows an entry and what is below it, all as they are at one moment. Memory follows the widest folders on one
     * path, not the tree.
     *
     * @param path where to begin
     * @param depth how many levels to go down: 0 shows the entry alone
     * @param withProperties whether to read what clients attached
     * @param visitor takes the entries
     * @throws StorageException.NotFound if there is nothing at the path
     * @throws IOException if the visitor throws it
     */
    public void walk(EntryPath path, int depth, boolean withProperties, EntryVisitor visitor)
            throws StorageException, IOException {
        database.read(sql -> {
            Entries entries = new Entries(sql);
            Properties properties = new Properties(sql);
            Deque<Found> ahead = new ArrayDeque<>();
            ahead.push(new Found(path, entries.find(account.root(), path).orElseThrow(() -> notFound(path))));
            while (!ahead.isEmpty()) {
                Found next = ahead.pop();
                Entry entry = next.entry();
                visitor.visit(next.path(), entry, withProperties ? properties.of(entry.id()) : List.of());
                if (entry.folder() && next.path().names().size() - path.names().size() < depth) {
                    entries.children(entry.id())
                            .reversed()
                            .forEach(child -> ahead.push(new Found(next.path().child(child.name()), child)));
                }
            }
            return null;
        });
    }

    private record Found(EntryPath path, Entry entry) {}

    /**
     * Opens the bytes of a file. They stay readable while the file is written again or deleted.
     *
     * @param file the file
     * @return the bytes
     * @throws StorageException.NotFound if the file has another content by now, or is gone
     * @throws StorageException never otherwise
     * @throws IOException if the disk fails
     */
    public ContentReader open(Entry file) throws StorageException, IOException {
        if (file.size() <= Received.MOST_SMALL) {
            Optional<byte[]> small =
                    database.read(sql -> Contents.small(sql, file.content().id()));
            if (small.isPresent()) {
                return new ContentReader(file, new BytesChannel(small.get()));
            }
        }
        return ContentReader.open(blobs, file, content -> database.read(sql -> Contents.parts(sql, content)));
    }

    /**
     * Makes a file, or gives it new content; it then keeps its id and properties. What can be refused is refused
     * before the body is read.
     *
     * @param path where
     * @param incoming the new content
     * @param expectation what must be there before
     * @return the file, and whether it is new
     * @throws StorageException if it is refused; nothing has changed then
     * @throws IOException if the body cannot be read to its end, or the disk fails; nothing has changed then
     */
    public Outcome put(EntryPath path, Incoming incoming, Expectation expectation)
            throws StorageException, IOException {
        long limit = database.read(sql -> {
            expectation.check(lookup(sql));
            return new Placement(sql, account).roomFor(path, incoming.length());
        });
        Received received = Received.of(blobs, incoming.body(), incoming.length(), limit);
        return keep(
                received.content(),
                incoming.check(),
                change -> place(change, path, received, incoming.modified(), expectation));
    }

    /**
     * Makes a content part of a durable change, or throws it away when the change is refused. After a failure it stays:
     * a commit that failed may still be found by the next run, which collects the blob if it is not.
     */
    <T> T keep(Content content, ContentCheck check, Database.Work<T, Change> work) throws StorageException {
        try {
            check.check(content);
            return database.change(work);
        } catch (StorageException refused) {
            blobs.delete(content.id());
            throw refused;
        }
    }

    Outcome place(Change change, EntryPath path, Received received, long modified, Expectation expectation)
            throws StorageException {
        expect(change, expectation);
        Contents contents = new Contents(change, blobs);
        contents.add(received);
        return new Placement(change.sql(), account).file(path, received.content(), modified, contents);
    }

    /**
     * Makes a folder.
     *
     * @param path where
     * @param expectation what must be there before
     * @return the folder
     * @throws StorageException if it is refused: {@link StorageException.AlreadyExists} if there is anything
     */
    public Entry createFolder(EntryPath path, Expectation expectation) throws StorageException {
        return database.change(change -> {
            expect(change, expectation);
            return new Placement(change.sql(), account).folder(path);
        });
    }

    /**
     * Moves an entry and everything below it into the trash.
     *
     * @param path where
     * @param expectation what must be there before
     * @throws StorageException if it is refused
     */
    public void delete(EntryPath path, Expectation expectation) throws StorageException {
        database.change(change -> {
            expect(change, expectation);
            new Relocation(change, account, blobs, clock.now()).delete(path);
            return null;
        });
    }

    /**
     * Moves an entry, which keeps its id, its content's revision and its properties.
     *
     * @param from where it is
     * @param to where it is to be
     * @param overwrite whether to replace what is there
     * @param expectation what must be there before
     * @return the entry in its new place; {@code created} unless something was replaced
     * @throws StorageException if it is refused
     */
    public Outcome move(EntryPath from, EntryPath to, boolean overwrite, Expectation expectation)
            throws StorageException {
        return database.change(change -> {
            expect(change, expectation);
            return new Relocation(change, account, blobs, clock.now()).move(from, to, overwrite);
        });
    }

    /**
     * Copies an entry and, unless told otherwise, everything below it. No bytes are copied: contents are shared.
     *
     * @param from where it is
     * @param to where the copy is to be
     * @param overwrite whether to replace what is there
     * @param deep whether to copy what is below a folder
     * @param expectation what must be there before
     * @return the copy; {@code created} unless something was replaced
     * @throws StorageException if it is refused
     */
    public Outcome copy(EntryPath from, EntryPath to, boolean overwrite, boolean deep, Expectation expectation)
            throws StorageException {
        return database.change(change -> {
            expect(change, expectation);
            return new Relocation(change, account, blobs, clock.now()).copy(from, to, overwrite, deep);
        });
    }

    /**
     * Changes what clients attached to an entry: all of it or, on an error, nothing.
     *
     * @param path the entry
     * @param changes in their order
     * @param expectation what must be there before
     * @throws StorageException if it is refused
     */
    public void setProperties(EntryPath path, List<PropertyChange> changes, Expectation expectation)
            throws StorageException {
        database.change(change -> {
            expect(change, expectation);
            Entries entries = new Entries(change.sql());
            Entry entry = entries.find(account.root(), path).orElseThrow(() -> notFound(path));
            Properties properties = new Properties(change.sql());
            for (PropertyChange step : changes) {
                switch (step) {
                    case PropertyChange.Set set -> properties.set(entry.id(), set.property());
                    case PropertyChange.Remove remove ->
                        properties.remove(entry.id(), remove.namespace(), remove.name());
                    case PropertyChange.Modified modified -> entries.setModified(entry.id(), modified.seconds());
                }
            }
            return null;
        });
    }

    /**
     * How much there is.
     *
     * @return bytes used and free
     * @throws IOException never
     * @throws StorageException never
     */
    public Space space() throws IOException, StorageException {
        return database.read(sql -> new Placement(sql, account).space(blobs.usableSpace()));
    }

    private void expect(Change change, Expectation expectation) throws StorageException {
        expectation.check(lookup(change.sql()));
    }

    Expectation.Lookup lookup(Sql sql) {
        return new AccountLookup(sql, account, clock.now());
    }

    Optional<Entry> find(Sql sql, EntryPath path) {
        return new Entries(sql).find(account.root(), path);
    }

    /** The content of a file that is empty. */
    Received empty() throws StorageException, IOException {
        return Received.of(blobs, InputStream.nullInputStream(), 0, Long.MAX_VALUE);
    }

    static StorageException.NotFound notFound(EntryPath path) {
        return new StorageException.NotFound("There is nothing at " + path);
    }
}
