// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

import java.time.Duration;
import java.util.List;
import org.opensynchro.workspace.Content;
import org.opensynchro.workspace.ItemKind;
import org.opensynchro.workspace.ItemPath;

/**
 * One side of a synchronization. Paths are relative to the synchronized root. All methods block, may be called from many
 * threads at once, and give up when the thread is interrupted.
 *
 * <p>Every change states what it expects to find. When it finds anything else it changes nothing and throws
 * {@link SurpriseException}. When it returns, the effect is durable as far as the replica can promise it.
 */
public interface Replica {
    /** Which side this is. */
    Side side();

    /** Whether a folder's {@link Item#tag} changes whenever anything below it changes, so that an equal tag proves an equal subtree. */
    boolean tagsCoverSubtrees();

    /**
     * Whether the {@link Item#id} of a file that is deleted is never given to another file, so that an equal identity alone
     * tells that it is the same file, however much it was edited.
     */
    boolean idsAreGivenOnce();

    /**
     * The root folder itself, without its content.
     *
     * @throws ReplicaUnavailableException when the root is missing or cannot be reached
     */
    Item root() throws ReplicaException;

    /** Whether {@link #prepareToListAll} makes listing everything cost about as much as listing one folder. */
    default boolean listsAllAtOnce() {
        return false;
    }

    /**
     * Tells that most folders are going to be listed next, so that a replica that can read them all at once may do so.
     *
     * @throws ReplicaUnavailableException when the root is missing or cannot be reached
     */
    default void prepareToListAll() throws ReplicaException {
        // A replica that reads folder by folder has nothing to prepare.
    }

    /** Tells that these folders are going to be listed soon, in this order, so that a replica may read them before their turn. */
    default void prepareToList(List<ItemPath> folders) {
        // A replica that reads a folder when it is asked for it has nothing to prepare.
    }

    /** Tells that the look is over, perhaps before its end: what was prepared and not listed is not needed any more. */
    default void endLook() {
        // A replica that has prepared nothing has nothing to give up.
    }

    /**
     * Whether a file or folder is there at this moment; asked right before its twin on the other side is deleted. A replica
     * that is far away may leave it to its listings and tell false.
     */
    default boolean isThere(ItemPath path, ItemKind kind) throws ReplicaException {
        return false;
    }

    /** Lists one folder completely, or throws. */
    ReplicaListing list(ItemPath folder) throws ReplicaException;

    /**
     * Prepares to read a file that is expected to be {@code expected}. Reading fails, at the latest in
     * {@link Content#confirmUnchanged}, when it is not.
     */
    Content read(ItemPath file, Item expected) throws ReplicaException;

    /**
     * Whether a file has come to rest after it was last changed. What is still being written is neither read nor counted
     * as changed; the run waits for it a while.
     *
     * @param seen the file as it was listed
     * @return zero when it may be read now, else how long to wait before asking again
     */
    default Duration untilSettled(ItemPath file, Item seen) throws ReplicaException {
        return Duration.ZERO;
    }

    /**
     * Whether a file that was agreed on and is not listed any more is really gone: programs that save a file take it away
     * for a moment. Until then it is neither counted as deleted nor as moved.
     *
     * @return zero when its absence counts, else how long to wait before asking again
     */
    default Duration untilGone(ItemPath file) throws ReplicaException {
        return Duration.ZERO;
    }

    /**
     * Makes a file that was listed durable under its name; asked before equal content is taken for agreed on. It may come from
     * a process that was ended before it could do so, and would otherwise be remembered although a loss of power can bring
     * an older version back.
     */
    default void makeDurable(ItemPath file) throws ReplicaException {
        // A server has done that before it listed the file.
    }

    /** Creates a folder where nothing is expected to be; for the root, with the folders above it. */
    Item createFolder(ItemPath folder) throws ReplicaException;

    /**
     * Creates a file where nothing is expected to be. It appears complete and verified or not at all.
     *
     * @return the new file, with the checksum of the content that was written
     */
    Item create(ItemPath file, Content content) throws ReplicaException;

    /**
     * Replaces a file that is expected to be {@code expected}; atomic for everybody who looks.
     *
     * @return the new file, with the checksum of the content that was written
     */
    Item replace(ItemPath file, Item expected, Content content) throws ReplicaException;

    /** Moves an item with all it holds to where nothing is expected to be. */
    Item move(ItemPath from, Item expected, ItemPath to) throws ReplicaException;

    /**
     * Deletes a file into the trash of the replica where it has one, or a folder. A folder goes only when it is empty, or
     * when its tag covers its subtree and is unchanged.
     */
    void delete(ItemPath path, Item expected) throws ReplicaException;
}
