// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.opensynchro.server.internal.accounts.FailedLogins;
import org.opensynchro.server.internal.accounts.ServerKey;
import org.opensynchro.server.internal.audit.Audit;
import org.opensynchro.server.internal.audit.AuditLog;
import org.opensynchro.server.internal.storage.Administered;

/**
 * The accounts and policies of a workspace, to be looked at and changed beside a server that may be running: it sees a
 * change with the next request. For any thread.
 */
public final class Administration implements AutoCloseable {
    private final Administered administered;
    private final ServerKey key;
    private final Audit audit;

    private Administration(Administered administered, ServerKey key, Audit audit) {
        this.audit = audit;
        this.administered = administered;
        this.key = key;
    }

    /**
     * Whether a directory is the data directory of a workspace.
     *
     * @param dataDirectory a directory, or what is none
     * @return whether it is
     */
    public static boolean isWorkspace(Path dataDirectory) {
        return Administered.isWorkspace(dataDirectory);
    }

    /**
     * Opens a data directory, making it if there is none.
     *
     * @param dataDirectory the data directory
     * @return its accounts and policies
     * @throws IOException if it cannot be used
     */
    public static Administration open(Path dataDirectory) throws IOException {
        Administered administered = Administered.open(dataDirectory);
        try {
            return new Administration(
                    administered, ServerKey.of(dataDirectory), new AuditLog(dataDirectory, InstantSource.system()));
        } catch (IOException e) {
            administered.close();
            throw e;
        }
    }

    /** {@return the accounts} */
    public Accounts accounts() {
        return new Accounts(
                administered.accounts(),
                new FailedLogins(administered.failedLogins(), key),
                administered.secondFactors(),
                audit);
    }

    /** {@return the policies} */
    public Policies policies() {
        return new Policies(administered.settings(), audit);
    }

    /** Closes the data directory. */
    @Override
    public void close() {
        administered.close();
    }
}
