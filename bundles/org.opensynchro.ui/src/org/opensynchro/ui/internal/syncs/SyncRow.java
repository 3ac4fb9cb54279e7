// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.syncs;

import org.opensynchro.model.Synchronization;
import org.opensynchro.ui.SyncStatus;

/**
 * One synchronization as the My Syncs view shows it, and as commands find it in the selection. Stays the same object
 * while its content changes. Used on the user interface thread only.
 */
public final class SyncRow {
    private Synchronization synchronization;
    private SyncStatus status;

    SyncRow(Synchronization synchronization, SyncStatus status) {
        update(synchronization, status);
    }

    void update(Synchronization newSynchronization, SyncStatus newStatus) {
        synchronization = newSynchronization;
        status = newStatus;
    }

    /** The id of the synchronization. */
    public String id() {
        return synchronization.getId();
    }

    /** What is configured. */
    public Synchronization synchronization() {
        return synchronization;
    }

    /** How it is. */
    public SyncStatus status() {
        return status;
    }
}
