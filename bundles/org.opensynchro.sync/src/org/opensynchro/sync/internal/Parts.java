// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.time.InstantSource;
import org.opensynchro.sync.Journal;
import org.opensynchro.sync.Replica;
import org.opensynchro.sync.Scope;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.internal.locks.ForeignLocks;

/**
 * Everything a pass works with. Time, files, network and threads come in here and nowhere else, so that the engine runs
 * in a simulation as it runs in the world.
 *
 * @param journal the ancestor
 * @param local the replica on this computer
 * @param online the replica in the workspace
 * @param parallelism how many transitions are under way at once
 * @param clock tells the time for names of conflict copies and for progress; decides nothing
 * @param pause lets time pass before something is tried again
 * @param conflictNames names conflict copies
 * @param cancellation stops the work
 * @param scope what takes part
 * @param locks the locks that others hold
 */
record Parts(
        Journal journal,
        Replica local,
        Replica online,
        Parallelism parallelism,
        InstantSource clock,
        Pause pause,
        ConflictNames conflictNames,
        Cancellation cancellation,
        Scope scope,
        ForeignLocks locks) {

    /** Parts of a synchronization in which everything takes part, and nobody locks anything. */
    Parts(
            Journal journal,
            Replica local,
            Replica online,
            Parallelism parallelism,
            InstantSource clock,
            Pause pause,
            ConflictNames conflictNames,
            Cancellation cancellation) {
        this(
                journal,
                local,
                online,
                parallelism,
                clock,
                pause,
                conflictNames,
                cancellation,
                Scope.ALL,
                ForeignLocks.none());
    }

    Replica on(Side side) {
        return side == Side.LOCAL ? local : online;
    }
}
