// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The accounts and settings of a data directory, open for an administrator's change beside the server that may be using the
 * directory: without the lock that makes a server its only one.
 */
public final class Administered implements AutoCloseable {
    /** Contents are only ever removed through this, never written, so no run is needed to name them. */
    private static final long NO_RUN = 0;

    private final Database database;
    private final AccountTable accounts;
    private final SettingsTable settings;
    private final FailedLoginTable failedLogins;
    private final SecondFactorTable secondFactors;

    private Administered(Database database, Blobs blobs) {
        this.database = database;
        this.accounts = new AccountTable(database, blobs);
        this.settings = new SettingsTable(database);
        this.failedLogins = new FailedLoginTable(database);
        this.secondFactors = new SecondFactorTable(database);
    }

    /** {@return whether a directory is the data directory of a workspace} */
    public static boolean isWorkspace(Path directory) {
        return Files.isRegularFile(Storage.database(directory));
    }

    /**
     * Opens a data directory, making it if there is none.
     *
     * @param directory the data directory
     * @return its accounts and settings
     * @throws IOException if it cannot be used
     */
    public static Administered open(Path directory) throws IOException {
        Storage.makePrivate(directory);
        Path content = Storage.content(directory);
        try {
            Blobs blobs = new Blobs(content, NO_RUN);
            return new Administered(new Database(Storage.database(directory), blobs::syncFolders), blobs);
        } catch (StorageFailure e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** {@return the failed logins} */
    public FailedLoginTable failedLogins() {
        return failedLogins;
    }

    /** {@return the second factors} */
    public SecondFactorTable secondFactors() {
        return secondFactors;
    }

    /** {@return the accounts} */
    public AccountTable accounts() {
        return accounts;
    }

    /** {@return the settings} */
    public SettingsTable settings() {
        return settings;
    }

    @Override
    public void close() {
        database.close();
    }
}
