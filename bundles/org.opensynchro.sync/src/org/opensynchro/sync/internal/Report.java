// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opensynchro.sync.Action;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.SyncListener;
import org.opensynchro.sync.SyncSummary;
import org.opensynchro.workspace.ItemPath;

/** Counts what one run does and tells the listener. Thread-safe; the listener is never called from two threads at once. */
final class Report {
    private final SyncListener listener;
    private final Set<ItemPath> known;
    private final Set<ItemPath> failed = new HashSet<>();
    private final Set<Within> failedWithin = new HashSet<>();
    private final Set<ItemPath> leftOut = new HashSet<>();
    private final Set<Side> held = new HashSet<>();
    private Optional<Side> replacedRoot = Optional.empty();
    private long uploads;
    private long downloads;
    private long moves;
    private long deletions;
    private long conflicts;
    private long bytes;

    private record Within(ItemPath folder, String message) {}

    Report(SyncListener listener) {
        this(listener, new HashSet<>());
    }

    /** @param known items of which was told before that they are left out, or are not there to be left out; grows */
    Report(SyncListener listener, Set<ItemPath> known) {
        this.listener = listener;
        this.known = known;
    }

    /** Items are left out on principle, with the reason for each; told once, in one sentence. */
    synchronized void leftOut(Map<ItemPath, String> items) {
        List<ItemPath> fresh =
                items.keySet().stream().filter(known::add).sorted().toList();
        if (fresh.isEmpty()) {
            return;
        }
        ItemPath first = fresh.getFirst();
        listener.on(new SyncEvent.Notice(
                fresh.size() == 1
                        ? Messages.bind(Messages.Report_leftOut, first, items.get(first))
                        : Messages.bind(
                                Messages.Report_manyLeftOut,
                                new Object[] {first, items.get(first), fresh.size() - 1})));
    }

    /** A folder that this computer is not to keep exists nowhere; told once. */
    synchronized void missing(ItemPath unselected) {
        if (known.add(unselected)) {
            listener.on(new SyncEvent.Notice(Messages.bind(Messages.Report_missing, unselected)));
        }
    }

    /** A folder that this computer is not to keep has another path now; told once. */
    synchronized void stillUnselected(ItemPath from, ItemPath to) {
        if (known.add(to)) {
            listener.on(new SyncEvent.UnselectedFolderMoved(from, to));
        }
    }

    /** Passes an event on that is not counted. */
    synchronized void tell(SyncEvent event) {
        listener.on(event);
    }

    /** One change took place. */
    synchronized void done(Action action, Side side, ItemPath path, ItemPath from, long size) {
        switch (action) {
            case UPLOAD -> uploads++;
            case DOWNLOAD -> downloads++;
            case MOVE -> moves++;
            case CREATE_FOLDER, DELETE -> {
                // Told, but the summary does not count folders; for files see deleted.
            }
        }
        listener.on(new SyncEvent.ItemDone(action, side, path, from, size));
    }

    /**
     * An item was deleted.
     *
     * @param files how many files went with it: counted are these, on both sides alike, not the steps that it took
     */
    synchronized void deleted(Side side, ItemPath path, long files) {
        deletions += files;
        listener.on(new SyncEvent.ItemDone(Action.DELETE, side, path, path, 0));
    }

    /** Bytes went through, whether or not their transfer succeeds. */
    synchronized void transferred(long count) {
        bytes += count;
    }

    /** An item could not be handled; told once for each item. */
    synchronized void failed(ItemPath path, String message, String advice) {
        leftOut.add(path);
        if (failed.add(path)) {
            listener.on(new SyncEvent.ItemFailed(path, message, advice));
        }
    }

    /** Something in a folder that no path can tell could not be handled; the folder itself goes on. Told once. */
    synchronized void failedWithin(ItemPath folder, String message, String advice) {
        if (failedWithin.add(new Within(folder, message))) {
            listener.on(new SyncEvent.ItemFailed(folder, message, advice));
        }
    }

    /** This item is not touched any more in this run, because another one failed that it belongs to. */
    synchronized void leaveOut(ItemPath path) {
        leftOut.add(path);
    }

    /** Whether this item, or a folder that holds it, failed in this run and is left alone until the next. */
    synchronized boolean isLeftOut(ItemPath path) {
        if (leftOut.isEmpty()) {
            return false;
        }
        for (ItemPath current = path; !current.isRoot(); current = current.parent()) {
            if (leftOut.contains(current)) {
                return true;
            }
        }
        return false;
    }

    /** Both versions of an item were kept. */
    synchronized void conflict(ItemPath path, ItemPath copy) {
        conflicts++;
        listener.on(new SyncEvent.ConflictKept(path, copy));
    }

    /**
     * Deletions on this side wait for the person; told once in a run.
     *
     * @param rootReplaced whether the root of the other side is not the folder that it was
     */
    synchronized void held(Side side, long files, long known, boolean rootReplaced) {
        if (held.add(side)) {
            replacedRoot = rootReplaced ? Optional.of(side.other()) : replacedRoot;
            listener.on(new SyncEvent.DeletionsHeld(side, files, known, rootReplaced));
        }
    }

    /** The side whose root is not the folder that it was, where deletions are held because of that. */
    synchronized Optional<Side> replacedRoot() {
        return replacedRoot;
    }

    synchronized boolean isHeld() {
        return !held.isEmpty();
    }

    synchronized boolean hasFailures() {
        return failures() > 0;
    }

    private int failures() {
        return failed.size() + failedWithin.size();
    }

    synchronized SyncSummary summary(Outcome outcome, String message, long requests) {
        return new SyncSummary(
                outcome, message, uploads, downloads, moves, deletions, conflicts, failures(), bytes, requests);
    }
}
