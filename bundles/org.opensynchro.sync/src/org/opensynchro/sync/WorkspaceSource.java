// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.WorkspaceException;

/** Connects to the workspace whenever the synchronization needs it: at the start, and again after it was lost. */
@FunctionalInterface
public interface WorkspaceSource {
    /** Connects anew; the synchronization closes what it gets. */
    Workspace connect() throws WorkspaceException;
}
