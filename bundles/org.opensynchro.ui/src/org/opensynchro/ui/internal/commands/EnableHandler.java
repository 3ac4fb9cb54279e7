// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.commands;

import java.util.List;
import org.eclipse.swt.widgets.Shell;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.Services;
import org.opensynchro.ui.internal.syncs.SyncRow;

/** Switches the selected synchronizations on. */
public final class EnableHandler extends SyncHandler {
    @Override
    void execute(Shell shell, SynchronizationService service, List<SyncRow> selected) {
        Services.inBackground(Messages.EnableHandler_job, monitor -> service.setEnabled(ids(selected), true));
    }
}
