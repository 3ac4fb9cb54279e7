// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import org.opensynchro.sync.DeletionPolicy;

/**
 * Decides when so much would be deleted that the person is asked first. What looks like a mass deletion is more often an
 * unmounted disk, a folder moved away by mistake, or another computer that went wrong.
 */
final class DeletionGuard {
    /** From so many files on, deleting all there are is held. */
    static final long ALL = 3;
    /** From so many files on, deleting more than half of them is held. */
    static final long MANY = 10;

    private DeletionGuard() {}

    /**
     * Whether the deletions of one pass on one side are held.
     *
     * @param deletions files that would be deleted on this side
     * @param known files agreed on in all
     * @param rootReplaced whether anything, be it an empty folder, is missing in a root on the other side that is not the
     *     folder it was
     * @param policy what the person decided
     */
    static boolean holds(long deletions, long known, boolean rootReplaced, DeletionPolicy policy) {
        if (policy == DeletionPolicy.DELETE) {
            return false;
        }
        return rootReplaced || deletions >= ALL && deletions >= known || deletions >= MANY && 2 * deletions > known;
    }
}
