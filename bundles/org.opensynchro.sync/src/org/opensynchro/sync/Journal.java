// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opensynchro.workspace.ItemPath;

/**
 * The memory of one synchronization: the ancestor, entry by entry, and what else must survive a restart. Thread-safe.
 * Every change is durable against the end of the process when the method returns. It is written after the effect that it
 * records, so that what is missing here is found again by comparing the replicas.
 *
 * <p>A failing store throws {@link JournalException}, which ends the pass.
 */
public interface Journal extends AutoCloseable {
    /** The roots as they were when first agreed; empty before the first pass. */
    Optional<Ancestor> root();

    /** Remembers the roots. */
    void putRoot(Ancestor root);

    /** What was agreed on in one folder, sorted by name in code unit order; empty for a folder that is not known. */
    List<Ancestor> children(ItemPath folder);

    /** What was agreed on for one item. */
    Optional<Ancestor> find(ItemPath path);

    /** Records an agreement. The parent folder is known already. */
    void put(ItemPath path, Ancestor ancestor);

    /** Forgets an item with all below it. */
    void remove(ItemPath path);

    /**
     * Records that an item moved on both sides, with all below it; whatever was known at the new place is forgotten. In the
     * same step, {@link #unselected} follows.
     */
    void move(ItemPath from, ItemPath to);

    /** Number of files agreed on in all. */
    long fileCount();

    /** Number of folders agreed on in all whose online tag is empty, the root not counted. */
    long unprovenFolderCount();

    /** Number of folders agreed on in all, the root not counted. */
    long folderCount();

    /** What an interrupted upload of this file left, or the empty text. */
    String uploadState(ItemPath file);

    /** Keeps what an interrupted upload needs; the empty text forgets it. */
    void putUploadState(ItemPath file, String state);

    /** What took part when it was last agreed on; the empty text before that was ever told. */
    String scope();

    /**
     * Remembers what takes part from now on, and in the same step takes back the proofs of all folders: their tags spoke of
     * what took part until now.
     */
    void changeScope(String scope);

    /** Folders that are not kept on this computer, by the path that the person named, with the path that they have now. */
    Map<ItemPath, ItemPath> unselected();

    /** Remembers these and no others. */
    void putUnselected(Map<ItemPath, ItemPath> folders);

    @Override
    void close();
}
