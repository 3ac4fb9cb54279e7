// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

/**
 * Work that may be interrupted from another thread, such that the interruption never reaches what its thread does
 * afterwards. Thread-safe.
 */
final class InterruptibleWork {
    private Thread worker;
    private boolean interrupted;

    /** The current thread begins to work. */
    synchronized void begin() {
        worker = Thread.currentThread();
        interrupted = false;
    }

    /** The current thread has ended its work. */
    synchronized void end() {
        worker = null;
        if (interrupted) {
            // It was for the work; whoever called us did not ask for it.
            Thread.interrupted();
        }
    }

    /** Interrupts the work under way, unless it is the caller's own. */
    synchronized void interrupt() {
        if (worker != null && worker != Thread.currentThread()) {
            interrupted = true;
            worker.interrupt();
        }
    }
}
