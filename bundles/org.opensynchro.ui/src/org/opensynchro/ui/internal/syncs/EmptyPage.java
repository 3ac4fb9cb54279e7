// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.syncs;

import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.opensynchro.ui.internal.CommandIds;
import org.opensynchro.ui.internal.Icons;
import org.opensynchro.ui.internal.Widgets;

/** What the My Syncs view shows while there is no synchronization: what this is, and what to do first. */
final class EmptyPage {
    private static final int WIDTH = 460;

    private final Composite page;
    private final Label title;
    private final Label text;
    private final Button addAccount;
    private final Button addLocal;
    private final Button addRemote;
    private final LocalResourceManager resources;

    /** @param command runs the command of this id */
    EmptyPage(Composite parent, Consumer<String> command) {
        page = new Composite(parent, SWT.NONE);
        resources = new LocalResourceManager(JFaceResources.getResources(), page);
        GridLayoutFactory.fillDefaults().margins(24, 24).applyTo(page);
        Composite middle = new Composite(page, SWT.NONE);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .align(SWT.CENTER, SWT.CENTER)
                .applyTo(middle);
        GridLayoutFactory.fillDefaults().spacing(0, 10).applyTo(middle);
        title = centered(new Label(middle, SWT.CENTER | SWT.WRAP));
        title.setFont(resources.create(FontDescriptor.createFrom(JFaceResources.getDefaultFont())
                .increaseHeight(5)
                .setStyle(SWT.BOLD)));
        text = centered(new Label(middle, SWT.CENTER | SWT.WRAP));
        Composite buttons = new Composite(middle, SWT.NONE);
        RowLayout row = new RowLayout();
        row.spacing = 10;
        row.marginTop = 12;
        buttons.setLayout(row);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(buttons);
        addAccount = button(buttons, "empty.addAccount", "add_account", Messages.EmptyPage_addAccount);
        addAccount.addListener(SWT.Selection, event -> command.accept(CommandIds.ADD_ACCOUNT));
        addLocal = button(buttons, "empty.addLocal", "add_local", Messages.EmptyPage_addLocal);
        addLocal.addListener(SWT.Selection, event -> command.accept(CommandIds.ADD_LOCAL_FOLDER));
        addRemote = button(buttons, "empty.addRemote", "add_remote", Messages.EmptyPage_addRemote);
        addRemote.addListener(SWT.Selection, event -> command.accept(CommandIds.ADD_REMOTE_FOLDER));
        show(false);
    }

    Composite control() {
        return page;
    }

    /** @param hasAccount whether there is an account already, so that folders can be added */
    void show(boolean hasAccount) {
        String newTitle = hasAccount ? Messages.EmptyPage_titleWithAccount : Messages.EmptyPage_title;
        if (newTitle.equals(title.getText())) {
            return;
        }
        title.setText(newTitle);
        text.setText(hasAccount ? Messages.EmptyPage_textWithAccount : Messages.EmptyPage_text);
        addLocal.setEnabled(hasAccount);
        addRemote.setEnabled(hasAccount);
        page.layout(true, true);
    }

    boolean setFocus() {
        return addLocal.isEnabled() ? addLocal.setFocus() : addAccount.setFocus();
    }

    private static Label centered(Label label) {
        GridDataFactory.create(GridData.FILL_HORIZONTAL)
                .hint(WIDTH, SWT.DEFAULT)
                .align(SWT.CENTER, SWT.CENTER)
                .applyTo(label);
        return label;
    }

    private Button button(Composite parent, String identifier, String icon, String label) {
        Button button = Widgets.identify(new Button(parent, SWT.PUSH), identifier);
        button.setImage(resources.create(Icons.descriptor(icon)));
        button.setText(label);
        return button;
    }
}
