// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal;

import java.util.Optional;
import org.opensynchro.workspace.Changes;
import org.opensynchro.workspace.Files;
import org.opensynchro.workspace.Trash;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.WorkspaceInfo;
import org.opensynchro.workspace.webdav.internal.dav.ServerProfile;
import org.opensynchro.workspace.webdav.internal.dav.WebdavTrash;
import org.opensynchro.workspace.webdav.internal.http.HttpSession;
import org.opensynchro.workspace.webdav.internal.push.NotifyPush;
import org.opensynchro.workspace.webdav.internal.transfer.WebdavFiles;

/** A connection to one server as one account. */
public final class WebdavWorkspace implements Workspace {
    private final HttpSession session;
    private final WorkspaceInfo info;
    private final Files files;
    private final Optional<NotifyPush> push;
    private final Optional<Trash> trash;

    /**
     * @param session the conversation with the server; closed with this object
     * @param server what was found out about it
     * @param push tells changes at once; closed with this object; empty where the server offers no such thing
     */
    public WebdavWorkspace(HttpSession session, ServerProfile server, Optional<NotifyPush> push) {
        this.session = session;
        this.push = push;
        this.info = server.info();
        this.files = new WebdavFiles(session, server);
        this.trash = server.trash().map(bin -> new WebdavTrash(session, server.files(), bin));
    }

    @Override
    public WorkspaceInfo info() {
        return info;
    }

    @Override
    public Files files() {
        return files;
    }

    @Override
    public Optional<Changes> changes() {
        return push.map(Changes.class::cast);
    }

    @Override
    public Optional<Trash> trash() {
        return trash;
    }

    @Override
    public long requestCount() {
        return session.requestCount();
    }

    @Override
    public void close() {
        push.ifPresent(NotifyPush::close);
        session.close();
    }
}
