// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.opensynchro.sync.Journal;
import org.opensynchro.workspace.Changes;
import org.opensynchro.workspace.Workspace;

/**
 * Notices changes online: hears of them where the workspace tells them, and asks otherwise. What is heard is only a reason
 * to ask. Not thread-safe, but rings from any thread.
 */
final class OnlineWatcher implements WatchLoop.OnlineSide, AutoCloseable {
    private static final Changes.Listening NOT_LISTENING = new NotListening();

    private final Connection connection;
    private final Predicate<Journal> mayHaveChanged;
    private final Supplier<Journal> journal;
    private final Runnable ring;
    private Workspace heard;
    private Changes.Listening listening = NOT_LISTENING;

    /**
     * @param connection the workspace, which may be another one after it was lost
     * @param poll asks for changes
     * @param journal tells what is known
     * @param ring called when something may have changed
     */
    OnlineWatcher(Connection connection, OnlinePoll poll, Supplier<Journal> journal, Runnable ring) {
        this.connection = connection;
        this.mayHaveChanged = poll::mayHaveChanged;
        this.journal = journal;
        this.ring = ring;
    }

    @Override
    public boolean mayHaveChanged() {
        return mayHaveChanged.test(journal.get());
    }

    @Override
    public boolean hearsOfChanges() {
        Workspace current = connection.current().orElse(null);
        if (current != heard) {
            listening.close();
            heard = current;
            listening = current == null
                    ? NOT_LISTENING
                    : current.changes().map(changes -> changes.listen(ring)).orElse(NOT_LISTENING);
        }
        return listening.isLive();
    }

    @Override
    public void renew() {
        listening.renew();
    }

    @Override
    public void close() {
        listening.close();
    }

    private static final class NotListening implements Changes.Listening {
        @Override
        public boolean isLive() {
            return false;
        }

        @Override
        public void renew() {
            // There is no connection that could be renewed.
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }
}
