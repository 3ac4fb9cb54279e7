// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.transfer;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.opensynchro.workspace.UnreachableException;
import org.opensynchro.workspace.webdav.internal.Messages;

/**
 * Lets so many transfers and changes be under way at a server at a time as do not make it slower, however many threads
 * ask. Who holds a pass asks for no second one. Thread-safe.
 */
final class TransferGate {
    /** What is usual among clients for HTTP/1.1. */
    private static final int AT_ONCE = 6;

    private final Semaphore passes = new Semaphore(AT_ONCE, true);
    /** How the server was last found to be away, after all that was tried. */
    private final AtomicReference<UnreachableException> away = new AtomicReference<>();

    static int size() {
        return AT_ONCE;
    }

    /**
     * Waits for a pass. When the server turns out to be away meanwhile, nobody who waited tries once more what took the
     * others so long: of a hundred small files, each would wait in its turn.
     *
     * @param subject what it is for, as the person knows it
     * @throws UnreachableException when the thread was interrupted, or the server is away
     */
    Pass enter(String subject) throws UnreachableException {
        UnreachableException before = away.get();
        try {
            passes.acquire();
            UnreachableException now = away.get();
            if (now != before) {
                passes.release();
                throw new UnreachableException(now.getMessage(), now.advice(), now);
            }
            return new Pass();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachableException(Messages.bind(Messages.Abandoned, subject), e);
        }
    }

    /** Tells that the server is away. */
    void foundAway(UnreachableException how) {
        away.set(how);
    }

    /** Permission for one transfer, until it is closed. For one thread. */
    final class Pass implements AutoCloseable {
        private boolean closed;

        private Pass() {}

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                passes.release();
            }
        }
    }
}
