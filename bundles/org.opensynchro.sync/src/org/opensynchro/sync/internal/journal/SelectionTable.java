// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.opensynchro.workspace.ItemPath;

/** Folders that this computer does not keep: as the person named them, and where they are now. Few rows; not thread-safe. */
final class SelectionTable {
    private final PreparedStatement select;
    private final PreparedStatement insert;
    private final PreparedStatement clear;

    SelectionTable(Connection connection) throws SQLException {
        select = connection.prepareStatement("SELECT named, present FROM unselected");
        insert = connection.prepareStatement("INSERT INTO unselected (named, present) VALUES (?, ?)");
        clear = connection.prepareStatement("DELETE FROM unselected");
    }

    Map<ItemPath, ItemPath> all() throws SQLException {
        Map<ItemPath, ItemPath> found = new TreeMap<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.put(ItemPath.of(rows.getString(1)), ItemPath.of(rows.getString(2)));
            }
        }
        return found;
    }

    void put(Map<ItemPath, ItemPath> folders) throws SQLException {
        clear.executeUpdate();
        for (Map.Entry<ItemPath, ItemPath> folder : folders.entrySet()) {
            insert.setString(1, folder.getKey().toString());
            insert.setString(2, folder.getValue().toString());
            insert.executeUpdate();
        }
    }

    /** What lies in a folder goes with it. */
    void move(ItemPath from, ItemPath to) throws SQLException {
        Map<ItemPath, ItemPath> folders = all();
        Map<ItemPath, ItemPath> moved = new TreeMap<>(folders);
        moved.replaceAll((named, present) -> present.startsWith(from) ? to.resolve(present.relativeTo(from)) : present);
        if (!moved.equals(folders)) {
            put(moved);
        }
    }
}
