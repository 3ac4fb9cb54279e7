// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui;

import org.opensynchro.sync.Side;

/**
 * Deletions that wait for the person's decision.
 *
 * @param side where files would be deleted
 * @param deletions how many files
 * @param known how many files the synchronization has in all
 * @param rootReplaced whether the folder on the other side is not the one that was synchronized
 */
public record HeldDeletions(Side side, long deletions, long known, boolean rootReplaced) {
    /** Nothing waits. */
    public static final HeldDeletions NONE = new HeldDeletions(Side.LOCAL, 0, 0, false);
}
