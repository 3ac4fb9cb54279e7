// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opensynchro.sync.Ancestor;
import org.opensynchro.workspace.ItemPath;

/** What was agreed on, item by item (see {@link Schema}). Not thread-safe; the caller holds the transaction. */
final class ItemTable {
    /** The parent of the root, which is a row of its own with the empty name. */
    private static final long ABOVE_ROOT = 0;

    private static final long ROOT = 1;

    /** Where an item is while it moves; nothing stays there. */
    private static final long OUTSIDE = -1;

    private final FolderNumbers numbers = new FolderNumbers(ROOT);
    private final PreparedStatement selectOne;
    private final PreparedStatement selectChildren;
    private final PreparedStatement selectNumber;
    private final PreparedStatement selectLastNumber;
    private final PreparedStatement selectCounts;
    private final PreparedStatement insert;
    private final PreparedStatement delete;
    private final PreparedStatement deleteSubtree;
    private final PreparedStatement move;
    private final PreparedStatement selectScope;
    private final PreparedStatement updateScope;
    private final PreparedStatement takeBackProofs;
    private Counts counts;

    ItemTable(Connection connection) throws SQLException {
        String columns = "SELECT " + Rows.COLUMNS + " FROM item";
        selectOne = connection.prepareStatement(columns + " WHERE parent = ? AND name = ?");
        selectChildren = connection.prepareStatement(columns + " WHERE parent = ? ORDER BY name");
        selectNumber = connection.prepareStatement("SELECT folder FROM item WHERE parent = ? AND name = ?");
        selectLastNumber = connection.prepareStatement("SELECT max(folder) FROM item WHERE folder IS NOT NULL");
        selectCounts = connection.prepareStatement("SELECT count(*) - count(folder), count(folder),"
                + " count(CASE WHEN folder IS NOT NULL AND online_tag = '' THEN 1 END) FROM item WHERE parent > 0");
        insert = connection.prepareStatement("INSERT OR REPLACE INTO item (parent, " + Rows.COLUMNS
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        delete = connection.prepareStatement("DELETE FROM item WHERE parent = ? AND name = ?");
        deleteSubtree = connection.prepareStatement("""
            WITH RECURSIVE below (folder) AS (
                VALUES (?)
                UNION ALL
                SELECT item.folder FROM item JOIN below ON item.parent = below.folder
                WHERE item.folder IS NOT NULL)
            DELETE FROM item WHERE parent IN (SELECT folder FROM below)\
            """);
        move = connection.prepareStatement("UPDATE item SET parent = ?, name = ? WHERE parent = ? AND name = ?");
        selectScope = connection.prepareStatement("SELECT scope FROM condition");
        updateScope = connection.prepareStatement("UPDATE condition SET scope = ?");
        takeBackProofs = connection.prepareStatement(
                "UPDATE item SET online_tag = '' WHERE folder IS NOT NULL AND online_tag <> ''");
    }

    Optional<Ancestor> root() throws SQLException {
        return Optional.ofNullable(select(ABOVE_ROOT, ""));
    }

    void putRoot(Ancestor root) throws SQLException {
        Rows.write(
                insert,
                ABOVE_ROOT,
                ROOT,
                new Ancestor(root.local().named(""), root.online().named("")));
        insert.executeUpdate();
    }

    List<Ancestor> children(ItemPath folder) throws SQLException {
        Long number = number(folder);
        if (number == null) {
            return List.of();
        }
        List<Ancestor> children = new ArrayList<>();
        selectChildren.setLong(1, number);
        try (ResultSet result = selectChildren.executeQuery()) {
            while (result.next()) {
                children.add(Rows.read(result));
            }
        }
        // SQLite sorts by code point, which differs from code unit order beyond U+FFFF; a sorted list costs one look.
        children.sort(Comparator.comparing(Ancestor::name));
        return children;
    }

    Optional<Ancestor> find(ItemPath path) throws SQLException {
        if (path.isRoot()) {
            return root();
        }
        Long parent = number(path.parent());
        return parent == null ? Optional.empty() : Optional.ofNullable(select(parent, path.name()));
    }

    void put(ItemPath path, Ancestor ancestor) throws SQLException {
        long parent = knownNumber(path.parent());
        Ancestor before = select(parent, path.name());
        Long number = null;
        if (before != null && before.local().isFolder()) {
            if (ancestor.local().isFile()) {
                remove(path);
                before = null;
            } else {
                number = number(path);
            }
        } else if (ancestor.local().isFolder()) {
            number = numbers.next(this::lastNumber);
        }
        Rows.write(insert, parent, number, ancestor);
        insert.executeUpdate();
        if (counts != null) {
            counts = counts.replacing(before, ancestor);
        }
    }

    void remove(ItemPath path) throws SQLException {
        Long parent = path.isRoot() ? Long.valueOf(ABOVE_ROOT) : number(path.parent());
        Ancestor before = parent == null ? null : select(parent, path.name());
        if (before == null) {
            return;
        }
        if (before.local().isFolder()) {
            deleteSubtree.setLong(1, knownNumber(path));
            deleteSubtree.executeUpdate();
            forgetCached();
        } else if (counts != null) {
            counts = counts.replacing(before, null);
        }
        delete.setLong(1, parent);
        delete.setString(2, path.name());
        delete.executeUpdate();
    }

    void move(ItemPath from, ItemPath to) throws SQLException {
        if (to.startsWith(from)) {
            throw new IllegalArgumentException("Cannot move " + from + " to " + to);
        }
        // Taken out first, for the new place may be one of its own parents.
        moveRow(knownNumber(from.parent()), from.name(), OUTSIDE, "");
        remove(to);
        moveRow(OUTSIDE, "", knownNumber(to.parent()), to.name());
        numbers.forget();
    }

    private void moveRow(long fromParent, String fromName, long toParent, String toName) throws SQLException {
        move.setLong(1, toParent);
        move.setString(2, toName);
        move.setLong(3, fromParent);
        move.setString(4, fromName);
        if (move.executeUpdate() == 0) {
            throw new IllegalStateException("The journal does not know " + fromName);
        }
    }

    String scope() throws SQLException {
        try (ResultSet result = selectScope.executeQuery()) {
            return result.next() ? result.getString(1) : "";
        }
    }

    void changeScope(String scope) throws SQLException {
        updateScope.setString(1, scope);
        updateScope.executeUpdate();
        takeBackProofs.executeUpdate();
        counts = null;
    }

    Counts counts() throws SQLException {
        if (counts == null) {
            try (ResultSet result = selectCounts.executeQuery()) {
                result.next();
                counts = new Counts(result.getLong(1), result.getLong(2), result.getLong(3));
            }
        }
        return counts;
    }

    /** Drops what is kept in memory, because it may no longer be what the file holds. */
    void forgetCached() {
        counts = null;
        numbers.forget();
    }

    private Ancestor select(long parent, String name) throws SQLException {
        selectOne.setLong(1, parent);
        selectOne.setString(2, name);
        try (ResultSet result = selectOne.executeQuery()) {
            return result.next() ? Rows.read(result) : null;
        }
    }

    private long knownNumber(ItemPath folder) throws SQLException {
        Long number = number(folder);
        if (number == null) {
            throw new IllegalStateException("The journal does not know the folder " + folder);
        }
        return number;
    }

    /** The number of a folder, or {@code null} when it is not known. */
    private Long number(ItemPath folder) throws SQLException {
        Long known = numbers.of(folder);
        if (known != null) {
            return known;
        }
        Long parent = number(folder.parent());
        if (parent == null) {
            return null;
        }
        selectNumber.setLong(1, parent);
        selectNumber.setString(2, folder.name());
        try (ResultSet result = selectNumber.executeQuery()) {
            long number = result.next() ? result.getLong(1) : 0;
            if (number == 0) {
                return null;
            }
            numbers.remember(folder, number);
            return number;
        }
    }

    private long lastNumber() throws SQLException {
        try (ResultSet result = selectLastNumber.executeQuery()) {
            return Math.max(ROOT, result.getLong(1));
        }
    }
}
