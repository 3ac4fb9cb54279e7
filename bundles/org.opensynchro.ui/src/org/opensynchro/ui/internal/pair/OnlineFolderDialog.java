// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.pair;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.opensynchro.ui.internal.Icons;
import org.opensynchro.ui.internal.Widgets;
import org.opensynchro.workspace.ItemPath;

/** Chooses one folder of a workspace, or makes one. */
final class OnlineFolderDialog extends TitleAreaDialog {
    private static final int NEW_FOLDER = IDialogConstants.CLIENT_ID;

    private final OnlineFolders folders;
    private final String account;
    private OnlineFolderTree tree;
    private ItemPath chosen = ItemPath.ROOT;

    /**
     * @param folders the folders of the account
     * @param account the account as the person knows it
     */
    OnlineFolderDialog(Shell shell, OnlineFolders folders, String account) {
        super(shell);
        this.folders = folders;
        this.account = account;
    }

    /** The folder, after the dialog was closed with OK. */
    ItemPath chosen() {
        return chosen;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.OnlineFolderDialog_title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitleImage(new LocalResourceManager(JFaceResources.getResources(), parent)
                .create(Icons.descriptor("wizard_sync")));
        setTitle(Messages.OnlineFolderDialog_title);
        setMessage(NLS.bind(Messages.OnlineFolderDialog_message, account));
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults().margins(12, 12).applyTo(area);
        tree = new OnlineFolderTree(area, folders, this::tell);
        tree.open();
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(420, 300)
                .applyTo(tree.viewer().getTree());
        tree.viewer().addDoubleClickListener(event -> toggle());
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Button newFolder = createButton(parent, NEW_FOLDER, Messages.OnlineFolderDialog_newFolder, false);
        Widgets.identify(newFolder, "newFolder");
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.OK_LABEL, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void buttonPressed(int buttonId) {
        if (buttonId == NEW_FOLDER) {
            createFolder();
        } else {
            super.buttonPressed(buttonId);
        }
    }

    @Override
    protected void okPressed() {
        chosen = tree.selected().path();
        super.okPressed();
    }

    private void tell(String failure) {
        setErrorMessage(failure.isEmpty() ? null : failure);
    }

    private void toggle() {
        FolderNode node = tree.selected();
        tree.viewer().setExpandedState(node, !tree.viewer().getExpandedState(node));
    }

    private void createFolder() {
        FolderNode parent = tree.selected();
        InputDialog dialog = new InputDialog(
                getShell(),
                Messages.OnlineFolderDialog_newFolderTitle,
                NLS.bind(
                        Messages.OnlineFolderDialog_newFolderName,
                        '/' + parent.path().toString()),
                "",
                name -> validate(parent, name.strip()));
        if (dialog.open() == Window.OK) {
            tree.create(parent, dialog.getValue().strip());
        }
    }

    /** @return why a folder cannot have this name; null when it can, as JFace has it */
    private static String validate(FolderNode parent, String name) {
        if (name.isEmpty()) {
            return "";
        }
        if (name.indexOf('/') >= 0 || name.equals(".") || name.equals("..")) {
            return Messages.OnlineFolderDialog_badName;
        }
        boolean taken =
                parent.children().stream().anyMatch(node -> node.path().name().equals(name));
        return taken ? Messages.OnlineFolderDialog_taken : null;
    }
}
