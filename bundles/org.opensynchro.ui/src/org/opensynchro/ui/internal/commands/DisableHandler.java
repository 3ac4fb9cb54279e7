// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.commands;

import java.util.List;
import org.eclipse.swt.widgets.Shell;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.Services;
import org.opensynchro.ui.internal.syncs.SyncRow;

/** Switches the selected synchronizations off. */
public final class DisableHandler extends SyncHandler {
    @Override
    void execute(Shell shell, SynchronizationService service, List<SyncRow> selected) {
        Services.inBackground(Messages.DisableHandler_job, monitor -> service.setEnabled(ids(selected), false));
    }
}
