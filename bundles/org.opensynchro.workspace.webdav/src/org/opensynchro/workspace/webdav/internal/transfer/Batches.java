// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.transfer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.opensynchro.workspace.WorkspaceException;

/**
 * Gathers small files that many threads want to send at the same time into batches, of which one is under way at a time:
 * whoever finds none under way sends what has gathered meanwhile. Thread-safe.
 */
final class Batches {
    static final int MOST_FILES = 100;
    private static final long MOST_BYTES = 8L << 20;
    /** So long is waited for more files after the last one came; less than a person or a server notices. */
    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(5);

    /** A file that takes long to be read keeps the others waiting no longer than this. */
    private static final int MOST_ROUNDS = 2 * MOST_FILES;

    private final Sender sender;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<BulkPart> waiting = new ArrayDeque<>();
    private final Map<BulkPart, Optional<BulkPart.Kept>> results = new HashMap<>();
    private boolean underWay;
    private int coming;

    /** Sends one batch. */
    @FunctionalInterface
    interface Sender {
        Map<BulkPart, BulkPart.Kept> send(List<BulkPart> batch) throws WorkspaceException;
    }

    Batches(Sender sender) {
        this.sender = sender;
    }

    /** Somebody is going to {@link #send} a file soon, or call {@link #notComing}. */
    void coming() {
        locked(() -> coming++);
    }

    /** The file that was announced does not come after all. */
    void notComing() {
        locked(() -> coming--);
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Sends a file that was announced together with others.
     *
     * @return what the server has now; empty when it has to be sent alone
     * @throws InterruptedException when the thread was interrupted while it waited
     */
    Optional<BulkPart.Kept> send(BulkPart part) throws InterruptedException {
        lock.lock();
        try {
            coming--;
            waiting.add(part);
            changed.signalAll();
            while (!results.containsKey(part)) {
                if (underWay) {
                    changed.await();
                } else {
                    lead();
                }
            }
            return results.remove(part);
        } catch (InterruptedException e) {
            waiting.remove(part);
            results.remove(part);
            throw e;
        } finally {
            lock.unlock();
        }
    }

    /** Sends one batch on this thread, with the lock released meanwhile. */
    private void lead() throws InterruptedException {
        underWay = true;
        List<BulkPart> batch = List.of();
        Map<BulkPart, BulkPart.Kept> kept = Map.of();
        try {
            gather();
            batch = take();
            if (batch.size() > 1) {
                lock.unlock();
                try {
                    kept = sender.send(batch);
                } catch (WorkspaceException e) {
                    // Each of them is sent alone now, and meets what is in the way itself.
                    kept = Map.of();
                } finally {
                    lock.lock();
                }
            }
        } finally {
            underWay = false;
            for (BulkPart part : batch) {
                results.put(part, Optional.ofNullable(kept.get(part)));
            }
            changed.signalAll();
        }
    }

    /** Waits for files that are being read, and until no more came for a moment. */
    private void gather() throws InterruptedException {
        int seen = -1;
        for (int round = 0; round < MOST_ROUNDS && waiting.size() < MOST_FILES; round++) {
            if (coming == 0 && seen == waiting.size()) {
                return;
            }
            seen = waiting.size();
            changed.awaitNanos(QUIET);
        }
    }

    private List<BulkPart> take() {
        List<BulkPart> batch = new ArrayList<>();
        long bytes = 0;
        while (!waiting.isEmpty() && batch.size() < MOST_FILES && bytes < MOST_BYTES) {
            BulkPart part = waiting.poll();
            bytes += part.bytes().length;
            batch.add(part);
        }
        return batch;
    }
}
