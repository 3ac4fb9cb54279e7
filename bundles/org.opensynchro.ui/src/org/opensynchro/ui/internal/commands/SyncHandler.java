// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.opensynchro.model.Synchronization;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.Services;
import org.opensynchro.ui.internal.syncs.SyncRow;

/** A command on the synchronizations, the selected ones or all. */
abstract class SyncHandler extends AbstractHandler {
    @Override
    public final Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        List<SyncRow> selected = new ArrayList<>();
        for (Object element : HandlerUtil.getCurrentStructuredSelection(event)) {
            if (element instanceof SyncRow row) {
                selected.add(row);
            }
        }
        execute(window.getShell(), Services.synchronizations(window), selected);
        return null;
    }

    /** Does it, on the user interface thread. */
    abstract void execute(Shell shell, SynchronizationService service, List<SyncRow> selected);

    /** What is configured now; what a row shows may be older. */
    static Optional<Synchronization> configured(SynchronizationService service, SyncRow row) {
        return service.configuration().getSynchronizations().stream()
                .filter(candidate -> candidate.getId().equals(row.id()))
                .findFirst();
    }

    static List<String> ids(List<SyncRow> rows) {
        return rows.stream().map(SyncRow::id).toList();
    }
}
