// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

/**
 * Hears from the server at once that something changed. Only a bell: what it tells is never taken for granted, and who
 * misses it finds the change by asking. Thread-safe.
 */
public interface Changes {
    /**
     * Begins to listen. Keeps a connection to the server, connects anew by itself when it is lost, and goes on until it is
     * closed, the workspace is closed, or the server refuses.
     *
     * @param mayHaveChanged called when something may have changed, also whenever listening began or was interrupted, since
     *     changes may have been missed; from a thread of its own, never twice at once; must return soon
     * @return the listening
     */
    Listening listen(Runnable mayHaveChanged);

    /** Someone who listens. Thread-safe. */
    interface Listening extends AutoCloseable {
        /** Whether changes are heard of now; where they are not, asking from time to time is the only way. */
        boolean isLive();

        /** Connects anew now: the connection may be dead without showing it, after sleep or on another network. */
        void renew();

        @Override
        void close();
    }
}
