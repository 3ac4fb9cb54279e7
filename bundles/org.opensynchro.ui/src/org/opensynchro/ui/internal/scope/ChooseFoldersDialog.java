// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.scope;

import java.util.List;
import java.util.Set;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.CheckboxTreeViewer;
import org.eclipse.jface.viewers.ICheckStateProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.opensynchro.ui.internal.Icons;
import org.opensynchro.ui.internal.Widgets;
import org.opensynchro.ui.internal.pair.FolderNode;
import org.opensynchro.ui.internal.pair.OnlineFolderTree;
import org.opensynchro.ui.internal.pair.OnlineFolders;
import org.opensynchro.workspace.ItemPath;

/** Chooses which online folders of a synchronization are kept on this computer. */
public final class ChooseFoldersDialog extends TitleAreaDialog {
    private final OnlineFolders folders;
    private final ItemPath top;
    private final FolderSelection selection;
    private CheckboxTreeViewer viewer;

    /**
     * @param folders the folders of the account
     * @param top the online folder of the synchronization
     * @param unselected what is not kept so far, relative to it
     */
    public ChooseFoldersDialog(Shell shell, OnlineFolders folders, ItemPath top, Set<ItemPath> unselected) {
        super(shell);
        this.folders = folders;
        this.top = top;
        this.selection = new FolderSelection(unselected);
    }

    /** What is not to be kept, relative to the online folder of the synchronization. */
    public Set<ItemPath> unselected() {
        return selection.unselected();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.ChooseFoldersDialog_title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitleImage(new LocalResourceManager(JFaceResources.getResources(), parent)
                .create(Icons.descriptor("wizard_sync")));
        setTitle(Messages.ChooseFoldersDialog_heading);
        setMessage(Messages.ChooseFoldersDialog_message);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults().margins(12, 12).applyTo(area);
        viewer = new CheckboxTreeViewer(area, SWT.BORDER | SWT.SINGLE);
        OnlineFolderTree tree = new OnlineFolderTree(viewer, top, folders, this::tell);
        Widgets.identify(viewer.getTree(), "chosenFolders");
        viewer.setCheckStateProvider(new States());
        viewer.addCheckStateListener(event -> {
            if (event.getElement() instanceof FolderNode node) {
                choose(node, event.getChecked());
            }
            viewer.refresh();
        });
        tree.open();
        GridDataFactory.fillDefaults().grab(true, true).hint(460, 320).applyTo(viewer.getTree());
        return area;
    }

    private void tell(String failure) {
        setErrorMessage(failure.isEmpty() ? null : failure);
    }

    /** The folder of the synchronization itself is always kept. */
    private void choose(FolderNode node, boolean keep) {
        ItemPath path = node.path().relativeTo(top);
        if (path.isRoot()) {
            return;
        }
        if (keep) {
            selection.select(path, above -> childrenOf(node, above));
        } else {
            selection.unselect(path);
        }
    }

    private List<ItemPath> childrenOf(FolderNode node, ItemPath above) {
        FolderNode folder = node;
        while (!folder.path().relativeTo(top).equals(above)) {
            folder = folder.parent();
        }
        return folder.children().stream()
                .map(child -> child.path().relativeTo(top))
                .toList();
    }

    private final class States implements ICheckStateProvider {
        @Override
        public boolean isChecked(Object element) {
            return element instanceof FolderNode node
                    && selection.isSelected(node.path().relativeTo(top));
        }

        @Override
        public boolean isGrayed(Object element) {
            return !(element instanceof FolderNode node)
                    || selection.isPartlySelected(node.path().relativeTo(top));
        }
    }
}
