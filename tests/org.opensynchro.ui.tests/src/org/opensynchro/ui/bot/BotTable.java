// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.bot;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/**
 * A table.
 *
 * @param widget the widget itself
 */
public record BotTable(Table widget) {
    /** The number of rows. */
    public int rowCount() {
        return Bot.ui(widget::getItemCount);
    }

    /** The text of a cell, counted from 0. */
    public String cell(int row, int column) {
        return Bot.ui(() -> widget.getItem(row).getText(column));
    }

    /** All texts, row by row. */
    public List<String> texts() {
        return Bot.ui(() -> texts(widget));
    }

    /** Selects rows, and no others. */
    public BotTable select(int... rows) {
        Bot.ui(() -> {
            widget.setFocus();
            widget.setSelection(rows);
            Event event = new Event();
            event.widget = widget;
            event.item = widget.getItem(rows[0]);
            widget.notifyListeners(SWT.Selection, event);
            return null;
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
