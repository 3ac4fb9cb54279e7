// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui;

import java.time.Instant;
import java.util.List;

/**
 * Everything a person can see about one synchronization at one moment.
 *
 * @param state the state at a glance
 * @param message more about the state in words for the person; may be empty
 * @param advice what the person can do; empty where nothing is to be done
 * @param progress how far the pass under way is
 * @param problems the items that could not be handled, the first few hundred at most
 * @param problemCount how many there are in all
 * @param held what waits for a decision in state {@link SyncState#HELD}
 * @param lastSync when both sides were last seen to be the same, or {@link #NEVER}
 */
public record SyncStatus(
        SyncState state,
        String message,
        String advice,
        PassProgress progress,
        List<SyncProblem> problems,
        long problemCount,
        HeldDeletions held,
        Instant lastSync) {
    /** Both sides were never the same yet. */
    public static final Instant NEVER = Instant.EPOCH;

    public SyncStatus {
        problems = List.copyOf(problems);
    }

    /** The status of a synchronization about which nothing but its state is to be told. */
    public static SyncStatus of(SyncState state, Instant lastSync) {
        return new SyncStatus(state, "", "", PassProgress.NONE, List.of(), 0, HeldDeletions.NONE, lastSync);
    }
}
