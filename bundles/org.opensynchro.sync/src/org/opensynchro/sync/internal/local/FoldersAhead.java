// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.sync.ReplicaListing;
import org.opensynchro.workspace.ItemPath;

/**
 * Reads folders before they are asked for, while others are compared. A listing that was read before counts only when its
 * folder has not changed since; so it is what a listing made now would be, but for files that were written to meanwhile,
 * and these are looked at once more before anything is done to them. Thread-safe.
 */
final class FoldersAhead {
    /** How many folders beside each other are read before their turn; what they hold is in memory. */
    private static final int AHEAD = 4;

    private static final int MOST_THREADS = 4;
    private static final int IDLE_SECONDS = 5;

    private final FolderReader reader;
    private final Executor executor;
    private final Map<ItemPath, Task> tasks = new HashMap<>();

    /** @param executor reads one folder, at once or later */
    FoldersAhead(FolderReader reader, Executor executor) {
        this.reader = reader;
        this.executor = executor;
    }

    /** Threads that end by themselves: one for two processors, so that whoever compares is not kept waiting. */
    static Executor threads() {
        int count = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, MOST_THREADS);
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                count,
                count,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("read-ahead-", 1).factory());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /** A folder that is being read, or will be, and those beside it that are next. */
    private final class Task extends FutureTask<FolderReader.Reading> {
        private final Deque<ItemPath> next;

        Task(ItemPath folder, Deque<ItemPath> next) {
            super(() -> reader.read(folder));
            this.next = next;
        }
    }

    /** Begins to read the first of these folders, which are asked for in this order; the others when those are taken. */
    void prepare(List<ItemPath> folders) {
        Deque<ItemPath> next = new ArrayDeque<>(folders);
        for (int i = 0; i < AHEAD; i++) {
            begin(next);
        }
    }

    private void begin(Deque<ItemPath> next) {
        Task task;
        synchronized (tasks) {
            ItemPath folder = next.poll();
            if (folder == null) {
                return;
            }
            task = new Task(folder, next);
            tasks.put(folder, task);
        }
        executor.execute(task);
    }

    /** The look is over, perhaps before its end: what was not begun is given up, what was read is thrown away. */
    void end() {
        synchronized (tasks) {
            tasks.values().forEach(task -> task.cancel(false));
            tasks.clear();
        }
    }

    /** What a folder holds. */
    ReplicaListing take(ItemPath folder) throws ReplicaException {
        Task task;
        synchronized (tasks) {
            task = tasks.remove(folder);
        }
        if (task != null) {
            begin(task.next);
            // When nobody has begun yet, this thread reads it.
            task.run();
            Optional<FolderReader.Reading> reading = result(task).filter(FolderReader.Reading::isStillTrue);
            if (reading.isPresent()) {
                return reading.get().listing();
            }
        }
        return reader.read(folder).listing();
    }

    /** Empty where it failed: what counts is whether it fails when its turn has come. */
    private static Optional<FolderReader.Reading> result(Task task) {
        try {
            return Optional.of(task.get());
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException unexpected -> throw unexpected;
                case Error error -> throw error;
                case null, default -> {
                    return Optional.empty();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
