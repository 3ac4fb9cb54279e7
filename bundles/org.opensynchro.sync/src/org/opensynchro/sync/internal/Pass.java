// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opensynchro.sync.Ancestor;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.Journal;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.sync.ReplicaUnavailableException;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.SurpriseException;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.NotFoundException;
import org.opensynchro.workspace.WorkspaceException;

/**
 * Looks at both replicas once, carries moves out and looks again until there are none, then decides and carries out the
 * rest, and at last remembers under which tags online folders are proven to be in agreement.
 */
final class Pass {
    /** So many times is looked again because of moves before what is left is deleted and created instead. */
    private static final int MOVE_ROUNDS = 10;

    private final Parts parts;
    private final Journal journal;
    private final Agreements agreements;
    private final Report report;
    private final DeletionPolicy policy;
    private final Deletions deletions;
    private final Effects effects = new Effects();
    private final Hashing hashing;
    private final Set<ItemPath> unsettled = new HashSet<>();
    private final Set<ItemPath> surprises = new HashSet<>();
    private boolean lookAgain;
    private int openFolders;

    /** @param seen what the look before this pass has shown to be gone, if there was one in this run */
    Pass(Parts parts, Report report, DeletionPolicy policy, Deletions.Seen seen) {
        this.parts = parts;
        this.journal = parts.journal();
        this.agreements = new Agreements(journal);
        this.report = report;
        this.policy = policy;
        this.deletions = new Deletions(journal, report, policy, seen);
        this.hashing = new Hashing(parts.cancellation());
    }

    /**
     * What a pass leaves to do.
     *
     * @param changed a replica was changed, so that looking again confirms it
     * @param lookAgain something waits for what was done now
     * @param openFolders online folders that the next look has to list
     * @param surprises items that were not as expected, or changed while they were looked at
     * @param unsettled files that are being written
     * @param gone what was to be deleted
     */
    record Result(
            boolean changed,
            boolean lookAgain,
            int openFolders,
            Set<ItemPath> surprises,
            Set<ItemPath> unsettled,
            Deletions.Seen gone) {}

    /**
     * Runs.
     *
     * @throws ReplicaUnavailableException when a replica as a whole cannot be used; what was done stands
     */
    Result run() throws ReplicaUnavailableException {
        Findings findings = lookAtRoots();
        if (!findings.hasRoots()) {
            return result();
        }
        findings = followMoves(findings);
        // Asked again: a disk may have gone between the looks.
        return findings.hasRoots() ? decide(findings, RootIdentity.replaced(journal, findings)) : result();
    }

    private Result decide(Findings findings, Map<Side, Boolean> replaced) throws ReplicaUnavailableException {
        tellUnselected(findings);
        if (replaced.containsValue(true) && !findings.unsettled().isEmpty()) {
            // What is not yet known to be gone asks for no deletion. Taken for agreed on now, the root would be emptied
            // later.
            return result();
        }
        if (forgetWhatCameBack(findings)) {
            lookAgain = true;
            return result();
        }
        Plan plan = Planner.plan(findings, parts.locks());
        boolean admitted = deletions.admit(plan, replaced);
        if (admitted && forgetWhatMisleads(findings, replaced)) {
            rememberRoots(findings);
            lookAgain = true;
        } else if (admitted) {
            rememberRoots(findings);
            plan.respected().forEach(report::tell);
            if (!plan.isEmpty()) {
                tellPlanned(plan);
            }
            new Executor(parts, report, effects).execute(plan);
            if (!replaced.containsValue(true)) {
                new Unselection(parts, report, effects).remove(findings.unselected());
            }
            rememberProofs(findings);
        }
        unsettled.addAll(effects.unsettled());
        lookAgain |= deletions.isWaiting();
        lookAgain |= effects.changedAnything() && (plan.isPartial() || effects.setAsideAnything());
        return result();
    }

    /**
     * A root that is another folder may hold what is older than what was agreed on with the one before, as it does after a
     * backup was restored. That is no edit: what differs there, and what could not be seen, is compared as if there had been
     * no agreement. It is forgotten before the new root is remembered, so that a crash leaves nothing that misleads.
     *
     * @return whether anything was forgotten, so that everything has to be looked at again
     */
    private boolean forgetWhatMisleads(Findings findings, Map<Side, Boolean> replaced) {
        if (!replaced.containsValue(true)) {
            return false;
        }
        Set<ItemPath> misleading = new HashSet<>(findings.unknowns().places());
        for (Side side : Side.values()) {
            if (replaced.get(side)) {
                findings.differences().stream()
                        .filter(one -> one.isOtherOn(side) || one.isGoneOn(side) && !isToBeDeleted(one))
                        .map(Difference::path)
                        .forEach(misleading::add);
            }
        }
        misleading.removeIf(path -> journal.find(path).isEmpty());
        misleading.forEach(agreements::forget);
        return !misleading.isEmpty();
    }

    /**
     * An item may have been followed to another place while its old one could not be looked at, and be back there. It is gone
     * from where both sides have it now and is not new where it is, so it would be deleted in both places. What was agreed on
     * for the old place is forgotten; then it has moved.
     *
     * @return whether anything was forgotten, so that everything has to be looked at again
     */
    private boolean forgetWhatCameBack(Findings findings) {
        Set<ItemPath> back = new HashSet<>();
        for (Side side : Side.values()) {
            Map<String, Item> gone = new HashMap<>();
            findings.differences().stream()
                    .filter(one -> one.isGoneOn(side) && !one.on(side.other()).isAbsent())
                    .map(one -> one.ancestor().orElseThrow().on(side))
                    .forEach(item -> gone.put(item.id(), item));
            findings.differences().stream()
                    .filter(one -> one.isGoneOn(side.other()))
                    .filter(one -> one.on(side)
                            .found()
                            .filter(item -> isOne(side, item, gone.get(item.id())))
                            .isPresent())
                    .map(Difference::path)
                    .forEach(back::add);
        }
        back.forEach(agreements::forget);
        return !back.isEmpty();
    }

    /** Whether an item is the one that is gone from elsewhere; where identities are given again, that alone proves nothing. */
    private boolean isOne(Side side, Item item, Item gone) {
        return gone != null
                && !item.id().isEmpty()
                && item.kind() == gone.kind()
                && (parts.on(side).idsAreGivenOnce()
                        || item.size() == gone.size() && item.modifiedNanos() == gone.modifiedNanos());
    }

    /** Not before moves were followed: what they brought elsewhere is not missing. */
    private void tellUnselected(Findings findings) {
        Map<ItemPath, ItemPath> moved = new Selection(journal, parts.scope()).moved();
        moved.forEach(report::stillUnselected);
        findings.missing().stream()
                .filter(folder -> !moved.containsKey(folder) && !moved.containsValue(folder))
                .forEach(report::missing);
    }

    /** Whether the person decided that what another folder lacks is deleted on the other side, and this can be. */
    private boolean isToBeDeleted(Difference difference) {
        return policy == DeletionPolicy.DELETE
                && !(difference.local().isAbsent() && difference.online().isAbsent());
    }

    private Result result() {
        surprises.addAll(effects.surprises());
        return new Result(
                effects.changedAnything(),
                lookAgain,
                openFolders,
                Set.copyOf(surprises),
                Set.copyOf(unsettled),
                deletions.seen());
    }

    /**
     * On the very first pass the online folder is made when it is missing. Later its absence is not understood: only when the
     * person wants to bring back what is gone, it is made again.
     */
    private Findings lookAtRoots() throws ReplicaUnavailableException {
        boolean first = journal.root().isEmpty();
        try {
            if (first || manyUnproven()) {
                parts.online().prepareToListAll();
            }
            return look();
        } catch (ReplicaUnavailableException e) {
            boolean mayBeMade = first || policy == DeletionPolicy.RESTORE;
            if (!mayBeMade || !(e.getCause() instanceof NotFoundException)) {
                throw e;
            }
        } catch (ReplicaException e) {
            return look();
        }
        try {
            parts.online().createFolder(ItemPath.ROOT);
        } catch (ReplicaUnavailableException e) {
            throw e;
        } catch (SurpriseException madeMeanwhile) {
            return look();
        } catch (ReplicaException e) {
            Throwable cause = e.getCause() instanceof WorkspaceException ? e.getCause() : e;
            throw new ReplicaUnavailableException(e.getMessage(), Messages.Pass_root_advice, cause);
        }
        return look();
    }

    /** Below a proven root nothing needs to be listed, however many of the folders have no tag of their own. */
    private boolean manyUnproven() {
        if (journal.root().filter(root -> !root.online().tag().isEmpty()).isPresent()) {
            return false;
        }
        long unproven = journal.unprovenFolderCount();
        return unproven > 1 && 4 * unproven > journal.folderCount();
    }

    private Findings look() throws ReplicaUnavailableException {
        Findings findings = new Discovery(
                        journal,
                        parts.local(),
                        parts.online(),
                        new ChangeDetection(parts.local(), parts.online(), hashing),
                        report::isLeftOut,
                        parts.cancellation(),
                        new Selection(journal, parts.scope()).now())
                .look();
        findings.returned().forEach(agreements::forget);
        findings.refreshed().forEach(journal::put);
        findings.troubles().forEach(this::tellTrouble);
        report.leftOut(findings.leftOut());
        unsettled.clear();
        unsettled.addAll(findings.unsettled());
        surprises.addAll(findings.surprises());
        return findings;
    }

    private void tellTrouble(Findings.Trouble trouble) {
        if (trouble.nameable()) {
            report.failed(trouble.path(), trouble.message(), trouble.advice());
        } else {
            report.failedWithin(trouble.path(), trouble.message(), trouble.advice());
        }
    }

    private Findings followMoves(Findings first) throws ReplicaUnavailableException {
        // Its effects are looked at again below, so they leave no folder open.
        MoveCarrier carrier = new MoveCarrier(parts, report, new Effects());
        Findings findings = first;
        for (int round = 0; round < MOVE_ROUNDS; round++) {
            // A disk may have come or gone since the look before; nothing is moved in another root.
            if (!findings.hasRoots() || RootIdentity.replaced(journal, findings).containsValue(true)) {
                break;
            }
            Set<ItemPath> excluded = new HashSet<>(carrier.refused());
            excluded.addAll(LockRules.immovable(findings.differences(), parts.locks()));
            LockRules.movedAway(findings.differences(), parts.locks()).forEach(parts.locks()::movedAside);
            List<Move> moves = MoveDetection.detect(
                    findings.differences(), excluded, parts.local().idsAreGivenOnce(), this::checksumOrNone);
            if (moves.isEmpty()) {
                break;
            }
            rememberRoots(findings);
            adoptFolders(findings);
            carrier.carry(moves);
            findings = look();
        }
        return findings;
    }

    /** Folders that both sides have made are remembered at once: something may be moved into them. */
    private void adoptFolders(Findings findings) {
        for (Difference difference : findings.differences()) {
            boolean both = difference.local().isFolder() && difference.online().isFolder();
            if (both && difference.memory() != Memory.FOLDER) {
                journal.put(difference.path(), Planner.adopted(difference));
            }
        }
    }

    private Checksum checksumOrNone(ItemPath path, Item item, String algorithm) {
        try {
            return hashing.checksum(parts.local(), path, item, algorithm);
        } catch (ReplicaException e) {
            // What cannot be read now is no proof of a move; whether it can be uploaded shows later.
            return Checksum.NONE;
        }
    }

    private void rememberRoots(Findings findings) {
        Item local = findings.root(Side.LOCAL).folder();
        Item online = findings.root(Side.ONLINE).folder();
        String tag = journal.root().map(root -> root.online().tag()).orElse("");
        Ancestor now = new Ancestor(local, online.tagged(tag));
        if (!journal.root().equals(Optional.of(now))) {
            journal.putRoot(now);
        }
    }

    private void tellPlanned(Plan plan) {
        long bytes =
                plan.transfers().stream().mapToLong(Transition.Transfer::size).sum();
        int changes = plan.folders().size()
                + plan.setAside().size()
                + plan.deletions().size();
        report.tell(new SyncEvent.Planned(plan.transfers().size(), bytes, changes));
    }

    /**
     * Remembers the tags of folders whose listing showed nothing that is still open, and takes the tags back from folders
     * in which something was changed or is open.
     */
    private void rememberProofs(Findings findings) {
        OnlineProofs proofs = findings.proofs().anew();
        for (Difference difference : findings.differences()) {
            if (!isRemembered(difference.path(), difference.online())) {
                proofs.refuteAbove(difference.path());
            }
        }
        effects.changedOnline().forEach(proofs::refuteAbove);
        deletions.restored().forEach(proofs::refuteAbove);
        proofs.proven().forEach(agreements::putTag);
        proofs.refuted().forEach(folder -> agreements.putTag(folder, ""));
        openFolders = proofs.refuted().size();
    }

    /** Whether the journal now tells what was seen online. */
    private boolean isRemembered(ItemPath path, Sight seen) {
        Optional<Item> known = journal.find(path).map(Ancestor::online);
        Optional<Item> found = seen.found();
        if (known.isEmpty() || found.isEmpty()) {
            return known.isEmpty() && found.isEmpty();
        }
        Item item = found.get();
        return item.isFolder()
                ? known.get().isFolder()
                : known.get().with(Checksum.NONE).equals(item.with(Checksum.NONE));
    }
}
