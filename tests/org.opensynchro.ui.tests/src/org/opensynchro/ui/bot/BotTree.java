// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.bot;

import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** A tree. */
public final class BotTree {
    private final Found<Tree> widget;

    BotTree(Found<Tree> widget) {
        this.widget = widget;
    }

    /** Whether an item of the first level holds another one. */
    public boolean hasChild(String parent, String child) {
        return widget.get(tree -> Stream.of(item(tree, parent).getItems())
                .anyMatch(item -> item.getText().equals(child)));
    }

    /** Selects an item of the first level. */
    public void select(String name) {
        widget.run(tree -> {
            TreeItem item = item(tree, name);
            tree.setSelection(item);
            notifySelection(tree, item, SWT.NONE);
        });
    }

    /** Whether the box of an item is ticked. */
    public boolean isChecked(String parent, String child) {
        return widget.get(tree -> item(tree, parent, child).getChecked());
    }

    /** Ticks the box of an item, or takes the tick away. */
    public void check(String parent, String child, boolean checked) {
        widget.run(tree -> {
            TreeItem item = item(tree, parent, child);
            item.setChecked(checked);
            notifySelection(tree, item, SWT.CHECK);
        });
    }

    private static void notifySelection(Tree tree, TreeItem item, int detail) {
        Event event = new Event();
        event.widget = tree;
        event.item = item;
        event.detail = detail;
        tree.notifyListeners(SWT.Selection, event);
    }

    /** The text of the selected item. */
    public String selection() {
        return widget.get(tree -> tree.getSelectionCount() == 0 ? "" : tree.getSelection()[0].getText());
    }

    private static TreeItem item(Tree tree, String parent, String child) {
        return item(Stream.of(item(tree, parent).getItems()), child);
    }

    private static TreeItem item(Tree tree, String text) {
        return item(Stream.of(tree.getItems()), text);
    }

    private static TreeItem item(Stream<TreeItem> items, String text) {
        return items.filter(candidate -> candidate.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
