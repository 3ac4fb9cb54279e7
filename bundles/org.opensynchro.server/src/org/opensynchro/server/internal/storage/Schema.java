// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.util.List;

/** The tables, built by numbered steps; the database's {@code user_version} is the number of the last one made. */
final class Schema {
    /**
     * {@code entries.revision} comes from {@code server.revision}, which only grows. {@code contents.id} names a blob
     * file (see {@link Blobs}) and is referred to by entries (several after a COPY), chunks and parts. There is no such file
     * for a content that is in {@code small}, nor for one that has {@code parts}: its bytes are those of its parts, one after
     * the other. {@code server.accounts_revision} grows with every change of what lets somebody in, so that what is remembered
     * of a login can be told to be out of date, also when another process made the change. Hashes are of random secrets that are
     * too long to be guessed (SHA-256) or keyed with a secret of the server; times are milliseconds since 1970 in UTC.
     */
    private static final List<List<String>> STEPS = List.of(
            List.of(
                    "CREATE TABLE server (instance TEXT NOT NULL, revision INTEGER NOT NULL, run INTEGER NOT NULL)",
                    "INSERT INTO server VALUES (lower(hex(randomblob(5))), 0, 0)",
                    """
                    CREATE TABLE contents (
                        id INTEGER PRIMARY KEY,
                        size INTEGER NOT NULL,
                        sha1 TEXT NOT NULL,
                        sha256 TEXT NOT NULL)\
                    """,
                    """
                    CREATE TABLE entries (
                        id INTEGER PRIMARY KEY AUTOINCREMENT,
                        parent INTEGER REFERENCES entries,
                        name TEXT NOT NULL,
                        folder INTEGER NOT NULL,
                        revision INTEGER NOT NULL,
                        size INTEGER NOT NULL,
                        modified INTEGER NOT NULL,
                        created INTEGER NOT NULL,
                        content INTEGER REFERENCES contents)\
                    """,
                    "CREATE UNIQUE INDEX entries_by_name ON entries (parent, name)",
                    "CREATE INDEX entries_by_content ON entries (content)",
                    """
                    CREATE TABLE properties (
                        entry INTEGER NOT NULL REFERENCES entries,
                        namespace TEXT NOT NULL,
                        name TEXT NOT NULL,
                        xml TEXT NOT NULL,
                        PRIMARY KEY (entry, namespace, name)) WITHOUT ROWID\
                    """,
                    """
                    CREATE TABLE accounts (
                        id INTEGER PRIMARY KEY AUTOINCREMENT,
                        name TEXT NOT NULL UNIQUE,
                        root INTEGER NOT NULL REFERENCES entries,
                        quota INTEGER NOT NULL,
                        credential TEXT NOT NULL)\
                    """,
                    """
                    CREATE TABLE uploads (
                        id INTEGER PRIMARY KEY AUTOINCREMENT,
                        account INTEGER NOT NULL REFERENCES accounts,
                        name TEXT NOT NULL,
                        created INTEGER NOT NULL,
                        UNIQUE (account, name))\
                    """,
                    """
                    CREATE TABLE chunks (
                        upload INTEGER NOT NULL REFERENCES uploads,
                        name TEXT NOT NULL,
                        content INTEGER NOT NULL REFERENCES contents,
                        modified INTEGER NOT NULL,
                        PRIMARY KEY (upload, name)) WITHOUT ROWID\
                    """,
                    "CREATE INDEX chunks_by_content ON chunks (content)"),
            List.of("""
                CREATE TABLE locks (
                    token TEXT PRIMARY KEY,
                    entry INTEGER NOT NULL REFERENCES entries,
                    kind INTEGER NOT NULL,
                    account TEXT NOT NULL,
                    holder TEXT NOT NULL,
                    owner TEXT NOT NULL,
                    shared INTEGER NOT NULL,
                    deep INTEGER NOT NULL,
                    created INTEGER NOT NULL,
                    expires INTEGER NOT NULL) WITHOUT ROWID\
                """, "CREATE INDEX locks_by_entry ON locks (entry)"),
            List.of("""
                CREATE TABLE trash (
                    entry INTEGER PRIMARY KEY REFERENCES entries,
                    account INTEGER NOT NULL REFERENCES accounts,
                    name TEXT NOT NULL,
                    location TEXT NOT NULL,
                    deleted INTEGER NOT NULL,
                    UNIQUE (account, name))\
                """, "CREATE INDEX trash_by_age ON trash (deleted)"),
            List.of("""
                CREATE TABLE parts (
                    content INTEGER NOT NULL REFERENCES contents,
                    position INTEGER NOT NULL,
                    part INTEGER NOT NULL REFERENCES contents,
                    PRIMARY KEY (content, position)) WITHOUT ROWID\
                """, "CREATE INDEX parts_by_part ON parts (part)"),
            List.of("CREATE TABLE small (content INTEGER PRIMARY KEY REFERENCES contents, bytes BLOB NOT NULL)"),
            List.of(
                    "ALTER TABLE server ADD COLUMN accounts_revision INTEGER NOT NULL DEFAULT 0",
                    "ALTER TABLE accounts ADD COLUMN email TEXT NOT NULL DEFAULT ''",
                    "ALTER TABLE accounts ADD COLUMN display_name TEXT NOT NULL DEFAULT ''",
                    "ALTER TABLE accounts ADD COLUMN kind TEXT NOT NULL DEFAULT 'user'",
                    "ALTER TABLE accounts ADD COLUMN enabled INTEGER NOT NULL DEFAULT 1",
                    "ALTER TABLE accounts ADD COLUMN language TEXT NOT NULL DEFAULT ''",
                    "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
                    """
                    CREATE TABLE app_passwords (
                        id INTEGER PRIMARY KEY AUTOINCREMENT,
                        account INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
                        name TEXT NOT NULL,
                        hash BLOB NOT NULL UNIQUE,
                        created INTEGER NOT NULL,
                        used INTEGER NOT NULL)\
                    """,
                    "CREATE INDEX app_passwords_by_account ON app_passwords (account)",
                    """
                    CREATE TABLE failed_logins (
                        name TEXT PRIMARY KEY,
                        failures INTEGER NOT NULL,
                        last INTEGER NOT NULL) WITHOUT ROWID\
                    """,
                    """
                    CREATE TABLE mailed_codes (
                        account INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
                        purpose TEXT NOT NULL,
                        hash BLOB NOT NULL,
                        expires INTEGER NOT NULL,
                        counted_from INTEGER NOT NULL,
                        sent INTEGER NOT NULL,
                        PRIMARY KEY (account, purpose)) WITHOUT ROWID\
                    """,
                    """
                    CREATE TABLE second_factors (
                        account INTEGER PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
                        secret BLOB NOT NULL,
                        confirmed INTEGER NOT NULL,
                        last_step INTEGER NOT NULL)\
                    """,
                    """
                    CREATE TABLE recovery_codes (
                        account INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
                        hash BLOB NOT NULL,
                        PRIMARY KEY (account, hash)) WITHOUT ROWID\
                    """,
                    """
                    CREATE TABLE identities (
                        issuer TEXT NOT NULL,
                        subject TEXT NOT NULL,
                        account INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
                        PRIMARY KEY (issuer, subject)) WITHOUT ROWID\
                    """));

    private Schema() {}

    static void migrate(Sql sql) {
        long version = sql.number("PRAGMA user_version");
        if (version > STEPS.size()) {
            throw new StorageFailure(
                    "The data directory was written by a newer version of OpenSynchro; use that version",
                    new IllegalStateException("schema " + version));
        }
        for (int step = (int) version; step < STEPS.size(); step++) {
            sql.execute("BEGIN IMMEDIATE");
            STEPS.get(step).forEach(sql::execute);
            sql.execute("PRAGMA user_version = " + (step + 1));
            sql.execute("COMMIT");
        }
    }
}
