// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.lock;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.opensynchro.network.Answer;
import org.opensynchro.network.Failures;
import org.opensynchro.network.HttpSession;
import org.opensynchro.network.Request;
import org.opensynchro.network.RequestBody;
import org.opensynchro.workspace.ChangedMeanwhileException;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Lock;
import org.opensynchro.workspace.LockedException;
import org.opensynchro.workspace.Locks;
import org.opensynchro.workspace.NotFoundException;
import org.opensynchro.workspace.WorkspaceException;
import org.opensynchro.workspace.webdav.internal.Messages;
import org.opensynchro.workspace.webdav.internal.dav.Listings;
import org.opensynchro.workspace.webdav.internal.dav.Locking;
import org.opensynchro.workspace.webdav.internal.dav.ServerProfile;

/**
 * Locks by LOCK and UNLOCK (RFC 4918, 9.10 and 9.11); where the server has Nextcloud's {@code files_lock}, with
 * {@code X-User-Lock}, which makes them locks of the person. Thread-safe.
 */
public final class WebdavLocks implements Locks {
    private static final String OF_PERSON = "X-User-Lock";

    private final HttpSession session;
    private final ServerProfile server;
    private final Listings listings;

    /**
     * @param session the conversation with the server
     * @param server what was found out about it
     * @param listings looks who has locked something
     */
    public WebdavLocks(HttpSession session, ServerProfile server, Listings listings) {
        this.session = session;
        this.server = server;
        this.listings = listings;
    }

    @Override
    public Lock lock(ItemPath file, String holder, Duration duration) throws WorkspaceException {
        // LOCK would make an empty file where there is none.
        listings.stat(file, false);
        Request request = request("LOCK", file).with("Depth", "0").with("Timeout", "Second-" + duration.toSeconds());
        if (server.locking() == Locking.PERSONS) {
            request.with(OF_PERSON, "1");
        } else {
            request.with(RequestBody.xml(body(holder)));
        }
        try (Answer answer = session.send(request)) {
            if (answer.status() == 423) {
                throw locked(file);
            }
            requireSuccess(answer, request);
            if (server.locking() == Locking.TOKENS) {
                session.tokens().add(address(file), unwrapped(answer.header("Lock-Token")));
            }
            if (answer.status() == 201) {
                takeBack(file);
                throw new NotFoundException(Messages.bind(Messages.NotThere, "/" + file, ""));
            }
        }
        return listings.stat(file, false).lock();
    }

    /** The file was deleted in the moment before it was locked. */
    private void takeBack(ItemPath file) throws WorkspaceException {
        session.sendSuccessfully(request("DELETE", file)).close();
        session.tokens().remove(address(file));
    }

    @Override
    public Lock refresh(ItemPath file, Lock held, Duration duration) throws WorkspaceException {
        Request request = request("LOCK", file).with("Timeout", "Second-" + duration.toSeconds());
        if (server.locking() == Locking.PERSONS) {
            request.with(OF_PERSON, "1");
        } else {
            request.with("If", "(<" + held.token() + ">)");
        }
        try (Answer answer = session.send(request)) {
            switch (answer.status()) {
                case 400, 404, 409, 412, 423 -> {
                    session.tokens().remove(address(file));
                    throw new ChangedMeanwhileException(Messages.bind(Messages.LockGone, request.subject()));
                }
                default -> requireSuccess(answer, request);
            }
        }
        return listings.stat(file, false).lock();
    }

    @Override
    public void unlock(ItemPath file, Lock held) throws WorkspaceException {
        Request request = request("UNLOCK", file);
        if (server.locking() == Locking.PERSONS) {
            request.with(OF_PERSON, "1");
        } else {
            request.with("Lock-Token", "<" + held.token() + ">");
        }
        try (Answer answer = session.send(request)) {
            switch (answer.status()) {
                case 403, 423 -> throw locked(file);
                case 400, 404, 409, 412 -> {
                    // The lock has ended, or the file is gone.
                }
                default -> requireSuccess(answer, request);
            }
        }
        session.tokens().remove(address(file));
    }

    @Override
    public void hold(Map<ItemPath, String> tokens) {
        Map<URI, String> byAddress = new HashMap<>();
        tokens.forEach((file, token) -> byAddress.put(address(file), token));
        session.tokens().set(byAddress);
    }

    private LockedException locked(ItemPath file) throws WorkspaceException {
        Lock lock = listings.stat(file, false).lock();
        String owner = lock.isHeld() ? lock.owner() : Messages.LockedBySomebody;
        return new LockedException(Messages.bind(Messages.LockedBy, "/" + file, owner), lock);
    }

    private static void requireSuccess(Answer answer, Request request) throws WorkspaceException {
        if (!answer.isSuccess()) {
            throw Failures.of(answer, request);
        }
    }

    private Request request(String method, ItemPath file) {
        return new Request(method, address(file), "/" + file);
    }

    private URI address(ItemPath file) {
        return server.files().file(file);
    }

    private static String unwrapped(String header) {
        return header.startsWith("<") && header.endsWith(">") ? header.substring(1, header.length() - 1) : header;
    }

    private static String body(String holder) {
        String escaped = holder.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                + "<d:lockinfo xmlns:d=\"DAV:\"><d:lockscope><d:exclusive/></d:lockscope>"
                + "<d:locktype><d:write/></d:locktype><d:owner>" + escaped + "</d:owner></d:lockinfo>";
    }
}
