// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

/** Tells everybody who works for one synchronization that it is to stop. Thread-safe; cannot be taken back. */
final class Cancellation {
    private volatile boolean cancelled;

    void cancel() {
        cancelled = true;
    }

    boolean isCancelled() {
        return cancelled || Thread.currentThread().isInterrupted();
    }

    /** @throws CancelledException when the work is to stop */
    void check() {
        if (isCancelled()) {
            throw new CancelledException();
        }
    }
}
