// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.tray;

import java.util.Comparator;
import java.util.List;
import org.opensynchro.ui.SyncState;
import org.opensynchro.ui.SynchronizationService;

/** One state for all synchronizations: that of the one that needs the person most. */
final class OverallState {
    private static final List<SyncState> MOST_PRESSING_FIRST = List.of(
            SyncState.HELD,
            SyncState.SIGN_IN,
            SyncState.ERROR,
            SyncState.PROBLEMS,
            SyncState.OFFLINE,
            SyncState.RUNNING,
            SyncState.STARTING,
            SyncState.PENDING,
            SyncState.IN_SYNC,
            SyncState.DISABLED);

    private OverallState() {}

    static SyncState of(SynchronizationService service) {
        return service.configuration().getSynchronizations().stream()
                .map(synchronization -> service.status(synchronization.getId()).state())
                .min(Comparator.comparing(MOST_PRESSING_FIRST::indexOf))
                .orElse(SyncState.DISABLED);
    }
}
