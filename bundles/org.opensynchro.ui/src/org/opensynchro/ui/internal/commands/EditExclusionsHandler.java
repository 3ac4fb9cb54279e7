// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.commands;

import java.util.List;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.opensynchro.model.Synchronization;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.Services;
import org.opensynchro.ui.internal.scope.ExclusionsDialog;
import org.opensynchro.ui.internal.syncs.SyncRow;

/** Edits what is left out of the selected synchronization. */
public final class EditExclusionsHandler extends SyncHandler {
    @Override
    void execute(Shell shell, SynchronizationService service, List<SyncRow> selected) {
        configured(service, selected.getFirst()).ifPresent(chosen -> edit(shell, service, chosen));
    }

    private static void edit(Shell shell, SynchronizationService service, Synchronization chosen) {
        ExclusionsDialog dialog = new ExclusionsDialog(shell, chosen.getExclusions());
        if (dialog.open() == Window.OK && !dialog.lines().equals(chosen.getExclusions())) {
            Services.inBackground(
                    Messages.EditExclusionsHandler_job,
                    monitor -> service.setExclusions(chosen.getId(), dialog.lines()));
        }
    }
}
