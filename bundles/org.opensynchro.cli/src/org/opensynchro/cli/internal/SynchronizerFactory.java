// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import org.opensynchro.sync.SyncListener;
import org.opensynchro.sync.SynchronizationRefusedException;
import org.opensynchro.sync.SynchronizationSettings;
import org.opensynchro.sync.Synchronizer;
import org.opensynchro.sync.WorkspaceSource;

/** Opens synchronizations: the engine's own factory, or one that a test brings. */
@FunctionalInterface
public interface SynchronizerFactory {
    /**
     * Opens a synchronization; nothing is connected or synchronized yet.
     *
     * @throws SynchronizationRefusedException when it cannot be opened as it is set up
     */
    Synchronizer open(SynchronizationSettings settings, WorkspaceSource source, SyncListener listener)
            throws SynchronizationRefusedException;
}
