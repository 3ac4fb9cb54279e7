// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.commands;

import java.util.List;
import org.eclipse.swt.widgets.Shell;
import org.opensynchro.model.Synchronization;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.syncs.SyncRow;

/** Asks the selected synchronizations, or all, for a pass. */
public final class SynchronizeNowHandler extends SyncHandler {
    @Override
    void execute(Shell shell, SynchronizationService service, List<SyncRow> selected) {
        List<String> all = service.configuration().getSynchronizations().stream()
                .map(Synchronization::getId)
                .toList();
        service.synchronizeNow(selected.isEmpty() ? all : ids(selected));
    }
}
