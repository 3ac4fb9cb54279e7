// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.pair;

import java.nio.file.Path;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.opensynchro.sync.Side;
import org.opensynchro.ui.internal.Widgets;
import org.opensynchro.workspace.ItemPath;

/**
 * The two folders of a pair as fields that can be typed into, each with a button to choose. As long as the person has not
 * touched the second one, it follows the first: the same name on the other side.
 */
final class FolderFields {
    private static final int WIDTH = 340;

    private final Side start;
    private final Runnable changed;
    private Text local;
    private Text online;
    private boolean follows = true;
    private boolean following;

    /**
     * @param parent has a grid of three columns
     * @param start the side whose field comes first
     * @param changed runs after each change
     * @param chooseOnline lets the person choose the online folder
     */
    FolderFields(Composite parent, Side start, Runnable changed, Runnable chooseOnline) {
        this.start = start;
        this.changed = changed;
        if (start == Side.LOCAL) {
            createLocal(parent);
            createOnline(parent, chooseOnline);
        } else {
            createOnline(parent, chooseOnline);
            createLocal(parent);
        }
        local.addListener(SWT.Modify, event -> modified(Side.LOCAL));
        online.addListener(SWT.Modify, event -> modified(Side.ONLINE));
    }

    private void createLocal(Composite parent) {
        local = field(parent, "local", Messages.FolderFields_local);
        Button choose = Widgets.identify(new Button(parent, SWT.PUSH), "chooseLocal");
        choose.setText(Messages.FolderFields_choose);
        GridDataFactory.fillDefaults().applyTo(choose);
        choose.addListener(SWT.Selection, event -> {
            DirectoryDialog dialog = new DirectoryDialog(parent.getShell(), SWT.SHEET);
            dialog.setText(Messages.FolderFields_localTitle);
            dialog.setMessage(Messages.FolderFields_localMessage);
            dialog.setFilterPath(local.getText().isBlank() ? System.getProperty("user.home") : local.getText());
            String chosen = dialog.open();
            if (chosen != null) {
                local.setText(chosen);
            }
        });
    }

    private void createOnline(Composite parent, Runnable chooseOnline) {
        online = field(parent, "online", Messages.FolderFields_online);
        Button choose = Widgets.identify(new Button(parent, SWT.PUSH), "chooseOnline");
        choose.setText(Messages.FolderFields_choose);
        GridDataFactory.fillDefaults().applyTo(choose);
        choose.addListener(SWT.Selection, event -> chooseOnline.run());
    }

    private static Text field(Composite parent, String identifier, String label) {
        new Label(parent, SWT.NONE).setText(label);
        Text text = Widgets.identify(new Text(parent, SWT.BORDER | SWT.SINGLE), identifier);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(text);
        return text;
    }

    boolean areFilled() {
        return !local.getText().isBlank() && !online.getText().isBlank();
    }

    /** @throws java.nio.file.InvalidPathException when what was typed is no path on this computer */
    Path local() {
        return Path.of(local.getText().strip());
    }

    /** @throws IllegalArgumentException when what was typed is no path in a workspace */
    ItemPath online() {
        return ItemPath.of(online.getText().strip());
    }

    void setOnline(ItemPath path) {
        online.setText('/' + path.toString());
    }

    private void modified(Side side) {
        if (following) {
            return;
        }
        follows &= side == start;
        if (follows) {
            following = true;
            follow();
            following = false;
        }
        changed.run();
    }

    private void follow() {
        try {
            if (start == Side.LOCAL) {
                Path name = local().getFileName();
                online.setText(name == null || name.toString().isEmpty() ? "" : "/" + name);
            } else {
                String name = online().name();
                local.setText(
                        name.isEmpty()
                                ? ""
                                : Path.of(System.getProperty("user.home"), name).toString());
            }
        } catch (IllegalArgumentException e) {
            // What was typed so far is no path yet, so there is no name to take over.
            return;
        }
    }
}
