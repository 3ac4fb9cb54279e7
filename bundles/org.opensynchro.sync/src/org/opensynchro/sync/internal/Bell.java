// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes one waiting thread; a ring while nobody waits is kept for the next wait. Thread-safe. */
final class Bell {
    private final Lock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private boolean ringing;

    void ring() {
        lock.lock();
        try {
            ringing = true;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for a ring and takes it away.
     *
     * @return whether it rang
     * @throws CancelledException when the thread is interrupted
     */
    boolean await(Duration atMost) {
        lock.lock();
        try {
            long remaining = atMost.toNanos();
            while (!ringing && remaining > 0) {
                remaining = rung.awaitNanos(remaining);
            }
            boolean result = ringing;
            ringing = false;
            return result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } finally {
            lock.unlock();
        }
    }
}
