// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.transfer;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.opensynchro.workspace.ChangedMeanwhileException;
import org.opensynchro.workspace.Expected;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.WorkspaceException;
import org.opensynchro.workspace.webdav.internal.Messages;
import org.opensynchro.workspace.webdav.internal.dav.Listings;
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
    private final PreconditionProbe probe;
    private final Listings listings;
    private Optional<Boolean> honoured = Optional.empty();

    Preconditions(PreconditionProbe probe, Listings listings) {
        this.probe = probe;
        this.listings = listings;
    }

    /**
     * Whether the server itself compares what an upload expects to find.
     *
     * @param folder an existing folder in which the account is about to create something
     */
    boolean areHonoured(ItemPath folder) throws WorkspaceException {
        lock.lock();
        try {
            if (honoured.isEmpty()) {
                honoured = probe.run(folder);
                if (honoured.isPresent() && !honoured.get()) {
                    LOGGER.info("The server ignores preconditions; each change is preceded by a look");
                }
            }
            return honoured.orElse(false);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Looks whether {@code path} is as expected.
     *
     * @throws ChangedMeanwhileException when it is not
     */
    void look(ItemPath path, Expected expected) throws WorkspaceException {
        boolean folder =
                expected instanceof Expected.Version version && version.item().isFolder();
        if (!holds(expected, listings.find(path, folder))) {
            throw new ChangedMeanwhileException(Messages.bind(Messages.ChangedMeanwhile, "/" + path, ""));
        }
    }

    /** Whether what was found is what was expected. */
    static boolean holds(Expected expected, Optional<OnlineItem> found) {
        return switch (expected) {
            case Expected.Absent absent -> found.isEmpty();
            case Expected.Version version -> found.isPresent() && isSame(found.get(), version.item());
        };
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
