// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

import java.time.Duration;
import java.util.Map;

/**
 * Locks on online files: while one is held, the server lets nobody else change the file. Who holds a lock is told by
 * {@link OnlineItem#lock} in every listing, at no cost. All methods block; thread-safe.
 */
public interface Locks {
    /**
     * Locks a file.
     *
     * @param file an existing file
     * @param holder who asks, in words for other people
     * @param duration how long, unless it is refreshed; the server may decide otherwise
     * @return the lock; {@link Lock#mine}
     * @throws LockedException when somebody holds a lock already, told by {@link LockedException#lock}
     * @throws WorkspaceException for every other cause
     */
    Lock lock(ItemPath file, String holder, Duration duration) throws WorkspaceException;

    /**
     * Lets a lock last longer.
     *
     * @param held the lock
     * @return the lock as it is now
     * @throws ChangedMeanwhileException when it is not held any more
     * @throws WorkspaceException for every other cause
     */
    Lock refresh(ItemPath file, Lock held, Duration duration) throws WorkspaceException;

    /**
     * Releases a lock; one that is gone already is released.
     *
     * @param held the lock, which another program of the same account may have taken
     * @throws LockedException when the server does not let this account release it
     * @throws WorkspaceException for every other cause
     */
    void unlock(ItemPath file, Lock held) throws WorkspaceException;

    /** Tells the tokens of all locks that this computer holds, by the files; what was told before is forgotten. */
    void hold(Map<ItemPath, String> tokens);
}
