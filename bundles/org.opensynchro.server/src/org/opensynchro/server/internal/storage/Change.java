// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.util.ArrayList;
import java.util.List;

/** What a change works with: the connection, and what is to happen once it is durable. */
final class Change {
    private final Sql sql;
    private final List<Runnable> afterCommit = new ArrayList<>();

    Change(Sql sql) {
        this.sql = sql;
    }

    Sql sql() {
        return sql;
    }

    /** Registers what must not happen before the change is durable; forgotten if it fails. Must not throw. */
    void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }
}
