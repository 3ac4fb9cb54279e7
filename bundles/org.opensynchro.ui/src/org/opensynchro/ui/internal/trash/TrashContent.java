// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.trash;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.workspace.TrashedItem;
import org.opensynchro.workspace.WorkspaceException;

/**
 * All that was found at one moment.
 *
 * @param rows the newest first
 * @param problems what could not be read and why, in words for the person
 */
record TrashContent(List<TrashRow> rows, List<String> problems) {
    /** Nothing was looked for yet. */
    static final TrashContent NONE = new TrashContent(List.of(), List.of());

    /**
     * Reads every trash of the configuration. One that cannot be read does not hide the others.
     *
     * @throws org.eclipse.core.runtime.OperationCanceledException when the person cancels
     */
    static TrashContent read(SynchronizationService service, IProgressMonitor monitor) {
        List<TrashRow> rows = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        List<TrashSource> sources = TrashSource.of(service.configuration());
        SubMonitor progress = SubMonitor.convert(monitor, sources.size());
        for (TrashSource source : sources) {
            progress.setTaskName(source.where());
            try {
                source.list(service).forEach(item -> rows.add(new TrashRow(source, item)));
            } catch (WorkspaceException e) {
                problems.add(NLS.bind(Messages.TrashContent_unreadable, source.where(), e.getMessage()));
            } catch (IOException e) {
                problems.add(NLS.bind(Messages.TrashContent_unreadable, source.where(), e));
            }
            progress.split(1);
        }
        Comparator<TrashedItem> newestFirst =
                Comparator.comparing(TrashedItem::deleted).reversed().thenComparing(TrashedItem::path);
        rows.sort(Comparator.comparing(TrashRow::item, newestFirst));
        return new TrashContent(List.copyOf(rows), List.copyOf(problems));
    }
}
