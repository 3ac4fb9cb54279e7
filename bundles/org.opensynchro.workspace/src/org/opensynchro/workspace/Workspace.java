// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

import java.util.Optional;

/** A connection to one workspace for one account. Thread-safe. Closing it abandons what is under way. */
public interface Workspace extends AutoCloseable {
    /** What was found out about the server on connecting. */
    WorkspaceInfo info();

    /** The files and folders. */
    Files files();

    /** The trash, where the server says that it has one. */
    default Optional<Trash> trash() {
        return Optional.empty();
    }

    /** A way to hear of changes at once; empty where the server offers none, and asking is the only way. */
    default Optional<Changes> changes() {
        return Optional.empty();
    }

    /**
     * Locks on files, where the server has them.
     *
     * @throws WorkspaceException when it cannot be found out
     */
    default Optional<Locks> locks() throws WorkspaceException {
        return Optional.empty();
    }

    /** Number of HTTP requests sent through this connection so far, retries included. */
    long requestCount();

    @Override
    void close();
}
