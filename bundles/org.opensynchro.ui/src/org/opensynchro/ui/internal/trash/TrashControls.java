// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.trash;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.opensynchro.ui.internal.Icons;
import org.opensynchro.ui.internal.Widgets;

/** What the Trash view consists of: a filter and two buttons above, the table or a few words below, and a line of news. */
final class TrashControls {
    private static final int WIDTH = 460;

    private final Composite parent;
    private final Composite body;
    private final StackLayout stack = new StackLayout();
    private final LocalResourceManager images;
    private final Composite page;
    private final Composite tablePage;
    private final Label words;
    private final Label news;
    final Text filter;
    final Button restore;
    final Button refresh;
    final TrashTable table;

    TrashControls(Composite parent) {
        this.parent = parent;
        images = new LocalResourceManager(JFaceResources.getResources(), parent);
        GridLayoutFactory.fillDefaults()
                .spacing(0, 4)
                .extendedMargins(0, 0, 4, 0)
                .applyTo(parent);
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(3)
                .extendedMargins(4, 4, 0, 0)
                .applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        filter = Widgets.identify(
                new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.SINGLE), "trashFilter");
        filter.setMessage(Messages.TrashView_filter);
        Widgets.name(filter, Messages.TrashView_filter);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(filter);
        restore = button(bar, "trash.restore", "restore", Messages.TrashView_restore, Messages.TrashView_restoreTip);
        refresh = button(bar, "trash.refresh", "sync_now", Messages.TrashView_refresh, Messages.TrashView_refreshTip);
        news = Widgets.identify(new Label(parent, SWT.WRAP), "trash.news");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .indent(8, 0)
                .exclude(true)
                .applyTo(news);
        body = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        body.setLayout(stack);
        tablePage = new Composite(body, SWT.NONE);
        table = new TrashTable(tablePage);
        page = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(24, 24).applyTo(page);
        words = Widgets.identify(new Label(page, SWT.CENTER | SWT.WRAP), "trash.words");
        GridDataFactory.create(GridData.FILL_BOTH)
                .hint(WIDTH, SWT.DEFAULT)
                .align(SWT.CENTER, SWT.CENTER)
                .applyTo(words);
        stack.topControl = page;
    }

    private Button button(Composite bar, String identifier, String icon, String label, String tip) {
        Button button = Widgets.identify(new Button(bar, SWT.PUSH), identifier);
        button.setImage(images.create(Icons.descriptor(icon)));
        button.setText(label);
        button.setToolTipText(tip);
        return button;
    }

    /** Shows the table. */
    void showTable() {
        top(tablePage);
    }

    /** Gives the focus to what can be used. */
    void setFocus() {
        if (stack.topControl == tablePage) {
            table.viewer().getTable().setFocus();
        } else {
            filter.setFocus();
        }
    }

    /** Shows a few words in place of the table. */
    void showWords(String text) {
        words.setText(text);
        page.layout(true, true);
        top(page);
    }

    private void top(Composite wanted) {
        if (stack.topControl != wanted) {
            stack.topControl = wanted;
            body.layout(true, true);
        }
    }

    /** Shows a line of news above the table; none for the empty text. */
    void tell(String text) {
        news.setText(Widgets.literal(text));
        news.setVisible(!text.isEmpty());
        ((GridData) news.getLayoutData()).exclude = text.isEmpty();
        parent.layout(true, true);
    }
}
