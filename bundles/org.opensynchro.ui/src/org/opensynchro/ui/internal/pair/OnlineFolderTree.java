// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.pair;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.opensynchro.ui.internal.Icons;
import org.opensynchro.ui.internal.Widgets;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Sentences;
import org.opensynchro.workspace.WorkspaceException;
import org.slf4j.LoggerFactory;

/** A tree of the online folders; each is read in the background when it is opened. */
public final class OnlineFolderTree {
    private final OnlineFolders folders;
    private final TreeViewer viewer;
    private final Display display;
    private final Consumer<String> failed;
    private final FolderNode root;

    /** @param failed is told in words for the person what could not be read or made; the empty text takes that back */
    OnlineFolderTree(Composite parent, OnlineFolders folders, Consumer<String> failed) {
        this(new TreeViewer(parent, SWT.BORDER | SWT.SINGLE), ItemPath.ROOT, folders, failed);
    }

    /**
     * @param viewer shows it
     * @param top the topmost folder
     * @param failed is told in words for the person what could not be read or made; the empty text takes that back
     */
    public OnlineFolderTree(TreeViewer viewer, ItemPath top, OnlineFolders folders, Consumer<String> failed) {
        this.folders = folders;
        this.failed = failed;
        this.viewer = viewer;
        root = FolderNode.root(top);
        display = viewer.getControl().getDisplay();
        Widgets.identify(viewer.getTree(), "onlineFolders");
        Widgets.name(viewer.getTree(), Messages.OnlineFolderTree_name);
        viewer.setContentProvider(new Content());
        viewer.setLabelProvider(new Labels(viewer.getTree()));
    }

    /** Shows the topmost folder, and reads what is in it. */
    public void open() {
        viewer.setInput(List.of(root));
        viewer.expandToLevel(root, 1);
        viewer.setSelection(new StructuredSelection(root));
    }

    TreeViewer viewer() {
        return viewer;
    }

    /** The selected folder; the root when nothing else is. */
    FolderNode selected() {
        return viewer.getStructuredSelection().getFirstElement() instanceof FolderNode node ? node : root;
    }

    /** Makes a folder in another one and selects it. */
    void create(FolderNode parent, String name) {
        ItemPath path = parent.path().child(name);
        parent.begin();
        viewer.refresh(parent);
        inBackground(
                parent,
                () -> {
                    folders.create(path);
                    return folders.foldersIn(parent.path());
                },
                () -> select(parent, path));
    }

    private void select(FolderNode parent, ItemPath path) {
        viewer.setExpandedState(parent, true);
        parent.children().stream()
                .filter(node -> node.path().equals(path))
                .findFirst()
                .ifPresent(node -> viewer.setSelection(new StructuredSelection(node), true));
    }

    private void read(FolderNode node) {
        node.begin();
        inBackground(node, () -> folders.foldersIn(node.path()), () -> {});
    }

    private void inBackground(FolderNode node, Reader reader, Runnable afterwards) {
        Thread.ofVirtual().start(() -> {
            try {
                List<ItemPath> paths = reader.read();
                update(() -> {
                    node.finish(paths);
                    failed.accept("");
                    viewer.refresh(node);
                    afterwards.run();
                });
            } catch (WorkspaceException e) {
                update(() -> fail(node, Sentences.join(e.getMessage(), e.advice())));
            } catch (IllegalStateException e) {
                LoggerFactory.getLogger(OnlineFolderTree.class).debug("The dialog was closed meanwhile", e);
            }
        });
    }

    private void fail(FolderNode node, String why) {
        node.fail();
        failed.accept(why);
        viewer.setExpandedState(node, false);
        viewer.refresh(node);
    }

    private void update(Runnable update) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!viewer.getControl().isDisposed()) {
                    update.run();
                }
            });
        }
    }

    /** Reads folders, waiting for the network. */
    @FunctionalInterface
    private interface Reader {
        List<ItemPath> read() throws WorkspaceException;
    }

    /** Stands in for the content of a folder that is being read. */
    private enum Placeholder {
        READING
    }

    private final class Content implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return ((List<?>) input).toArray();
        }

        @Override
        public Object[] getChildren(Object element) {
            if (!(element instanceof FolderNode node)) {
                return new Object[0];
            }
            if (node.reading() == FolderNode.Reading.NOT_YET) {
                read(node);
            }
            return node.reading() == FolderNode.Reading.DONE
                    ? node.children().toArray()
                    : new Object[] {Placeholder.READING};
        }

        @Override
        public Object getParent(Object element) {
            return element instanceof FolderNode node && node != root ? node.parent() : null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof FolderNode node
                    && (node.reading() != FolderNode.Reading.DONE
                            || !node.children().isEmpty());
        }
    }

    private static final class Labels extends LabelProvider {
        private final LocalResourceManager images;

        Labels(Control owner) {
            images = new LocalResourceManager(JFaceResources.getResources(), owner);
        }

        @Override
        public String getText(Object element) {
            if (!(element instanceof FolderNode node)) {
                return Messages.OnlineFolderTree_reading;
            }
            return node.path().isRoot()
                    ? Messages.OnlineFolderTree_root
                    : node.path().name();
        }

        @Override
        public Image getImage(Object element) {
            if (!(element instanceof FolderNode node)) {
                return null;
            }
            return images.create(Icons.descriptor(node.path().isRoot() ? "workspace" : "folder"));
        }
    }
}
