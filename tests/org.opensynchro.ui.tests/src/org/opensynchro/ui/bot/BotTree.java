// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.bot;

import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/**
 * A tree.
 *
 * @param widget the widget itself
 */
public record BotTree(Tree widget) {
    /** Whether an item of the first level holds another one. */
    public boolean hasChild(String parent, String child) {
        return Bot.ui(() -> Stream.of(item(parent).getItems())
                .anyMatch(item -> item.getText().equals(child)));
    }

    /** Selects an item of the first level, or one in it. */
    public void select(String parent, String... child) {
        Bot.ui(() -> {
            TreeItem item = child.length == 0 ? item(parent) : item(parent, child[0]);
            widget.setSelection(item);
            Event event = new Event();
            event.widget = widget;
            event.item = item;
            widget.notifyListeners(SWT.Selection, event);
            return null;
        });
    }

    /** Whether the box of an item is ticked. */
    public boolean isChecked(String parent, String child) {
        return Bot.ui(() -> item(parent, child).getChecked());
    }

    /** Ticks the box of an item, or takes the tick away. */
    public void check(String parent, String child, boolean checked) {
        Bot.ui(() -> {
            TreeItem item = item(parent, child);
            item.setChecked(checked);
            Event event = new Event();
            event.widget = widget;
            event.item = item;
            event.detail = SWT.CHECK;
            widget.notifyListeners(SWT.Selection, event);
            return null;
        });
    }

    /** The text of the selected item. */
    public String selection() {
        return Bot.ui(() -> widget.getSelectionCount() == 0 ? "" : widget.getSelection()[0].getText());
    }

    private TreeItem item(String parent, String child) {
        return Stream.of(item(parent).getItems())
                .filter(candidate -> candidate.getText().equals(child))
                .findFirst()
                .orElseThrow();
    }

    private TreeItem item(String text) {
        return Stream.of(widget.getItems())
                .filter(candidate -> candidate.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
