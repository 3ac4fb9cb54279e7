// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.running;

import org.opensynchro.sync.SyncListener;
import org.opensynchro.sync.SynchronizationRefusedException;
import org.opensynchro.sync.SynchronizationSettings;
import org.opensynchro.sync.Synchronizer;
import org.opensynchro.sync.WorkspaceSource;

/** Opens synchronizations, as {@link org.opensynchro.sync.Synchronizers#open} does. */
@FunctionalInterface
interface Engine {
    /** Opens one. */
    Synchronizer open(SynchronizationSettings settings, WorkspaceSource source, SyncListener listener)
            throws SynchronizationRefusedException;
}
