// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.opensynchro.sync.HeldLocks;
import org.opensynchro.workspace.ChangedMeanwhileException;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Lock;
import org.opensynchro.workspace.Locks;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.WorkspaceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the locks that the person holds here: shows their tokens, refreshes them in time, releases them at the end. */
final class OwnLocks {
    private static final Logger LOG = LoggerFactory.getLogger(OwnLocks.class);
    private static final Duration LENGTH = Duration.ofMinutes(30);
    /** While watching, a run comes at least every ten minutes. */
    private static final Duration REFRESH_BEFORE = Duration.ofMinutes(20);

    private final HeldLocks held;
    private final InstantSource clock;

    OwnLocks(HeldLocks held, InstantSource clock) {
        this.held = held;
        this.clock = clock;
    }

    /** Makes a connection show the tokens, and refreshes what would end soon. */
    void show(Workspace workspace) throws WorkspaceException {
        Map<ItemPath, Lock> all = all();
        if (all.isEmpty()) {
            return;
        }
        Locks locks = workspace.locks().orElse(null);
        if (locks == null) {
            return;
        }
        Map<ItemPath, String> tokens = new HashMap<>();
        all.forEach((path, lock) -> tokens.put(path, lock.token()));
        locks.hold(tokens);
        for (Map.Entry<ItemPath, Lock> one : all.entrySet()) {
            if (one.getValue().expiry().isBefore(clock.instant().plus(REFRESH_BEFORE))) {
                refresh(locks, one.getKey(), one.getValue());
            }
        }
    }

    private void refresh(Locks locks, ItemPath path, Lock lock) throws WorkspaceException {
        try {
            held.put(path, locks.refresh(path, lock, LENGTH));
        } catch (ChangedMeanwhileException gone) {
            LOG.info("The lock on {} is not held any more", path);
            forget(path);
        } catch (IOException e) {
            LOG.warn("The lock on {} cannot be remembered", path, e);
        }
    }

    /** Whether this computer holds the lock of this token. */
    boolean holds(String token) {
        return !token.isEmpty()
                && all().values().stream().anyMatch(lock -> lock.token().equals(token));
    }

    /** Releases everything; what cannot be released now ends by itself. */
    void release(Workspace workspace) {
        try {
            for (Map.Entry<ItemPath, Lock> one : all().entrySet()) {
                workspace.locks().orElseThrow().unlock(one.getKey(), one.getValue());
                forget(one.getKey());
            }
        } catch (WorkspaceException e) {
            LOG.info("Not all locks could be released; they end by themselves", e);
        }
    }

    private void forget(ItemPath path) {
        try {
            held.remove(path);
        } catch (IOException e) {
            LOG.warn("The lock on {} cannot be forgotten", path, e);
        }
    }

    private Map<ItemPath, Lock> all() {
        try {
            return held.all();
        } catch (IOException e) {
            LOG.warn("The locks held here are not known", e);
            return Map.of();
        }
    }
}
