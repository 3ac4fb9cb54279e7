// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

import org.opensynchro.sync.internal.DefaultSynchronizer;

/** Opens synchronizations. */
public final class Synchronizers {
    private Synchronizers() {}

    /**
     * Opens a synchronization and takes its locks; nothing is connected or synchronized yet.
     *
     * @param settings what to synchronize
     * @param source connects to the workspace when it is first needed, and again after it was lost
     * @param listener is told what happens
     * @throws SynchronizationRefusedException when it cannot be opened as it is set up
     */
    public static Synchronizer open(SynchronizationSettings settings, WorkspaceSource source, SyncListener listener)
            throws SynchronizationRefusedException {
        return DefaultSynchronizer.open(settings, source, listener);
    }
}
