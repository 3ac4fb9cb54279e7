// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells that something may have changed in the local folder. Many changes at a time are told as one, a moment after the
 * last of them. Where the system cannot watch the whole tree, a change is assumed at regular intervals instead.
 */
public final class LocalWatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalWatcher.class);

    /** How long nothing has to happen before changes are told. */
    private static final Duration QUIET = Duration.ofMillis(300);

    /** How long changes that never end may hold up the telling. */
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(3);

    /** How often it is looked for changes where the system does not tell them. */
    private static final Duration INTERVAL = Duration.ofSeconds(60);

    /** How often it is looked whether the root is still the same folder. */
    private static final Duration ROOT_CHECK = Duration.ofSeconds(15);

    private final Path root;
    private final WatchedTree tree;
    private final Runnable changed;
    private final Consumer<String> degraded;
    private final Duration interval;
    private final Duration rootCheck;
    private final ExecutorService thread;
    private boolean complete = true;

    private LocalWatcher(Path root, WatchedTree tree, Runnable changed, Consumer<String> degraded, Duration interval) {
        this.root = root;
        this.tree = tree;
        this.changed = changed;
        this.degraded = degraded;
        this.interval = interval;
        this.rootCheck = interval.compareTo(ROOT_CHECK) < 0 ? interval : ROOT_CHECK;
        this.thread = Executors.newSingleThreadExecutor(task -> {
            Thread watching = new Thread(task, "OpenSynchro watches " + root);
            watching.setDaemon(true);
            return watching;
        });
    }

    /**
     * Begins to watch; all that changes after this method returned is told.
     *
     * @param root the local folder
     * @param changed called from a thread of the watcher, never twice at once; should return soon
     * @param degraded is told, at most once and in words for the person, why changes are only looked for at intervals
     */
    public static LocalWatcher start(Path root, Runnable changed, Consumer<String> degraded) {
        try {
            return start(root, WatchedTree.of(root), changed, degraded, INTERVAL);
        } catch (IOException e) {
            LOG.info("{} cannot be watched", root, e);
            return start(root, WatchedTree.unwatched(root, e), changed, degraded, INTERVAL);
        }
    }

    static LocalWatcher start(
            Path root, WatchedTree tree, Runnable changed, Consumer<String> degraded, Duration interval) {
        LocalWatcher watcher = new LocalWatcher(root, tree, changed, degraded, interval);
        watcher.registerAll();
        watcher.thread.execute(watcher::watch);
        return watcher;
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            tree.service().close();
        } catch (IOException e) {
            LOG.debug("The watch on {} could not be ended in good order", root, e);
        }
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (awaitChange()) {
                    changed.run();
                }
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            LOG.trace("{} is no longer watched", root, e);
        } catch (RuntimeException e) {
            LOG.error("Changes in {} are no longer noticed", root, e);
        }
    }

    /** Waits for changes and for the quiet after them, or for the end of an interval where one is needed. */
    private boolean awaitChange() throws InterruptedException {
        boolean atIntervals = !complete || !tree.watchesRoot();
        Duration patience = atIntervals ? interval : rootCheck;
        WatchKey key = tree.service().poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (key == null) {
            boolean replaced = tree.abandonIfReplaced();
            if (!tree.watchesRoot()) {
                registerAll();
            }
            return atIntervals || replaced;
        }
        long latest = System.nanoTime() + LONGEST_HOLD.toNanos();
        boolean relevant = false;
        while (key != null) {
            relevant |= accept(key);
            key = System.nanoTime() < latest ? tree.service().poll(QUIET.toMillis(), TimeUnit.MILLISECONDS) : null;
        }
        return relevant;
    }

    private boolean accept(WatchKey key) {
        boolean relevant = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            try {
                relevant |= tree.accept(key, event);
            } catch (IOException e) {
                degrade(e);
                relevant = true;
            }
        }
        tree.reset(key);
        return relevant || !tree.watchesRoot();
    }

    private void registerAll() {
        try {
            tree.registerAll();
        } catch (IOException e) {
            degrade(e);
        }
    }

    private void degrade(IOException e) {
        if (!Files.isDirectory(root)) {
            // The folder itself is away: the pass says so, and it is watched again once it is back.
            LOG.debug("{} is not there to be watched", root, e);
            return;
        }
        LOG.debug("Not all of {} can be watched", root, e);
        if (complete) {
            complete = false;
            String reason = String.valueOf(e.getMessage());
            String message =
                    reason.contains("inotify") ? Messages.LocalWatcher_limit : Messages.LocalWatcher_unavailable;
            degraded.accept(NLS.bind(message, root, interval.toSeconds()));
        }
    }
}
