// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.locks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.opensynchro.model.Configuration;
import org.opensynchro.model.Synchronization;
import org.opensynchro.ui.LockedFile;
import org.opensynchro.ui.internal.Icons;
import org.opensynchro.ui.internal.Texts;
import org.opensynchro.ui.internal.Widgets;

/** The table of the Locks view. */
final class LocksTable {
    private final TableViewer viewer;
    private final TableColumnLayout columns = new TableColumnLayout();
    private Map<String, String> names = Map.of();

    LocksTable(Composite parent) {
        parent.setLayout(columns);
        viewer = new TableViewer(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        Table table = Widgets.identify(viewer.getTable(), "locks");
        table.setHeaderVisible(true);
        Widgets.name(table, Messages.LocksTable_name);
        LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources(), table);
        Image icon = images.create(Icons.descriptor("kind_locked"));
        ColumnViewerToolTipSupport.enableFor(viewer);
        addColumn(Messages.LocksTable_file, 40, 180, locked -> locked.path().toString(), icon);
        addColumn(Messages.LocksTable_sync, 18, 90, locked -> names.getOrDefault(locked.synchronizationId(), ""), null);
        addColumn(Messages.LocksTable_holder, 26, 140, LocksTable::holder, null);
        addColumn(Messages.LocksTable_until, 16, 110, LocksTable::until, null);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
    }

    TableViewer viewer() {
        return viewer;
    }

    /** Shows these locks in their order; what is selected stays so. */
    void show(List<LockedFile> locks, Configuration configuration) {
        names = configuration.getSynchronizations().stream()
                .collect(Collectors.toMap(Synchronization::getId, Texts::name));
        if (!locks.equals(viewer.getInput())) {
            var selected = viewer.getStructuredSelection();
            viewer.setInput(locks);
            viewer.setSelection(selected);
        }
    }

    private static String holder(LockedFile locked) {
        return locked.lock().mine() ? Messages.LocksTable_me : locked.lock().owner();
    }

    private static String until(LockedFile locked) {
        Instant expiry = locked.lock().expiry();
        return expiry.equals(Instant.MAX) ? "" : Texts.moment(expiry);
    }

    private void addColumn(String title, int weight, int minimum, Function<LockedFile, String> text, Image image) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setMoveable(true);
        columns.setColumnData(column.getColumn(), new ColumnWeightData(weight, minimum));
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return text.apply((LockedFile) element);
            }

            @Override
            public Image getImage(Object element) {
                return image;
            }

            @Override
            public String getToolTipText(Object element) {
                return getText(element);
            }
        });
    }
}
