// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How many things are done at once. */
interface Parallelism {
    /** One after the other on the calling thread, in the given order: for simulation. */
    Parallelism NONE = (small, large) -> {
        small.forEach(Runnable::run);
        large.forEach(Runnable::run);
    };

    /**
     * Runs all tasks and returns when the last one ended. Tasks do not throw.
     *
     * @param small tasks that are over soon; they go first
     * @param large tasks that take long; one of them is always under way, so that they do not all wait for the small ones
     */
    void run(List<? extends Runnable> small, List<? extends Runnable> large);

    /** On at most {@code workers} virtual threads at a time. */
    static Parallelism ofWorkers(int workers) {
        return (small, large) -> {
            Queue<Runnable> first = new ConcurrentLinkedQueue<>(small);
            Queue<Runnable> last = new ConcurrentLinkedQueue<>(large);
            int count = Math.min(workers, small.size() + large.size());
            Thread[] threads = new Thread[count];
            for (int i = 0; i < count; i++) {
                Runnable worker = i == 0 ? () -> drain(last, first) : () -> drain(first, last);
                threads[i] = Thread.ofVirtual().name("synchronize-" + i).start(worker);
            }
            join(threads);
        };
    }

    private static void drain(Queue<Runnable> preferred, Queue<Runnable> others) {
        Runnable task;
        while ((task = preferred.poll()) != null || (task = others.poll()) != null) {
            task.run();
        }
    }

    private static void join(Thread[] threads) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    for (Thread other : threads) {
                        other.interrupt();
                    }
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
