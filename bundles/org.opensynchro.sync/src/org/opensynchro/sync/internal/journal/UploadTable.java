// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.opensynchro.workspace.ItemPath;

/** What interrupted uploads left, by the path of the file. Few rows; not thread-safe. */
final class UploadTable {
    /** Rows of an item and of all below it; {@code 0} is the character after the slash. */
    private static final String SUBTREE = " WHERE path = ?1 OR (path > ?1 || '/' AND path < ?1 || '0')";

    private final PreparedStatement select;
    private final PreparedStatement insert;
    private final PreparedStatement delete;
    private final PreparedStatement deleteSubtree;
    private final PreparedStatement moveSubtree;

    UploadTable(Connection connection) throws SQLException {
        select = connection.prepareStatement("SELECT state FROM upload WHERE path = ?");
        insert = connection.prepareStatement("INSERT OR REPLACE INTO upload (path, state) VALUES (?, ?)");
        delete = connection.prepareStatement("DELETE FROM upload WHERE path = ?");
        deleteSubtree = connection.prepareStatement("DELETE FROM upload" + SUBTREE);
        moveSubtree = connection.prepareStatement(
                "UPDATE OR REPLACE upload SET path = ?2 || substr(path, length(?1) + 1)" + SUBTREE);
    }

    String state(ItemPath file) throws SQLException {
        select.setString(1, file.toString());
        try (ResultSet result = select.executeQuery()) {
            return result.next() ? result.getString(1) : "";
        }
    }

    void put(ItemPath file, String state) throws SQLException {
        PreparedStatement statement = state.isEmpty() ? delete : insert;
        statement.setString(1, file.toString());
        if (!state.isEmpty()) {
            statement.setString(2, state);
        }
        statement.executeUpdate();
    }

    void remove(ItemPath path) throws SQLException {
        deleteSubtree.setString(1, path.toString());
        deleteSubtree.executeUpdate();
    }

    void move(ItemPath from, ItemPath to) throws SQLException {
        if (!from.startsWith(to)) {
            remove(to);
        }
        moveSubtree.setString(1, from.toString());
        moveSubtree.setString(2, to.toString());
        moveSubtree.executeUpdate();
    }
}
