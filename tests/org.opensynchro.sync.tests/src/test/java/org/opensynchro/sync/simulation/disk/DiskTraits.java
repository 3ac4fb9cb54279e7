// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation.disk;

/**
 * What a file system is like.
 *
 * @param caseSensitive whether {@code a} and {@code A} are two names
 * @param normalizing whether all ways to write one accented letter are one name; the first spelling is kept
 * @param decomposing whether names are kept with their accents apart from the letters, however they were given
 * @param granularityNanos precision of all times
 * @param reusesNumbers whether the inode number of a deleted file is given to the next new one
 * @param birthTimes whether the time of birth is told
 * @param changeMarks whether {@code st_ctime} is told
 * @param nativeRenames whether it can rename without replacing, and exchange
 * @param hardLinks whether it has links
 */
public record DiskTraits(
        boolean caseSensitive,
        boolean normalizing,
        boolean decomposing,
        long granularityNanos,
        boolean reusesNumbers,
        boolean birthTimes,
        boolean changeMarks,
        boolean nativeRenames,
        boolean hardLinks) {
    /** As ext4 on Linux is, but for the reuse of numbers. */
    public static final DiskTraits PLAIN = new DiskTraits(true, false, false, 1, false, true, true, true, true);
}
