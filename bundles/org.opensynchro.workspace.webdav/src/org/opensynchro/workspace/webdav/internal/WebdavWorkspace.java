// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.opensynchro.network.Answer;
import org.opensynchro.network.HttpSession;
import org.opensynchro.network.Request;
import org.opensynchro.workspace.Changes;
import org.opensynchro.workspace.Files;
import org.opensynchro.workspace.Locks;
import org.opensynchro.workspace.Trash;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.WorkspaceException;
import org.opensynchro.workspace.WorkspaceInfo;
import org.opensynchro.workspace.webdav.internal.dav.Listings;
import org.opensynchro.workspace.webdav.internal.dav.LockReading;
import org.opensynchro.workspace.webdav.internal.dav.ServerProfile;
import org.opensynchro.workspace.webdav.internal.dav.WebdavTrash;
import org.opensynchro.workspace.webdav.internal.lock.WebdavLocks;
import org.opensynchro.workspace.webdav.internal.push.NotifyPush;
import org.opensynchro.workspace.webdav.internal.transfer.WebdavFiles;

/** A connection to one server as one account. */
public final class WebdavWorkspace implements Workspace {
    private final HttpSession session;
    private final WorkspaceInfo info;
    private final Files files;
    private final Optional<NotifyPush> push;
    private final Optional<Trash> trash;
    private final ServerProfile server;
    private final Locks locks;
    /** Asked once: {@code null} as long as it was not. */
    private volatile Boolean plainServerLocks;

    /**
     * @param session the conversation with the server; closed with this object
     * @param server what was found out about it
     * @param push tells changes at once; closed with this object; empty where the server offers no such thing
     */
    public WebdavWorkspace(HttpSession session, ServerProfile server, Optional<NotifyPush> push) {
        this.session = session;
        this.push = push;
        this.info = server.info();
        this.trash = server.trash().map(address -> new WebdavTrash(session, server.files(), address));
        this.server = server;
        LockReading reading =
                new LockReading(server.locking(), server.info().user(), session.tokens(), InstantSource.system());
        Listings listings = new Listings(session, server.files(), server.dialect(), reading);
        this.files = new WebdavFiles(session, server, listings);
        this.locks = new WebdavLocks(session, server, listings);
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
    public Optional<Locks> locks() throws WorkspaceException {
        return switch (server.locking()) {
            case NONE -> Optional.empty();
            case PERSONS -> Optional.of(locks);
            case TOKENS -> server.dialect() || plainServerLocks() ? Optional.of(locks) : Optional.empty();
        };
    }

    /** A plain server says by OPTIONS whether it is of class 2 (RFC 4918, 18.2). */
    private boolean plainServerLocks() throws WorkspaceException {
        Boolean known = plainServerLocks;
        if (known == null) {
            Request request = new Request("OPTIONS", server.files().address(), "/");
            try (Answer answer = session.sendSuccessfully(request)) {
                known = Arrays.asList(answer.header("DAV").split("\\s*,\\s*")).contains("2");
            }
            plainServerLocks = known;
        }
        return known;
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
