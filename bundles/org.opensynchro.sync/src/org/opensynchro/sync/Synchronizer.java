// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

/**
 * Keeps one local and one online folder the same. One instance holds the lock on its state folder and on its local root
 * until it is closed.
 */
public interface Synchronizer extends AutoCloseable {
    /**
     * Passes until both sides are the same, an item fails for good, or something holds it. Waits for files that were
     * changed a moment ago to settle. Never throws for what a person can meet: the summary tells.
     */
    SyncSummary synchronizeOnce();

    /**
     * Synchronizes, then waits for changes on either side and synchronizes again, until {@link #close} is called or the
     * thread is interrupted. Unreachable servers are waited for.
     */
    void watch();

    /** Asks for a pass soon, while watching. */
    void requestPass();

    /** Answers a {@link SyncEvent.DeletionsHeld}; the next pass acts accordingly. */
    void decide(DeletionPolicy decision);

    /**
     * Stops what is under way as soon as possible, waits for its end, releases the locks. From any thread, but not from
     * within a {@link SyncListener}: the run that it waits for waits for the listener.
     */
    @Override
    void close();
}
