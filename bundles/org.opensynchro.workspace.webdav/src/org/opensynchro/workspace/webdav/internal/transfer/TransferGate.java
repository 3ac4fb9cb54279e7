// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.transfer;

import java.util.concurrent.Semaphore;
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

    static int size() {
        return AT_ONCE;
    }

    /**
     * Waits for a pass.
     *
     * @param subject what it is for, as the person knows it
     * @throws UnreachableException when the thread was interrupted
     */
    Pass enter(String subject) throws UnreachableException {
        try {
            passes.acquire();
            return new Pass();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachableException(Messages.bind(Messages.Abandoned, subject), e);
        }
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
