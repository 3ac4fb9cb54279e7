// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opensynchro.sync.Ancestor;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.workspace.ItemPath;

/** All that one pass is going to do after its moves. Filled by {@link Planner}. */
final class Plan {
    private final Map<ItemPath, Ancestor> adopted = new LinkedHashMap<>();
    private final List<ItemPath> forgotten = new ArrayList<>();
    private final List<Transition.CreateFolder> folders = new ArrayList<>();
    private final List<Transition.SetAside> setAside = new ArrayList<>();
    private final List<Transition.Transfer> transfers = new ArrayList<>();
    private final List<Transition.Delete> deletions = new ArrayList<>();
    private final List<SyncEvent.LockRespected> respected = new ArrayList<>();
    private boolean partial;

    /** Folders that both replicas have and that are only to be remembered; parents first. */
    Map<ItemPath, Ancestor> adopted() {
        return adopted;
    }

    /** What is gone on both replicas. */
    List<ItemPath> forgotten() {
        return forgotten;
    }

    /** Folders to make, parents first. */
    List<Transition.CreateFolder> folders() {
        return folders;
    }

    /** Local items to set aside. */
    List<Transition.SetAside> setAside() {
        return setAside;
    }

    /** Files to carry or compare. */
    List<Transition.Transfer> transfers() {
        return transfers;
    }

    /** What is to be deleted, parents first; carried out in the opposite order. */
    List<Transition.Delete> deletions() {
        return deletions;
    }

    /** What the person should know was not carried out because somebody else holds a lock. */
    List<SyncEvent.LockRespected> respected() {
        return respected;
    }

    /** Whether anything would be deleted on one side, be it a folder. */
    boolean deletesOn(Side side) {
        return deletions.stream().anyMatch(deletion -> deletion.side() == side);
    }

    /** Number of files that would be deleted on one side. */
    long deletedFiles(Side side) {
        return deletions.stream()
                .filter(deletion -> deletion.side() == side)
                .mapToLong(Transition.Delete::files)
                .sum();
    }

    /** Whether something had to be left out because something else has to happen first. */
    boolean isPartial() {
        return partial;
    }

    void leaveOut() {
        partial = true;
    }

    /** Whether anything is to be made, renamed or carried, which may take a while. */
    boolean makesOrCarries() {
        return !folders.isEmpty() || !setAside.isEmpty() || !transfers.isEmpty();
    }

    /** Whether no replica and no journal entry is to be changed. */
    boolean isEmpty() {
        return adopted.isEmpty()
                && forgotten.isEmpty()
                && folders.isEmpty()
                && setAside.isEmpty()
                && transfers.isEmpty()
                && deletions.isEmpty();
    }
}
