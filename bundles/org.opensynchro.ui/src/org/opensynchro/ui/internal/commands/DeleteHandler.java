// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.commands;

import java.util.List;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.Services;
import org.opensynchro.ui.internal.Texts;
import org.opensynchro.ui.internal.syncs.SyncRow;

/** Forgets the selected synchronizations after asking; deletes no file. */
public final class DeleteHandler extends SyncHandler {
    @Override
    void execute(Shell shell, SynchronizationService service, List<SyncRow> selected) {
        String question = selected.size() == 1
                ? NLS.bind(
                        Messages.DeleteHandler_one,
                        Texts.name(selected.getFirst().synchronization()))
                : NLS.bind(Messages.DeleteHandler_many, selected.size());
        int answer = MessageDialog.open(
                MessageDialog.QUESTION,
                shell,
                Messages.DeleteHandler_title,
                question,
                0,
                Messages.DeleteHandler_delete,
                IDialogConstants.CANCEL_LABEL);
        if (answer == 0) {
            Services.inBackground(Messages.DeleteHandler_job, monitor -> service.delete(ids(selected)));
        }
    }
}
