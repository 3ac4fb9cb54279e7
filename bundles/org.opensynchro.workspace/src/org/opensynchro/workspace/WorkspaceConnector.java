// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

/** Makes one family of servers usable as workspaces. Contributed to {@code org.opensynchro.workspace.connectors}. */
public interface WorkspaceConnector {
    /**
     * Connects: finds out what the server is and that the account may use it.
     *
     * @throws AuthenticationException when the server refuses the account
     * @throws NotAWorkspaceException when what answers is no workspace
     * @throws UnreachableException when nothing answers
     * @throws WorkspaceException for every other cause
     */
    Workspace connect(ConnectionSettings settings) throws WorkspaceException;
}
