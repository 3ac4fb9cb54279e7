// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.bot;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** A table. */
public final class BotTable {
    private final Found<Table> widget;

    BotTable(Found<Table> widget) {
        this.widget = widget;
    }

    /** The number of rows. */
    public int rowCount() {
        return widget.get(Table::getItemCount);
    }

    /** The text of a cell, counted from 0. */
    public String cell(int row, int column) {
        return widget.get(table -> table.getItem(row).getText(column));
    }

    /** All texts, row by row. */
    public List<String> texts() {
        return widget.get(BotTable::texts);
    }

    /** Selects rows, and no others. */
    public BotTable select(int... rows) {
        widget.run(table -> {
            table.setFocus();
            table.setSelection(rows);
            Event event = new Event();
            event.widget = table;
            event.item = table.getItem(rows[0]);
            table.notifyListeners(SWT.Selection, event);
        });
        return this;
    }

    static List<String> texts(Table table) {
        List<String> texts = new ArrayList<>();
        for (TableItem item : table.getItems()) {
            List<String> row = new ArrayList<>();
            for (int column = 0; column < table.getColumnCount(); column++) {
                row.add(item.getText(column));
            }
            texts.add(String.join(" | ", row));
        }
        return texts;
    }
}
