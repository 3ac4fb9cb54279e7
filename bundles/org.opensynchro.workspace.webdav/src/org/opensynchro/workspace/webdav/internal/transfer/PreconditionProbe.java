// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.transfer;

import java.util.Optional;
import java.util.UUID;
import org.opensynchro.network.Answer;
import org.opensynchro.network.HttpSession;
import org.opensynchro.network.Request;
import org.opensynchro.network.RequestBody;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.WorkspaceException;
import org.opensynchro.workspace.webdav.internal.dav.ServerProfile;
import org.opensynchro.workspace.webdav.internal.dav.TemporaryName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out, without touching anything of the person's, whether a server honours the preconditions of an upload. One
 * request in the dialect, all of whose servers know the other precondition when they know this one; of plain servers both
 * are tried.
 */
final class PreconditionProbe {
    private static final Logger LOGGER = LoggerFactory.getLogger(PreconditionProbe.class);

    private final HttpSession session;
    private final ServerProfile server;

    PreconditionProbe(HttpSession session, ServerProfile server) {
        this.session = session;
        this.server = server;
    }

    /**
     * Whether preconditions are honoured; empty when the server answers something that says nothing about it.
     *
     * @param folder an existing folder in which the account may create files
     */
    Optional<Boolean> run(ItemPath folder) throws WorkspaceException {
        ItemPath path = folder.child(TemporaryName.create());
        // Replaces a version that cannot exist: 412 proves that the server looked.
        int replaced = put(request(path).with("If-Match", "\"" + UUID.randomUUID() + '"'));
        if (replaced == 412) {
            return server.dialect() ? Optional.of(true) : createdTwice(path);
        }
        if (!isDone(replaced)) {
            return Optional.empty();
        }
        delete(path);
        return Optional.of(false);
    }

    private Optional<Boolean> createdTwice(ItemPath path) throws WorkspaceException {
        if (!isDone(put(request(path).with("If-None-Match", "*")))) {
            return Optional.empty();
        }
        int again = put(request(path).with("If-None-Match", "*"));
        delete(path);
        return Optional.of(again == 412);
    }

    private Request request(ItemPath path) {
        return new Request("PUT", server.files().file(path), "/" + path)
                .with(RequestBody.bytes(new byte[0], ContentBody.TYPE));
    }

    private int put(Request request) throws WorkspaceException {
        try (Answer answer = session.send(request)) {
            LOGGER.debug("A precondition that cannot hold is answered {}", answer.status());
            return answer.status();
        }
    }

    private static boolean isDone(int status) {
        return status >= 200 && status < 300;
    }

    private void delete(ItemPath path) throws WorkspaceException {
        session.sendSuccessfully(new Request("DELETE", server.files().file(path), "/" + path))
                .close();
    }
}
