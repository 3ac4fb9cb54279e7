// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import org.opensynchro.workspace.Content;
import org.opensynchro.workspace.Expected;
import org.opensynchro.workspace.FileTraits;
import org.opensynchro.workspace.Files;
import org.opensynchro.workspace.FolderListing;
import org.opensynchro.workspace.ForbiddenException;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.NotFoundException;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.ResumeState;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.WorkspaceException;
import org.opensynchro.workspace.WorkspaceInfo;

/** An empty workspace in which the account may change nothing. */
final class LockedOutWorkspace implements Workspace, Files {
    @Override
    public WorkspaceInfo info() {
        return new WorkspaceInfo(URI.create("http://localhost/"), "test", "", "guest");
    }

    @Override
    public Files files() {
        return this;
    }

    @Override
    public FileTraits traits() {
        return new FileTraits(true, true, true, true, "SHA1");
    }

    @Override
    public OnlineItem stat(ItemPath path) throws WorkspaceException {
        throw new NotFoundException("Nothing at " + path);
    }

    @Override
    public FolderListing list(ItemPath folder) throws WorkspaceException {
        throw new NotFoundException("Nothing at " + folder);
    }

    @Override
    public Map<ItemPath, FolderListing> listTree(ItemPath folder) throws WorkspaceException {
        throw new NotFoundException("Nothing at " + folder);
    }

    @Override
    public InputStream open(OnlineItem item) throws WorkspaceException {
        throw forbidden();
    }

    @Override
    public OnlineItem upload(ItemPath path, Expected expected, Content content, ResumeState resume)
            throws WorkspaceException {
        throw forbidden();
    }

    @Override
    public OnlineItem createFolder(ItemPath path) throws WorkspaceException {
        throw forbidden();
    }

    @Override
    public OnlineItem move(OnlineItem item, ItemPath to) throws WorkspaceException {
        throw forbidden();
    }

    @Override
    public void delete(OnlineItem item) throws WorkspaceException {
        throw forbidden();
    }

    private static WorkspaceException forbidden() {
        return new ForbiddenException("The server does not allow that");
    }

    @Override
    public long requestCount() {
        return 0;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
