// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.pair;

import java.util.List;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.NotFoundException;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.WorkspaceException;

/** The folders of one account while the person chooses among them: one connection, made when it is first needed. */
public final class OnlineFolders implements AutoCloseable {
    /** What can stand at a path. */
    public enum Found {
        NOTHING,
        FILE,
        FOLDER
    }

    private final SynchronizationService service;
    private final String accountId;
    private Workspace workspace;
    private boolean closed;

    /** The folders of this account. */
    public OnlineFolders(SynchronizationService service, String accountId) {
        this.service = service;
        this.accountId = accountId;
    }

    /** The folders directly in a folder, sorted as the server's listing is. Waits for the network. */
    List<ItemPath> foldersIn(ItemPath folder) throws WorkspaceException {
        return workspace().files().list(folder).children().stream()
                .filter(OnlineItem::isFolder)
                .map(OnlineItem::path)
                .toList();
    }

    /** Makes a folder in an existing one. Waits for the network. */
    void create(ItemPath folder) throws WorkspaceException {
        workspace().files().createFolder(folder);
    }

    /** Whether a file stands where a folder is wanted. Waits for the network. */
    boolean isFile(ItemPath path) throws WorkspaceException {
        return find(path) == Found.FILE;
    }

    /** What stands at a path. Waits for the network. */
    public Found find(ItemPath path) throws WorkspaceException {
        try {
            return workspace().files().stat(path).isFolder() ? Found.FOLDER : Found.FILE;
        } catch (NotFoundException e) {
            return Found.NOTHING;
        }
    }

    private synchronized Workspace workspace() throws WorkspaceException {
        if (closed) {
            throw new IllegalStateException("Closed");
        }
        if (workspace == null) {
            workspace = service.connect(accountId);
        }
        return workspace;
    }

    /** Ends the connection, on another thread since a connection being made is waited for. */
    @Override
    public void close() {
        Thread.ofVirtual().start(this::disconnect);
    }

    private synchronized void disconnect() {
        closed = true;
        if (workspace != null) {
            workspace.close();
        }
    }
}
