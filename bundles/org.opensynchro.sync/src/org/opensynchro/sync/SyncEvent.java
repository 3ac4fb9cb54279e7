// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Lock;

/** Something a synchronization tells while it works. */
public sealed interface SyncEvent {
    /** A pass begins to look at both sides. */
    record PassStarted() implements SyncEvent {}

    /**
     * What is to be done is known.
     *
     * @param transfers files to upload or download
     * @param bytes content bytes of these
     * @param changes all other changes: folders, moves, deletions
     */
    record Planned(int transfers, long bytes, int changes) implements SyncEvent {}

    /**
     * Bytes of one transfer went through; told at most a few times a second for each transfer.
     *
     * @param path the file
     * @param side the side that receives
     * @param transferred bytes so far
     * @param total bytes in all
     */
    record TransferProgress(ItemPath path, Side side, long transferred, long total) implements SyncEvent {}

    /**
     * One change took place.
     *
     * @param action what was done
     * @param side the side that was changed
     * @param path where; for moves the new place
     * @param from for moves the old place, else {@code path}
     * @param bytes content bytes transferred
     */
    record ItemDone(Action action, Side side, ItemPath path, ItemPath from, long bytes) implements SyncEvent {}

    /**
     * One item could not be handled; it is tried again later.
     *
     * @param path the item
     * @param message what happened, in words for the person
     * @param advice what the person can do
     */
    record ItemFailed(ItemPath path, String message, String advice) implements SyncEvent {}

    /**
     * Both sides changed one item; both versions are kept.
     *
     * @param path where the online version stands
     * @param copy where the local version stands now
     */
    record ConflictKept(ItemPath path, ItemPath copy) implements SyncEvent {}

    /**
     * Somebody else has locked a file, which is read-only here from now on; or nobody has any more.
     *
     * @param path the file
     * @param lock who holds it; {@link Lock#NONE} when it is free again
     */
    record LockChanged(ItemPath path, Lock lock) implements SyncEvent {}

    /**
     * A change made here is not carried out online because somebody else holds, or held at that time, a lock.
     *
     * @param path the file
     * @param lock who holds it
     * @param comesBack the file was deleted or moved here and comes back; else it was edited, and the edit is kept as a
     *     conflict copy
     */
    record LockRespected(ItemPath path, Lock lock, boolean comesBack) implements SyncEvent {}

    /**
     * So much would be deleted that the person is asked first; nothing was deleted.
     *
     * @param side the side on which it would be deleted
     * @param deletions files that would be deleted
     * @param known files in this synchronization in all
     * @param rootReplaced whether it is because the folder on the other side, where they are missing, is not the one that
     *     was synchronized; nothing at all was changed then
     */
    record DeletionsHeld(Side side, long deletions, long known, boolean rootReplaced) implements SyncEvent {}

    /**
     * A folder that this computer does not keep has another path now, because a folder around it was renamed or moved. It is
     * not kept under that path either.
     *
     * @param from the path that the person named
     * @param to the path that it has now
     */
    record UnselectedFolderMoved(ItemPath from, ItemPath to) implements SyncEvent {}

    /**
     * Something that the person should know about how the synchronization works from now on; told once.
     *
     * @param message what it is, and what can be done about it, in words for the person
     */
    record Notice(String message) implements SyncEvent {}

    /**
     * A pass ended.
     *
     * @param summary what it did
     */
    record PassFinished(SyncSummary summary) implements SyncEvent {}
}
