// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.commands;

import java.util.List;
import org.eclipse.swt.widgets.Shell;
import org.opensynchro.sync.Side;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.pair.AddSyncDialog;
import org.opensynchro.ui.internal.syncs.SyncRow;

/** Adds a synchronization, beginning with the local folder. */
public final class AddLocalFolderHandler extends SyncHandler {
    @Override
    void execute(Shell shell, SynchronizationService service, List<SyncRow> selected) {
        new AddSyncDialog(shell, service, Side.LOCAL).open();
    }
}
