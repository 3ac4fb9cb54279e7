// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables of a journal, and the numbered steps that lead there. The number of the last step taken is kept in
 * {@code PRAGMA user_version}; a step that was ever released is never changed, only followed by another.
 */
final class Schema {
    /**
     * An item is keyed by the number of its parent folder and its name, and stored in that order: reading a folder is one
     * range scan, and moving a folder changes one row whatever it holds. Only folders have a number of their own.
     */
    private static final List<List<String>> STEPS = List.of(
            List.of(
                    """
                    CREATE TABLE item (
                        parent INTEGER NOT NULL,
                        name TEXT NOT NULL,
                        folder INTEGER,
                        local_size INTEGER NOT NULL,
                        local_modified INTEGER NOT NULL,
                        local_id TEXT NOT NULL,
                        local_tag TEXT NOT NULL,
                        local_checksum,
                        online_size INTEGER NOT NULL,
                        online_modified INTEGER NOT NULL,
                        online_id TEXT NOT NULL,
                        online_tag TEXT NOT NULL,
                        online_checksum,
                        PRIMARY KEY (parent, name)
                    ) WITHOUT ROWID\
                    """,
                    "CREATE UNIQUE INDEX item_folder ON item (folder) WHERE folder IS NOT NULL",
                    "CREATE TABLE upload (path TEXT NOT NULL PRIMARY KEY, state TEXT NOT NULL) WITHOUT ROWID",
                    "CREATE TABLE condition (closed_cleanly INTEGER NOT NULL)",
                    "INSERT INTO condition VALUES (0)"),
            List.of("ALTER TABLE condition ADD COLUMN scope TEXT NOT NULL DEFAULT ''"),
            List.of("CREATE TABLE unselected (named TEXT NOT NULL PRIMARY KEY, present TEXT NOT NULL) WITHOUT ROWID"));

    /** The version that this program writes. */
    static final int VERSION = STEPS.size();

    private Schema() {}

    /** The version of the schema in the file; 0 for a new file. */
    static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA user_version")) {
            return result.getInt(1);
        }
    }

    /** Takes the steps that are missing, all or none. */
    static void migrate(Connection connection) throws SQLException {
        int present = version(connection);
        if (present == VERSION) {
            return;
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (List<String> step : STEPS.subList(present, VERSION)) {
                for (String command : step) {
                    statement.executeUpdate(command);
                }
            }
            statement.executeUpdate("PRAGMA user_version = " + VERSION);
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
