// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.sync.DamagedJournalException;
import org.opensynchro.sync.JournalException;
import org.opensynchro.sync.NewerJournalException;
import org.opensynchro.sync.StateFolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.JDBC;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The SQLite file of a journal: opens it in a state that can be trusted, and tells what its errors mean.
 *
 * <p>The file is checked as a whole ({@code quick_check}) before it is used; a very large one only when it was not closed in
 * good order. A damaged file is renamed to {@code NAME.damaged-N} and an empty one begun; one of a newer version is not
 * touched.
 */
final class JournalFile {
    private static final Logger LOG = LoggerFactory.getLogger(JournalFile.class);

    /** Up to this size, in bytes, a check is not felt: about 50 ms for 200,000 items. */
    private static final long ALWAYS_CHECKED = 32L << 20;

    private final Path file;
    private final Connection connection;
    private final Path damaged;
    private volatile boolean trusted = true;

    private JournalFile(Path file, Connection connection, Path damaged) {
        this.file = file;
        this.connection = connection;
        this.damaged = damaged;
    }

    static JournalFile open(Path file) {
        try {
            NativeLibrary.prepare(StateFolders.ofUser().home().resolve("native"));
            Files.createDirectories(file.toAbsolutePath().getParent());
            Optional<Connection> sound = openIfSound(file);
            if (sound.isPresent()) {
                return new JournalFile(file, sound.get(), null);
            }
            Path damaged = putAside(file);
            Connection connection = openIfSound(file)
                    .orElseThrow(() -> new JournalException(NLS.bind(Messages.SqliteJournal_notOpened, file), null));
            return new JournalFile(file, connection, damaged);
        } catch (SQLException | IOException e) {
            throw new JournalException(NLS.bind(Messages.SqliteJournal_notOpened, file), e);
        }
    }

    Connection connection() {
        return connection;
    }

    /** Where a damaged predecessor was put. */
    Optional<Path> damaged() {
        return Optional.ofNullable(damaged);
    }

    /** What an error of this file means. */
    JournalException failure(SQLException e) {
        if (isDamage(e)) {
            trusted = false;
            return new DamagedJournalException(NLS.bind(Messages.SqliteJournal_damaged, file), e);
        }
        if (e instanceof SQLiteException s && s.getResultCode() == SQLiteErrorCode.SQLITE_FULL) {
            return new JournalException(NLS.bind(Messages.SqliteJournal_full, file), e);
        }
        return new JournalException(NLS.bind(Messages.SqliteJournal_failed, file, e.getMessage()), e);
    }

    /** Closes the file; it is marked as closed in good order unless damage was met. */
    void close() {
        try (connection) {
            if (trusted) {
                setClosedCleanly(connection, true);
            }
        } catch (SQLException e) {
            LOG.warn("The journal {} could not be closed in good order; it is checked on the next start", file, e);
        }
    }

    private static Optional<Connection> openIfSound(Path file) throws SQLException, IOException {
        Connection connection = JDBC.createConnection(JDBC.PREFIX + file, new Properties());
        boolean sound = false;
        try {
            sound = prepare(connection, file);
            return sound ? Optional.of(connection) : Optional.empty();
        } catch (SQLException e) {
            if (isDamage(e)) {
                return Optional.empty();
            }
            throw e;
        } finally {
            if (!sound) {
                connection.close();
            }
        }
    }

    private static boolean prepare(Connection connection, Path file) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            // One process has the journal at a time (SyncLock); this also spares the shared-memory file.
            statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            int version = Schema.version(connection);
            if (version > Schema.VERSION) {
                throw new NewerJournalException(NLS.bind(Messages.SqliteJournal_newer, file));
            }
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = NORMAL");
            boolean trusted = version == 0 || Files.size(file) > ALWAYS_CHECKED && wasClosedCleanly(statement);
            if (!trusted && !passesCheck(statement)) {
                return false;
            }
        }
        Schema.migrate(connection);
        setClosedCleanly(connection, false);
        return true;
    }

    private static boolean wasClosedCleanly(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("SELECT closed_cleanly FROM condition")) {
            return result.next() && result.getBoolean(1);
        }
    }

    private static void setClosedCleanly(Connection connection, boolean cleanly) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE condition SET closed_cleanly = " + (cleanly ? 1 : 0));
        }
    }

    private static boolean passesCheck(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("PRAGMA quick_check(1)")) {
            return result.next() && result.getString(1).equals("ok");
        }
    }

    private static boolean isDamage(SQLException e) {
        // Extended codes keep the primary code in their lowest byte (sqlite.org/rescode.html).
        int code = e instanceof SQLiteException s ? s.getResultCode().code & 0xFF : 0;
        return code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code;
    }

    private static Path putAside(Path file) throws IOException {
        int number = 1;
        while (Files.exists(besides(file, ".damaged-" + number))) {
            number++;
        }
        Path aside = besides(file, ".damaged-" + number);
        Files.move(file, aside);
        for (String suffix : new String[] {"-wal", "-shm"}) {
            if (Files.exists(besides(file, suffix))) {
                Files.move(besides(file, suffix), besides(aside, suffix));
            }
        }
        return aside;
    }

    private static Path besides(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
