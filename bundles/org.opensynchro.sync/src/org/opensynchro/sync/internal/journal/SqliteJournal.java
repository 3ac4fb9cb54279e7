// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.journal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.opensynchro.sync.Ancestor;
import org.opensynchro.sync.Journal;
import org.opensynchro.sync.JournalException;
import org.opensynchro.workspace.ItemPath;

/**
 * A journal in one SQLite file in write-ahead mode, with one connection that all threads share in turn.
 *
 * <p>Durability: when a method returns, its change is in the operating system's hands ({@code synchronous=NORMAL}), so the
 * end of this process loses nothing. A power failure may lose the last changes, never the order among them; as every change
 * is written after the effect that it records, the next pass finds these effects again by comparing the replicas.
 */
public final class SqliteJournal implements Journal {
    private final Lock lock = new ReentrantLock();
    private final JournalFile file;
    private final ItemTable items;
    private final UploadTable uploads;
    private final SelectionTable selection;
    private boolean closed;

    private SqliteJournal(JournalFile file) throws SQLException {
        this.file = file;
        this.items = new ItemTable(file.connection());
        this.uploads = new UploadTable(file.connection());
        this.selection = new SelectionTable(file.connection());
    }

    /**
     * Opens a journal, or begins one; makes the folder that holds it when missing.
     *
     * @throws org.opensynchro.sync.NewerJournalException when a newer OpenSynchro wrote it; the file is left as it is
     * @throws JournalException when it cannot be opened; a damaged file is no such case, see {@link #damaged}
     */
    public static SqliteJournal open(Path file) {
        JournalFile opened = JournalFile.open(file);
        try {
            return new SqliteJournal(opened);
        } catch (SQLException e) {
            JournalException failure = opened.failure(e);
            opened.close();
            throw failure;
        }
    }

    /** Where the damaged predecessor of this journal was put aside on opening, if that happened: this one began empty. */
    public Optional<Path> damaged() {
        return file.damaged();
    }

    @Override
    public Optional<Ancestor> root() {
        return locked(items::root);
    }

    @Override
    public void putRoot(Ancestor root) {
        changing(() -> items.putRoot(root));
    }

    @Override
    public List<Ancestor> children(ItemPath folder) {
        return locked(() -> items.children(folder));
    }

    @Override
    public Optional<Ancestor> find(ItemPath path) {
        return locked(() -> items.find(path));
    }

    @Override
    public void put(ItemPath path, Ancestor ancestor) {
        if (!path.name().equals(ancestor.name())) {
            throw new IllegalArgumentException("Not the ancestor of " + path + ": " + ancestor);
        }
        changing(() -> items.put(path, ancestor));
    }

    @Override
    public void remove(ItemPath path) {
        changing(() -> {
            items.remove(path);
            uploads.remove(path);
        });
    }

    @Override
    public void move(ItemPath from, ItemPath to) {
        changing(() -> {
            items.move(from, to);
            uploads.move(from, to);
            selection.move(from, to);
        });
    }

    @Override
    public long fileCount() {
        return locked(() -> items.counts().files());
    }

    @Override
    public long unprovenFolderCount() {
        return locked(() -> items.counts().unprovenFolders());
    }

    @Override
    public long folderCount() {
        return locked(() -> items.counts().folders());
    }

    @Override
    public String uploadState(ItemPath path) {
        return locked(() -> uploads.state(path));
    }

    @Override
    public void putUploadState(ItemPath path, String state) {
        changing(() -> uploads.put(path, state));
    }

    @Override
    public String scope() {
        return locked(items::scope);
    }

    @Override
    public void changeScope(String scope) {
        changing(() -> items.changeScope(scope));
    }

    @Override
    public Map<ItemPath, ItemPath> unselected() {
        return locked(selection::all);
    }

    @Override
    public void putUnselected(Map<ItemPath, ItemPath> folders) {
        changing(() -> selection.put(folders));
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                file.close();
            }
        } finally {
            lock.unlock();
        }
    }

    private <T> T locked(Query<T> query) {
        lock.lock();
        try {
            requireOpen();
            return query.run();
        } catch (SQLException e) {
            throw file.failure(e);
        } finally {
            lock.unlock();
        }
    }

    private void changing(Change change) {
        locked(() -> {
            file.connection().setAutoCommit(false);
            try {
                change.run();
                file.connection().commit();
            } catch (SQLException | RuntimeException e) {
                file.connection().rollback();
                items.forgetCached();
                throw e;
            } finally {
                file.connection().setAutoCommit(true);
            }
            return null;
        });
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The journal is closed");
        }
    }

    /** Reads from the database. */
    private interface Query<T> {
        T run() throws SQLException;
    }

    /** Changes the database; all or nothing. */
    private interface Change {
        void run() throws SQLException;
    }
}
