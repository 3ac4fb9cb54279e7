// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opensynchro.sync.Ancestor;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.internal.locks.ForeignLocks;
import org.opensynchro.workspace.ItemPath;

/**
 * Makes a plan from all differences: asks the {@link Reconciler} for each, bottom-up because a folder's fate depends on
 * what is kept below it, and turns the outcomes into transitions that do not get in each other's way. Pure: reads and
 * changes nothing outside.
 *
 * <p>What cannot be done in this plan because something else has to happen first (a file has to make room for a folder)
 * is left out; it is a difference again on the next look.
 */
final class Planner {
    private final List<Difference> differences;
    private final ForeignLocks locks;
    private final Unknowns unknowns;
    private final OnlineProofs proofs;
    private final Map<ItemPath, Resolution> resolutions = new HashMap<>();
    private final Map<Side, Set<ItemPath>> noFolder = new EnumMap<>(Side.class);
    private final Set<ItemPath> closed = new HashSet<>();
    private final Map<ItemPath, Long> files = new HashMap<>();
    private final Plan plan = new Plan();

    private Planner(Findings findings, ForeignLocks locks) {
        this.locks = locks;
        differences = findings.differences();
        unknowns = findings.unknowns();
        proofs = findings.proofs();
        noFolder.put(Side.LOCAL, new HashSet<>());
        noFolder.put(Side.ONLINE, new HashSet<>());
    }

    /** Decides all differences. */
    static Plan plan(Findings findings, ForeignLocks locks) {
        Planner planner = new Planner(findings, locks);
        planner.decideAll();
        for (Difference difference : planner.differences) {
            planner.arrange(difference);
        }
        return planner.plan;
    }

    private void decideAll() {
        Set<ItemPath> keptBelow = new HashSet<>();
        for (int i = differences.size() - 1; i >= 0; i--) {
            Difference difference = differences.get(i);
            ItemPath path = difference.path();
            Resolution resolution = Reconciler.decide(
                    difference.memory(),
                    difference.local().state(),
                    difference.online().state(),
                    keptBelow.contains(path));
            if (resolution.isDeletion() && unknowns.isAtOrBelow(path)) {
                resolution = Resolution.NOTHING;
            } else if (difference.online().isFile() && locks.on(path).isHeld()) {
                resolution = respectLock(difference, resolution);
            }
            resolutions.put(path, resolution);
            if (resolution.isDeletion()) {
                countFiles(difference, resolution);
            } else if (resolution != Resolution.FORGET && resolution != Resolution.NOTHING) {
                addHolders(keptBelow, path);
            }
        }
    }

    /** A deleted file that comes back is forgotten first: its deletion must not be found again once the lock has gone. */
    private Resolution respectLock(Difference difference, Resolution decided) {
        Resolution resolution = LockRules.ofLocked(decided, difference.local().state());
        if (resolution != decided) {
            boolean deleted = resolution == Resolution.CREATE_LOCAL;
            if (deleted) {
                plan.forgotten().add(difference.path());
            }
            plan.respected().add(new SyncEvent.LockRespected(difference.path(), locks.on(difference.path()), deleted));
        }
        return resolution;
    }

    private static void addHolders(Set<ItemPath> holders, ItemPath path) {
        ItemPath current = path;
        while (!current.isRoot()) {
            current = current.parent();
            if (!holders.add(current)) {
                return;
            }
        }
    }

    /** Sums up how many files go with each folder, for the one request that may delete it as a whole. */
    private void countFiles(Difference difference, Resolution resolution) {
        Side side = resolution == Resolution.DELETE_LOCAL ? Side.LOCAL : Side.ONLINE;
        long count = difference.on(side).isFolder() ? files.getOrDefault(difference.path(), 0L) : 1L;
        files.put(difference.path(), count);
        files.merge(difference.path().parent(), count, Long::sum);
    }

    private void arrange(Difference difference) {
        ItemPath path = difference.path();
        if (closed.contains(path.parent())) {
            closed.add(path);
            return;
        }
        for (Side side : Side.values()) {
            if (!difference.on(side).isFolder()) {
                noFolder.get(side).add(path);
            }
        }
        switch (resolutions.get(path)) {
            case NOTHING -> {}
            case FORGET -> plan.forgotten().add(path);
            case ADOPT -> plan.adopted().put(path, adopted(difference));
            case COMPARE -> plan.transfers().add(new Transition.Compare(path, local(difference), online(difference)));
            case CREATE_LOCAL -> create(difference, Side.LOCAL);
            case CREATE_ONLINE -> create(difference, Side.ONLINE);
            case REPLACE_LOCAL ->
                plan.transfers()
                        .add(new Transition.ReplaceFile(path, Side.LOCAL, local(difference), online(difference)));
            case REPLACE_ONLINE ->
                plan.transfers()
                        .add(new Transition.ReplaceFile(path, Side.ONLINE, online(difference), local(difference)));
            case DELETE_LOCAL -> delete(difference, Side.LOCAL);
            case DELETE_ONLINE -> delete(difference, Side.ONLINE);
            case SET_ASIDE -> {
                plan.setAside().add(new Transition.SetAside(path, local(difference)));
                closed.add(path);
            }
        }
    }

    /** What is remembered of a folder that both sides have; what the online one holds is not proven yet. */
    static Ancestor adopted(Difference difference) {
        return new Ancestor(local(difference), online(difference).tagged(""));
    }

    private void create(Difference difference, Side side) {
        ItemPath path = difference.path();
        if (noFolder.get(side).contains(path.parent())) {
            plan.leaveOut();
            return;
        }
        Item source = difference.on(side.other()).found().orElseThrow();
        if (source.isFolder()) {
            plan.folders().add(new Transition.CreateFolder(path, side, source));
            noFolder.get(side).remove(path);
        } else {
            plan.transfers().add(new Transition.CreateFile(path, side, source));
        }
    }

    private void delete(Difference difference, Side side) {
        ItemPath path = difference.path();
        Item seen = difference.on(side).found().orElseThrow();
        noFolder.get(side).add(path);
        if (!difference.on(side.other()).isAbsent()) {
            plan.leaveOut();
        }
        if (seen.isFile()) {
            plan.deletions().add(new Transition.Delete(path, side, seen, 1));
        } else if (side == Side.ONLINE && isProven(difference, seen)) {
            plan.deletions().add(new Transition.Delete(path, side, seen, files.getOrDefault(path, 0L)));
            closed.add(path);
        } else {
            plan.deletions().add(new Transition.Delete(path, side, seen.tagged(""), 0));
        }
    }

    /** Whether all below the online folder is what the ancestor tells, under the tag that was just seen. */
    private boolean isProven(Difference difference, Item seen) {
        String remembered =
                difference.ancestor().map(ancestor -> ancestor.online().tag()).orElse("");
        return ChangeDetection.sameTag(remembered, seen.tag())
                || ChangeDetection.sameTag(proofs.provenTag(difference.path()), seen.tag());
    }

    private static Item local(Difference difference) {
        return difference.local().found().orElseThrow();
    }

    private static Item online(Difference difference) {
        return difference.online().found().orElseThrow();
    }
}
