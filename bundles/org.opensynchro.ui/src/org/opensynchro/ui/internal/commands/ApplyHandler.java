// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.commands;

import java.util.List;
import org.eclipse.swt.widgets.Shell;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.Services;
import org.opensynchro.ui.internal.syncs.SyncRow;

/** Starts the synchronizations that were added. */
public final class ApplyHandler extends SyncHandler {
    @Override
    void execute(Shell shell, SynchronizationService service, List<SyncRow> selected) {
        Services.inBackground(Messages.ApplyHandler_job, monitor -> service.apply());
    }
}
