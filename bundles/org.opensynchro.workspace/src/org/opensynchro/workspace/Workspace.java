// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

/** A connection to one workspace for one account. Thread-safe. Closing it abandons what is under way. */
public interface Workspace extends AutoCloseable {
    /** What was found out about the server on connecting. */
    WorkspaceInfo info();

    /** The files and folders. */
    Files files();

    /** Number of HTTP requests sent through this connection so far, retries included. */
    long requestCount();

    @Override
    void close();
}
