// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

/**
 * What one run did, for the person and for scripts.
 *
 * @param outcome how it ended
 * @param message why it ended so where it is not {@link Outcome#IN_SYNC}, with what to do; else empty
 * @param uploads files uploaded
 * @param downloads files downloaded
 * @param moves items moved on either side; a folder counts once
 * @param deletions files deleted on either side, those in deleted folders counted each
 * @param conflicts conflict copies made
 * @param failures items that could not be handled
 * @param bytes content bytes transferred both ways
 * @param requests HTTP requests sent
 */
public record SyncSummary(
        Outcome outcome,
        String message,
        long uploads,
        long downloads,
        long moves,
        long deletions,
        long conflicts,
        long failures,
        long bytes,
        long requests) {}
