// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.accounts;

import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import org.opensynchro.server.internal.storage.FailedLoginTable;
import org.opensynchro.server.internal.storage.StorageException;

/**
 * Counts failed logins by name, also by names that no account has, so that nothing is told by what happens after them. A name
 * is kept only as a keyed hash: people type passwords into the wrong field. For any thread.
 */
public final class FailedLogins {
    private final FailedLoginTable table;
    private final ServerKey key;

    /**
     * @param table where they are counted
     * @param key hides the names
     */
    public FailedLogins(FailedLoginTable table, ServerKey key) {
        this.table = table;
        this.key = key;
    }

    /** What is counted, each for itself. */
    enum Kind {
        PASSWORD,
        CODE,
        SECOND_FACTOR
    }

    int count(Kind kind, String name) throws IOException, StorageException {
        return table.get(of(kind, name)).count();
    }

    /** When the last one was; 1970 if there was none. */
    Instant last(Kind kind, String name) throws IOException, StorageException {
        return Instant.ofEpochMilli(table.get(of(kind, name)).last());
    }

    /** {@return how many there are now} */
    int add(Kind kind, String name, Instant now) throws StorageException {
        return table.add(of(kind, name), now.toEpochMilli());
    }

    void clear(Kind kind, String name) throws StorageException {
        table.clear(of(kind, name));
    }

    /**
     * Forgets what failed of a name before somebody proved to have its mailbox; that proves nothing of the second factor.
     *
     * @param name the name
     * @throws StorageException never
     */
    void clearPassword(String name) throws StorageException {
        clear(Kind.PASSWORD, name);
        clear(Kind.CODE, name);
    }

    /**
     * Forgets all failures of a name.
     *
     * @param name the name
     * @throws StorageException never
     */
    public void clear(String name) throws StorageException {
        for (Kind kind : Kind.values()) {
            clear(kind, name);
        }
    }

    private String of(Kind kind, String name) {
        return HexFormat.of().formatHex(key.hash("failed logins", kind.name(), name));
    }
}
