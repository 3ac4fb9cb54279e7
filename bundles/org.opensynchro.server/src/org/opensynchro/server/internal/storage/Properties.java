// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.util.List;

/** The properties that clients attached to entries, seen through one connection. */
final class Properties {
    private static final Sql.Row<Property> PROPERTY =
            row -> new Property(row.getString(1), row.getString(2), row.getString(3));

    private final Sql sql;

    Properties(Sql sql) {
        this.sql = sql;
    }

    List<Property> of(long entry) {
        return sql.list("SELECT namespace, name, xml FROM properties WHERE entry = ?", PROPERTY, entry);
    }

    void set(long entry, Property property) {
        sql.update(
                "INSERT OR REPLACE INTO properties (entry, namespace, name, xml) VALUES (?, ?, ?, ?)",
                entry,
                property.namespace(),
                property.name(),
                property.xml());
    }

    void remove(long entry, String namespace, String name) {
        sql.update("DELETE FROM properties WHERE entry = ? AND namespace = ? AND name = ?", entry, namespace, name);
    }

    void copy(long from, long to) {
        sql.update("""
                INSERT INTO properties (entry, namespace, name, xml)
                SELECT ?, namespace, name, xml FROM properties WHERE entry = ?""", to, from);
    }
}
