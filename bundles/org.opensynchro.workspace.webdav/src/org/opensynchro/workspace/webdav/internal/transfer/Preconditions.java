// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.transfer;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.opensynchro.workspace.ChangedMeanwhileException;
import org.opensynchro.workspace.Expected;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.WorkspaceException;
import org.opensynchro.workspace.webdav.internal.Messages;
import org.opensynchro.workspace.webdav.internal.dav.DavRoot;
import org.opensynchro.workspace.webdav.internal.dav.Listings;
import org.opensynchro.workspace.webdav.internal.dav.TemporaryName;
import org.opensynchro.workspace.webdav.internal.http.Answer;
import org.opensynchro.workspace.webdav.internal.http.HttpSession;
import org.opensynchro.workspace.webdav.internal.http.Request;
import org.opensynchro.workspace.webdav.internal.http.RequestBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes sure that a change finds what it expects. A server that honours {@code If-Match} (RFC 9110, 13.1.1) does so
 * itself, in one step; of every other server the item is looked at just before the change, which leaves a short moment
 * but is all that can be done. Which kind a server is, is found out once by a request that cannot succeed on the first
 * kind. Thread-safe.
 */
final class Preconditions {
    private static final Logger LOGGER = LoggerFactory.getLogger(Preconditions.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final HttpSession session;
    private final DavRoot root;
    private final Listings listings;
    private Optional<Boolean> honoured = Optional.empty();

    Preconditions(HttpSession session, DavRoot root, Listings listings) {
        this.session = session;
        this.root = root;
        this.listings = listings;
    }

    /**
     * Whether an upload's {@code If-Match} is honoured.
     *
     * @param folder an existing folder in which the account is about to create something
     */
    boolean areHonoured(ItemPath folder) throws WorkspaceException {
        lock.lock();
        try {
            if (honoured.isEmpty()) {
                honoured = probe(folder);
            }
            return honoured.orElse(false);
        } finally {
            lock.unlock();
        }
    }

    /** Replaces a version that cannot exist: 412 proves that the server looked; anything done is undone. */
    private Optional<Boolean> probe(ItemPath folder) throws WorkspaceException {
        ItemPath path = folder.child(TemporaryName.create());
        Request request = new Request("PUT", root.file(path), "/" + path)
                .with("If-Match", "\"" + UUID.randomUUID() + "\"")
                .with(RequestBody.bytes(new byte[0], ContentBody.TYPE));
        try (Answer answer = session.send(request)) {
            if (answer.status() == 412) {
                return Optional.of(true);
            }
            if (!answer.isSuccess()) {
                return Optional.empty();
            }
        }
        LOGGER.info("{} ignores preconditions; each change is preceded by a look", root.address());
        session.sendSuccessfully(new Request("DELETE", root.file(path), "/" + path))
                .close();
        return Optional.of(false);
    }

    /**
     * Looks whether {@code path} is as expected.
     *
     * @throws ChangedMeanwhileException when it is not
     */
    void look(ItemPath path, Expected expected) throws WorkspaceException {
        boolean folder =
                expected instanceof Expected.Version version && version.item().isFolder();
        Optional<OnlineItem> found = listings.find(path, folder);
        boolean asExpected =
                switch (expected) {
                    case Expected.Absent absent -> found.isEmpty();
                    case Expected.Version version -> found.isPresent() && isSame(found.get(), version.item());
                };
        if (!asExpected) {
            throw new ChangedMeanwhileException(Messages.bind(Messages.ChangedMeanwhile, "/" + path, ""));
        }
    }

    /** Whether both are one version of one item; only what both tell can be compared. */
    static boolean isSame(OnlineItem found, OnlineItem expected) {
        if (found.kind() != expected.kind()
                || !found.id().isEmpty()
                        && !expected.id().isEmpty()
                        && !found.id().equals(expected.id())) {
            return false;
        }
        if (!found.etag().isEmpty() && !expected.etag().isEmpty()) {
            return found.etag().equals(expected.etag());
        }
        return found.isFolder()
                || found.size() == expected.size() && found.modifiedMillis() == expected.modifiedMillis();
    }
}
