// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.journal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.opensynchro.sync.Ancestor;
import org.opensynchro.sync.Item;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.ItemKind;

/** Turns ancestors into rows of the table {@code item} and back. */
final class Rows {
    /** The columns that {@link #read} expects, in its order. */
    static final String COLUMNS = "name, folder, local_size, local_modified, local_id, local_tag, local_checksum,"
            + " online_size, online_modified, online_id, online_tag, online_checksum";

    private static final int NAME = 1;
    private static final int FOLDER = 2;
    private static final int LOCAL = 3;
    private static final int ONLINE = 8;

    private Rows() {}

    /** Reads the row at which {@code result} stands. */
    static Ancestor read(ResultSet result) throws SQLException {
        String name = result.getString(NAME);
        result.getLong(FOLDER);
        ItemKind kind = result.wasNull() ? ItemKind.FILE : ItemKind.FOLDER;
        Item local = item(result, LOCAL, name, kind, Checksum.NONE);
        return new Ancestor(local, item(result, ONLINE, name, kind, local.checksum()));
    }

    private static Item item(ResultSet result, int first, String name, ItemKind kind, Checksum other)
            throws SQLException {
        return new Item(
                name,
                kind,
                result.getLong(first),
                result.getLong(first + 1),
                result.getString(first + 2),
                result.getString(first + 3),
                ChecksumColumn.decode(result.getObject(first + 4), other));
    }

    /** Sets the parameters of a statement that begins with the parent and goes on with {@link #COLUMNS}. */
    static void write(PreparedStatement statement, long parent, Long folder, Ancestor ancestor) throws SQLException {
        Item local = ancestor.local();
        Item online = ancestor.online();
        statement.setLong(1, parent);
        statement.setString(1 + NAME, ancestor.name());
        statement.setObject(1 + FOLDER, folder);
        write(statement, 1 + LOCAL, local, ChecksumColumn.encode(local.checksum()));
        write(statement, 1 + ONLINE, online, ChecksumColumn.encode(online.checksum(), local.checksum()));
    }

    private static void write(PreparedStatement statement, int first, Item item, Object checksum) throws SQLException {
        statement.setLong(first, item.size());
        statement.setLong(first + 1, item.modifiedNanos());
        statement.setString(first + 2, item.id());
        statement.setString(first + 3, item.tag());
        statement.setObject(first + 4, checksum);
    }
}
