// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;

/** The unfinished uploads of one account: folders of numbered chunks. Each change is durable. For any thread. */
public final class Uploads {
    private static final Sql.Row<Chunk> CHUNK = row -> new Chunk(
            row.getString(1),
            new Content(row.getLong(2), row.getLong(3), row.getString(4), row.getString(5)),
            row.getLong(6));

    private final Database database;
    private final Blobs blobs;
    private final Account account;
    private final AccountFiles files;

    Uploads(Database database, Blobs blobs, Account account, AccountFiles files) {
        this.database = database;
        this.blobs = blobs;
        this.account = account;
        this.files = files;
    }

    /**
     * Begins an upload.
     *
     * @param name chosen by the client
     * @throws StorageException.AlreadyExists if there is an upload of that name
     */
    public void create(String name) throws StorageException {
        database.change(change -> change.sql()
                .first(
                        "INSERT INTO uploads (account, name, created) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
                                + " RETURNING id",
                        row -> row.getLong(1),
                        account.id(),
                        name,
                        Placement.now())
                .orElseThrow(() -> new StorageException.AlreadyExists("There is an upload " + name + " already")));
    }

    /**
     * The names of the unfinished uploads.
     *
     * @return in order
     * @throws IOException never
     * @throws StorageException never
     */
    public List<String> names() throws IOException, StorageException {
        return database.read(sql -> sql.list(
                "SELECT name FROM uploads WHERE account = ? ORDER BY name", row -> row.getString(1), account.id()));
    }

    /**
     * The chunks that have arrived, in their order.
     *
     * @param upload its name
     * @return the chunks
     * @throws StorageException.NotFound if there is no such upload
     * @throws IOException never
     */
    public List<Chunk> chunks(String upload) throws StorageException, IOException {
        return database.read(sql -> chunks(sql, find(sql, upload)));
    }

    private static List<Chunk> chunks(Sql sql, long upload) {
        List<Chunk> chunks = sql.list("""
            SELECT u.name, c.id, c.size, c.sha1, c.sha256, u.modified
            FROM chunks u JOIN contents c ON c.id = u.content WHERE u.upload = ?\
            """, CHUNK, upload);
        return chunks.stream()
                .sorted(Comparator.comparing(chunk -> new BigInteger(chunk.name())))
                .toList();
    }

    /**
     * Keeps a chunk, in place of one of the same name.
     *
     * @param upload the upload's name
     * @param name the chunk's name
     * @param incoming its bytes
     * @throws StorageException if it is refused
     * @throws IOException if the body cannot be read to its end, or the disk fails
     */
    public void put(String upload, String name, Incoming incoming) throws StorageException, IOException {
        long room = database.read(sql -> room(sql, upload));
        // The checksums of a chunk serve only to check it; those of the whole are computed when it is assembled.
        boolean checked = incoming.check() != ContentCheck.NONE;
        Content content = blobs.write(incoming.body(), incoming.length(), room, checked);
        files.keep(content, incoming.check(), change -> {
            Contents contents = new Contents(change, blobs);
            long id = find(change.sql(), upload);
            List<Long> replaced = change.sql()
                    .list("SELECT content FROM chunks WHERE upload = ? AND name = ?", row -> row.getLong(1), id, name);
            contents.add(Received.inBlob(content));
            change.sql()
                    .update(
                            "INSERT OR REPLACE INTO chunks (upload, name, content, modified) VALUES (?, ?, ?, ?)",
                            id,
                            name,
                            content.id(),
                            Placement.now());
            replaced.forEach(contents::release);
            return null;
        });
    }

    private long room(Sql sql, String upload) throws StorageException.NotFound {
        long pending = chunks(sql, find(sql, upload)).stream()
                .mapToLong(chunk -> chunk.content().size())
                .sum();
        long room = new Placement(sql, account).room(0);
        return room == Long.MAX_VALUE ? room : Math.max(0, room - pending);
    }

    /**
     * Makes a file of the chunks and ends the upload, in one change. The chunks become the parts of the file's content
     * as they are; only very many of them are copied into one.
     *
     * @param upload the upload's name
     * @param path where the file is to be
     * @param modified the file's modification time, in seconds since 1970
     * @param check compares the whole with what was announced
     * @param expectation what must be there before
     * @return the file, and whether it is new
     * @throws StorageException if it is refused; the upload stays
     * @throws IOException if the disk fails
     */
    public Outcome assemble(String upload, EntryPath path, long modified, ContentCheck check, Expectation expectation)
            throws StorageException, IOException {
        files.check(expectation);
        List<Chunk> chunks = chunks(upload);
        Assembly assembly = new Assembly(blobs, chunks);
        Content content = assembly.isPossible() ? assembly.whole() : copy(chunks);
        return files.keep(content, check, change -> {
            long id = find(change.sql(), upload);
            Outcome outcome = files.place(change, path, Received.inBlob(content), modified, expectation);
            if (assembly.isPossible()) {
                requireSame(chunks, chunks(change.sql(), id));
                new Contents(change, blobs).compose(content, chunks);
            }
            delete(change, blobs, id);
            return outcome;
        });
    }

    private static void requireSame(List<Chunk> digested, List<Chunk> present) throws StorageException {
        if (!digested.equals(present)) {
            throw new StorageException.ContentMismatch("A chunk changed while the file was put together");
        }
    }

    private Content copy(List<Chunk> chunks) throws IOException, StorageException {
        try (InputStream whole = new SequenceInputStream(streams(chunks.iterator()))) {
            return blobs.write(whole, -1, Long.MAX_VALUE);
        }
    }

    private Enumeration<InputStream> streams(Iterator<Chunk> chunks) {
        return new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return chunks.hasNext();
            }

            @Override
            public InputStream nextElement() {
                try {
                    return Files.newInputStream(
                            blobs.file(chunks.next().content().id()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    /**
     * Gives an upload up.
     *
     * @param upload its name
     * @throws StorageException.NotFound if there is no such upload
     */
    public void delete(String upload) throws StorageException {
        database.change(change -> {
            delete(change, blobs, find(change.sql(), upload));
            return null;
        });
    }

    static void deleteAll(Change change, Blobs blobs, Account account) {
        change.sql()
                .list("SELECT id FROM uploads WHERE account = ?", row -> row.getLong(1), account.id())
                .forEach(upload -> delete(change, blobs, upload));
    }

    static void delete(Change change, Blobs blobs, long upload) {
        Contents contents = new Contents(change, blobs);
        List<Chunk> chunks = chunks(change.sql(), upload);
        change.sql().update("DELETE FROM chunks WHERE upload = ?", upload);
        change.sql().update("DELETE FROM uploads WHERE id = ?", upload);
        chunks.forEach(chunk -> contents.release(chunk.content().id()));
    }

    private long find(Sql sql, String upload) throws StorageException.NotFound {
        return sql.first(
                        "SELECT id FROM uploads WHERE account = ? AND name = ?",
                        row -> row.getLong(1),
                        account.id(),
                        upload)
                .orElseThrow(() -> new StorageException.NotFound("There is no upload " + upload));
    }
}
