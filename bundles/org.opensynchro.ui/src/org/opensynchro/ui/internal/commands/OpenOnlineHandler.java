// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.commands;

import java.util.List;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Shell;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.syncs.SyncRow;

/** Opens the online folders of the selected synchronizations in the browser. */
public final class OpenOnlineHandler extends SyncHandler {
    @Override
    void execute(Shell shell, SynchronizationService service, List<SyncRow> selected) {
        for (SyncRow row : selected) {
            String page = WebPages.of(row.synchronization());
            if (!Program.launch(page)) {
                MessageDialog.openInformation(
                        shell, Messages.OpenHandler_title, NLS.bind(Messages.OpenOnlineHandler_failed, page));
            }
        }
    }
}
