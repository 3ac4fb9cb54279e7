// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.trash;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.model.Synchronization;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.WorkspaceException;

/** Puts rows of the Trash view back, and says what became of them. */
final class Restoring {
    private final SynchronizationService service;
    private final List<TrashRow> rows;
    private final List<String> failures = new ArrayList<>();
    private String lastRestored = "";
    private int restored;
    private int renamed;

    Restoring(SynchronizationService service, List<TrashRow> rows) {
        this.service = service;
        this.rows = rows;
    }

    /** Restores all that can be; what was restored when the person cancels stays restored. */
    void run(IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, rows.size());
        for (TrashRow row : rows) {
            if (progress.isCanceled()) {
                break;
            }
            progress.subTask(row.name());
            restore(row);
            progress.worked(1);
        }
        service.synchronizeNow(service.configuration().getSynchronizations().stream()
                .map(Synchronization::getId)
                .toList());
    }

    private void restore(TrashRow row) {
        try {
            ItemPath now = row.source().restore(service, row.item());
            restored++;
            boolean elsewhere = !now.equals(row.item().path());
            renamed += elsewhere ? 1 : 0;
            String name = row.item().path().name();
            lastRestored = elsewhere
                    ? NLS.bind(Messages.Restoring_oneElsewhere, name, "/" + now)
                    : NLS.bind(Messages.Restoring_one, name, row.folder());
        } catch (WorkspaceException e) {
            failures.add(NLS.bind(Messages.Restoring_failed, row.name(), e.getMessage()));
        } catch (IOException e) {
            failures.add(NLS.bind(Messages.Restoring_failed, row.name(), e));
        }
    }

    /** What happened, in words for the person; failures come first. */
    String summary() {
        String done =
                switch (restored) {
                    case 0 -> "";
                    case 1 -> lastRestored;
                    default ->
                        renamed == 0
                                ? NLS.bind(Messages.Restoring_many, restored)
                                : NLS.bind(Messages.Restoring_manyElsewhere, restored, renamed);
                };
        return failures.isEmpty() ? done : (failures.getFirst() + ' ' + done).strip();
    }

    boolean hasFailures() {
        return !failures.isEmpty();
    }
}
