// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui;

/**
 * How far the pass under way is.
 *
 * @param done transfers and other changes made so far
 * @param total all of them
 * @param bytesDone bytes of content that went through so far
 * @param bytes all of them
 * @param current the item that was worked on last, below the synchronization's folders; may be empty
 */
public record PassProgress(long done, long total, long bytesDone, long bytes, String current) {
    /** Nothing is known to be done. */
    public static final PassProgress NONE = new PassProgress(0, 0, 0, 0, "");

    /**
     * The part that is done, 0 to 1. Items and bytes weigh the same, so that neither many small files nor one large one
     * seems to stand still.
     */
    public double fraction() {
        double items = total == 0 ? 0 : (double) done / total;
        double content = bytes == 0 ? items : (double) bytesDone / bytes;
        return Math.min(1, (items + content) / 2);
    }
}
