// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.syncs;

import java.util.List;
import java.util.function.Function;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.ColorDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.opensynchro.model.Synchronization;
import org.opensynchro.ui.SyncState;
import org.opensynchro.ui.internal.Icons;
import org.opensynchro.ui.internal.Texts;
import org.opensynchro.ui.internal.Widgets;

/** The table of the My Syncs view. */
final class SyncTable {
    private static final int PROGRESS_COLUMN = 3;
    private static final int BAR_HEIGHT = 3;
    private static final RGB BAR = new RGB(0x2f, 0x7d, 0xe1);

    private final TableViewer viewer;
    private final TableColumnLayout columns = new TableColumnLayout();
    private final LocalResourceManager resources;

    SyncTable(Composite parent) {
        parent.setLayout(columns);
        viewer = new TableViewer(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        Table table = Widgets.identify(viewer.getTable(), "syncs");
        table.setHeaderVisible(true);
        Widgets.name(table, Messages.SyncTable_name);
        resources = new LocalResourceManager(JFaceResources.getResources(), table);
        ColumnViewerToolTipSupport.enableFor(viewer);
        addColumn(Messages.SyncTable_state, 15, 140, new StateLabels());
        addColumn(Messages.SyncTable_local, 21, 130, labels(row -> Texts.local(row.synchronization())));
        addColumn(Messages.SyncTable_online, 22, 140, labels(row -> online(row.synchronization())));
        addColumn(Messages.SyncTable_progress, 19, 180, labels(row -> SyncTexts.progress(row.status())));
        addColumn(Messages.SyncTable_lastSync, 11, 100, labels(row -> SyncTexts.lastSync(row.status())));
        addColumn(Messages.SyncTable_problems, 14, 90, labels(row -> SyncTexts.problems(row.status())));
        table.addListener(SWT.PaintItem, this::paintProgress);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
    }

    TableViewer viewer() {
        return viewer;
    }

    /** Shows these rows, in their order; keeps the selection. */
    void show(List<SyncRow> rows) {
        if (rows.equals(viewer.getInput())) {
            viewer.refresh(true);
        } else {
            viewer.getTable().setRedraw(false);
            viewer.setInput(rows);
            viewer.getTable().setRedraw(true);
        }
        viewer.getTable().redraw();
    }

    private void addColumn(String title, int weight, int minimum, CellLabelProvider labels) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setMoveable(true);
        column.setLabelProvider(labels);
        columns.setColumnData(column.getColumn(), new ColumnWeightData(weight, minimum));
    }

    private static String online(Synchronization synchronization) {
        return Texts.online(synchronization) + "  \u00b7  " + Texts.host(synchronization.getAccount());
    }

    private static ColumnLabelProvider labels(Function<SyncRow, String> text) {
        return new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return text.apply((SyncRow) element);
            }

            @Override
            public String getToolTipText(Object element) {
                String full = getText(element);
                return full.isEmpty() ? null : full;
            }
        };
    }

    /** A thin bar under the words of the progress column; the words remain, for those who do not see the bar. */
    private void paintProgress(Event event) {
        if (event.index != PROGRESS_COLUMN
                || !(event.item.getData() instanceof SyncRow row)
                || row.status().state() != SyncState.RUNNING) {
            return;
        }
        Rectangle cell = ((TableItem) event.item).getBounds(PROGRESS_COLUMN);
        int width = cell.width - 2 * BAR_HEIGHT;
        int done = (int) (width * row.status().progress().fraction());
        int top = cell.y + cell.height - BAR_HEIGHT - 1;
        GC gc = event.gc;
        gc.setBackground(resources.create(ColorDescriptor.createFrom(BAR)));
        gc.setAlpha(50);
        gc.fillRectangle(cell.x + BAR_HEIGHT, top, width, BAR_HEIGHT);
        gc.setAlpha(255);
        gc.fillRectangle(cell.x + BAR_HEIGHT, top, done, BAR_HEIGHT);
    }

    /** Icon and words of the state. */
    private final class StateLabels extends ColumnLabelProvider {
        @Override
        public String getText(Object element) {
            return SyncTexts.state(((SyncRow) element).status().state());
        }

        @Override
        public Image getImage(Object element) {
            return resources.create(
                    Icons.descriptor(SyncTexts.icon(((SyncRow) element).status().state())));
        }
    }
}
