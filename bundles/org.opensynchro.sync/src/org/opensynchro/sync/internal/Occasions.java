// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes one waiting thread; what comes while nobody waits for it is kept for the next wait. Thread-safe. */
final class Occasions {
    private final Lock lock = new ReentrantLock();
    private final Condition came = lock.newCondition();
    private final Set<Occasion> pending = EnumSet.noneOf(Occasion.class);

    void ring(Occasion reason) {
        lock.lock();
        try {
            pending.add(reason);
            came.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for one of some occasions and takes those that came.
     *
     * @return those that came; none when the time is over
     * @throws CancelledException when the thread is interrupted
     */
    Set<Occasion> await(Set<Occasion> wanted, Duration atMost) {
        lock.lock();
        try {
            long remaining = atMost.toNanos();
            while (isNonePending(wanted) && remaining > 0) {
                remaining = came.awaitNanos(remaining);
            }
            Set<Occasion> taken = EnumSet.copyOf(pending);
            taken.retainAll(wanted);
            pending.removeAll(taken);
            return taken;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } finally {
            lock.unlock();
        }
    }

    private boolean isNonePending(Set<Occasion> wanted) {
        return wanted.stream().noneMatch(pending::contains);
    }
}
