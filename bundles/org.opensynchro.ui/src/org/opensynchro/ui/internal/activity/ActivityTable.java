// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.activity;

import java.util.List;
import java.util.function.Function;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ILazyContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.opensynchro.model.ActivityEntry;
import org.opensynchro.ui.internal.Icons;
import org.opensynchro.ui.internal.Widgets;

/** The table of the Activity view; makes only the rows that are seen, so that thousands cost nothing. */
final class ActivityTable {
    private final TableViewer viewer;
    private final TableColumnLayout columns = new TableColumnLayout();
    private final LocalResourceManager images;
    private List<ActivityEntry> entries = List.of();
    private ActivityTexts texts;

    ActivityTable(Composite parent, ActivityTexts texts) {
        this.texts = texts;
        parent.setLayout(columns);
        viewer = new TableViewer(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        Table table = Widgets.identify(viewer.getTable(), "activities");
        table.setHeaderVisible(true);
        Widgets.name(table, Messages.ActivityTable_name);
        images = new LocalResourceManager(JFaceResources.getResources(), table);
        ColumnViewerToolTipSupport.enableFor(viewer);
        addColumn(Messages.ActivityTable_time, 12, 90, ActivityTexts::time);
        addColumn(
                Messages.ActivityTable_what,
                18,
                160,
                ActivityTexts::what,
                entry -> images.create(Icons.descriptor(ActivityTexts.icon(entry))));
        addColumn(Messages.ActivityTable_item, 28, 140, ActivityTexts::item);
        addColumn(Messages.ActivityTable_sync, 14, 80, entry -> this.texts.sync(entry));
        addColumn(Messages.ActivityTable_details, 30, 120, ActivityTexts::details);
        viewer.setUseHashlookup(true);
        viewer.setContentProvider((ILazyContentProvider) this::updateElement);
        viewer.setInput(this);
    }

    TableViewer viewer() {
        return viewer;
    }

    /** Shows these entries in their order. */
    void show(List<ActivityEntry> newEntries, ActivityTexts newTexts) {
        if (newEntries.equals(entries)) {
            return;
        }
        var selected = viewer.getStructuredSelection();
        entries = newEntries;
        texts = newTexts;
        viewer.setItemCount(entries.size());
        viewer.refresh();
        viewer.setSelection(selected);
    }

    private void updateElement(int index) {
        if (index < entries.size()) {
            viewer.replace(entries.get(index), index);
        }
    }

    private void addColumn(String title, int weight, int minimum, Function<ActivityEntry, String> text) {
        addColumn(title, weight, minimum, text, entry -> null);
    }

    private void addColumn(
            String title,
            int weight,
            int minimum,
            Function<ActivityEntry, String> text,
            Function<ActivityEntry, Image> image) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setMoveable(true);
        columns.setColumnData(column.getColumn(), new ColumnWeightData(weight, minimum));
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return text.apply((ActivityEntry) element);
            }

            @Override
            public Image getImage(Object element) {
                return image.apply((ActivityEntry) element);
            }

            @Override
            public String getToolTipText(Object element) {
                String full = getText(element);
                return full.isEmpty() ? null : full;
            }
        });
    }
}
