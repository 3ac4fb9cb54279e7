// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.opensynchro.workspace.FolderListing;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.WorkspaceException;

/**
 * Online listings fetched before they are asked for, so that many small folders do not cost a round trip each. A listing
 * serves one look only: a look begins with the root, and what an earlier one left is thrown away then, because it is older
 * than what was done since. Thread-safe.
 */
final class ReadAhead {
    private static final int AT_ONCE = 6;

    private final Source source;
    private final Executor executor;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Map<ItemPath, Listing> listings = new ConcurrentHashMap<>();

    /** A listing that is there or under way. */
    private record Listing(CompletableFuture<FolderListing> result, AtomicReference<Thread> worker) {}

    /** Lists one folder of the workspace. */
    @FunctionalInterface
    interface Source {
        FolderListing list(ItemPath folder) throws WorkspaceException;
    }

    ReadAhead(Source source) {
        this(source, task -> Thread.ofVirtual().name("list-ahead").start(task));
    }

    /** @param executor runs what lists one folder, at once or later, and waits for nothing */
    ReadAhead(Source source, Executor executor) {
        this.source = source;
        this.executor = executor;
    }

    /** The next look is served from these listings, one of which is the root's. */
    void begin(Map<ItemPath, FolderListing> known) {
        end();
        known.forEach((folder, listing) -> {
            // A folder that looks empty here may only not have been told; it is listed by itself when its turn comes.
            if (folder.isRoot()
                    || !listing.children().isEmpty()
                    || !listing.unusable().isEmpty()) {
                listings.put(folder, new Listing(CompletableFuture.completedFuture(listing), new AtomicReference<>()));
            }
        });
    }

    /** Begins to list these folders, some at a time. */
    void fetch(List<ItemPath> folders) {
        for (ItemPath folder : folders.size() > 1 ? folders : List.<ItemPath>of()) {
            listings.computeIfAbsent(folder, this::start);
        }
    }

    private Listing start(ItemPath folder) {
        CompletableFuture<FolderListing> result = new CompletableFuture<>();
        AtomicReference<Thread> worker = new AtomicReference<>();
        executor.execute(() -> {
            worker.set(Thread.currentThread());
            try {
                free.acquire();
                try {
                    if (!result.isCancelled()) {
                        result.complete(source.list(folder));
                    }
                } finally {
                    free.release();
                }
            } catch (InterruptedException e) {
                result.completeExceptionally(new CancelledException());
            } catch (WorkspaceException | RuntimeException | Error e) {
                // Whatever it is: nobody may wait for this listing for ever.
                result.completeExceptionally(e);
            }
        });
        return new Listing(result, worker);
    }

    /** The look is over, perhaps before its end: what is still being listed is given up. */
    void end() {
        List<Listing> left = List.copyOf(listings.values());
        listings.clear();
        // All of them first, so that none begins because another one made room.
        List<Listing> unfinished =
                left.stream().filter(listing -> listing.result().cancel(false)).toList();
        unfinished.forEach(
                listing -> Optional.ofNullable(listing.worker().get()).ifPresent(Thread::interrupt));
    }

    /** The listing of a folder: fetched before, or now. */
    FolderListing take(ItemPath folder) throws WorkspaceException {
        Listing fetched = listings.remove(folder);
        if (fetched == null) {
            if (folder.isRoot()) {
                end();
            }
            return source.list(folder);
        }
        try {
            return fetched.result().join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case WorkspaceException failure -> throw failure;
                case RuntimeException unexpected -> throw unexpected;
                case Error error -> throw error;
                case null, default -> throw e;
            }
        }
    }
}
