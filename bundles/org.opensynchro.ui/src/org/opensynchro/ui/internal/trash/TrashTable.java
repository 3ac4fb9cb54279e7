// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.trash;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jface.layout.TableColumnLayout;
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
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.opensynchro.ui.internal.Widgets;

/** The table of the Trash view; makes only the rows that are seen. A click on a heading sorts. */
final class TrashTable {
    private final TableViewer viewer;
    private final TableColumnLayout columns = new TableColumnLayout();
    private List<TrashRow> rows = List.of();
    private Comparator<TrashRow> order = Comparator.comparing(row -> row.item().deleted());

    TrashTable(Composite parent) {
        parent.setLayout(columns);
        viewer = new TableViewer(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        Table table = Widgets.identify(viewer.getTable(), "trash");
        table.setHeaderVisible(true);
        Widgets.name(table, Messages.TrashTable_name);
        ColumnViewerToolTipSupport.enableFor(viewer);
        addColumn(Messages.TrashTable_item, 24, 130, TrashRow::name, TrashTable::image, byText(TrashRow::name));
        addColumn(Messages.TrashTable_folder, 26, 130, TrashRow::folder, row -> null, byText(TrashRow::folder));
        TableColumn deleted = addColumn(Messages.TrashTable_deleted, 18, 150, TrashRow::deleted, row -> null, order);
        addColumn(Messages.TrashTable_where, 22, 110, TrashRow::where, row -> null, byText(TrashRow::where));
        TableColumn size = addColumn(
                Messages.TrashTable_size,
                10,
                70,
                TrashRow::size,
                row -> null,
                Comparator.comparingLong(row -> row.item().size()));
        size.setAlignment(SWT.RIGHT);
        table.setSortColumn(deleted);
        table.setSortDirection(SWT.DOWN);
        viewer.setUseHashlookup(true);
        viewer.setContentProvider((ILazyContentProvider) this::updateElement);
        viewer.setInput(this);
    }

    TableViewer viewer() {
        return viewer;
    }

    /** The selected rows. */
    List<TrashRow> selected() {
        return viewer.getStructuredSelection().stream()
                .map(TrashRow.class::cast)
                .toList();
    }

    /** Shows these rows, in the order that the person chose. */
    void show(List<TrashRow> newRows) {
        var selected = viewer.getStructuredSelection();
        boolean down = viewer.getTable().getSortDirection() == SWT.DOWN;
        rows = newRows.stream().sorted(down ? order.reversed() : order).toList();
        viewer.setItemCount(rows.size());
        viewer.refresh();
        viewer.setSelection(selected);
    }

    private void sortBy(TableColumn column, Comparator<TrashRow> newOrder) {
        Table table = viewer.getTable();
        boolean up = table.getSortColumn() != column || table.getSortDirection() == SWT.DOWN;
        table.setSortColumn(column);
        table.setSortDirection(up ? SWT.UP : SWT.DOWN);
        order = newOrder;
        show(rows);
    }

    private void updateElement(int index) {
        if (index < rows.size()) {
            viewer.replace(rows.get(index), index);
        }
    }

    private static Comparator<TrashRow> byText(Function<TrashRow, String> text) {
        return Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER);
    }

    private static Image image(TrashRow row) {
        String name = row.item().isFolder() ? ISharedImages.IMG_OBJ_FOLDER : ISharedImages.IMG_OBJ_FILE;
        return PlatformUI.getWorkbench().getSharedImages().getImage(name);
    }

    private TableColumn addColumn(
            String title,
            int weight,
            int minimum,
            Function<TrashRow, String> text,
            Function<TrashRow, Image> image,
            Comparator<TrashRow> ascending) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setMoveable(true);
        column.getColumn().addListener(SWT.Selection, event -> sortBy(column.getColumn(), ascending));
        columns.setColumnData(column.getColumn(), new ColumnWeightData(weight, minimum));
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return text.apply((TrashRow) element);
            }

            @Override
            public Image getImage(Object element) {
                return image.apply((TrashRow) element);
            }

            @Override
            public String getToolTipText(Object element) {
                String full = getText(element);
                return full.isEmpty() ? null : full;
            }
        });
        return column.getColumn();
    }
}
