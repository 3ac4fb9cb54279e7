// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.Optional;
import org.opensynchro.sync.WorkspaceSource;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.WorkspaceException;

/** The workspace as one synchronization holds it: connected when first needed, and anew after it was lost. Thread-safe. */
final class Connection implements AutoCloseable {
    private final WorkspaceSource source;
    private Workspace workspace;
    private long requestsOfFormer;
    private boolean closed;

    Connection(WorkspaceSource source) {
        this.source = source;
    }

    /** The workspace, connecting where need be. */
    Workspace get() throws WorkspaceException {
        synchronized (this) {
            if (workspace != null) {
                return workspace;
            }
        }
        Workspace connected = source.connect();
        synchronized (this) {
            if (closed) {
                connected.close();
                throw new CancelledException();
            }
            workspace = connected;
            return connected;
        }
    }

    /** The workspace, if there is a connection. */
    synchronized Optional<Workspace> current() {
        return Optional.ofNullable(workspace);
    }

    /** Requests sent through all connections so far. */
    synchronized long requestCount() {
        return requestsOfFormer + (workspace == null ? 0 : workspace.requestCount());
    }

    /** Lets go of the workspace after it failed; the next {@link #get} connects anew. */
    synchronized void lose() {
        if (workspace != null) {
            requestsOfFormer += workspace.requestCount();
            workspace.close();
            workspace = null;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        lose();
    }
}
