// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/**
 * Work on a thread of its own that goes on only while somebody else waits for it, so that never two do anything at once and
 * everything happens in one order.
 */
final class Turns {
    private final Executor threads;
    private final Runnable work;
    private final Semaphore mine = new Semaphore(0);
    private final Semaphore yours = new Semaphore(0);
    private boolean started;
    private boolean ended;
    private Throwable failure;
    private long left;

    Turns(Executor threads, Runnable work) {
        this.threads = threads;
        this.work = work;
    }

    /**
     * Lets the work go on by so many steps, or to its end.
     *
     * @return whether it has ended
     */
    boolean advance(long steps) {
        left = steps;
        if (started) {
            mine.release();
        } else {
            started = true;
            threads.execute(this::run);
        }
        yours.acquireUninterruptibly();
        return ended;
    }

    /** What ended the work, when it did not end by itself. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    private void run() {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        ended = true;
        yours.release();
    }

    /** The work has come to a point at which others may do something. */
    void step() {
        if (left-- <= 0) {
            yours.release();
            mine.acquireUninterruptibly();
        }
    }
}
