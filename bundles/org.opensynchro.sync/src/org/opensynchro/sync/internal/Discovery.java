// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.opensynchro.sync.Ancestor;
import org.opensynchro.sync.Blocked;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.ItemFailedException;
import org.opensynchro.sync.Journal;
import org.opensynchro.sync.Replica;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.sync.ReplicaListing;
import org.opensynchro.sync.ReplicaUnavailableException;
import org.opensynchro.sync.Scope;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.SurpriseException;
import org.opensynchro.workspace.ItemPath;

/**
 * Looks at both replicas, folder by folder, as a three-way merge of sorted lists with the ancestor. What is equal is
 * dropped at once, so that memory follows the widest folder and the number of differences, not the tree.
 *
 * <p>An online folder whose tag is the one under which everything below was in agreement is not listed: what it holds is
 * what the ancestor tells. Local folders are always listed. A folder that cannot be listed completely is unknown: there is
 * no difference at it or below it, and no folder above it may be deleted.
 */
final class Discovery {
    private final Journal journal;
    private final Replica local;
    private final Replica online;
    private final ChangeDetection changes;
    private final Predicate<ItemPath> leftOut;
    private final Cancellation cancellation;
    private final Findings findings = new Findings();
    private final Participation participation;
    private final FilesInMotion motion;
    private final OutOfSight outOfSight;

    /**
     * @param leftOut items that are not to be looked at in this run because they failed before
     */
    Discovery(
            Journal journal,
            Replica local,
            Replica online,
            ChangeDetection changes,
            Predicate<ItemPath> leftOut,
            Cancellation cancellation,
            Scope scope) {
        this.journal = journal;
        this.local = local;
        this.online = online;
        this.changes = changes;
        this.leftOut = leftOut;
        this.cancellation = cancellation;
        this.motion = new FilesInMotion(local);
        this.outOfSight = new OutOfSight(local, cancellation);
        this.participation = new Participation(scope, findings, online.tagsCoverSubtrees());
    }

    /** How the online content of a folder is found out. */
    private enum Online {
        /** There is no online folder. */
        ABSENT,
        /** It is listed. */
        LOOK,
        /** It is what the ancestor tells. */
        PROVEN
    }

    /**
     * Looks at everything once.
     *
     * @throws ReplicaUnavailableException when a replica as a whole cannot be used; nothing is known then
     */
    Findings look() throws ReplicaUnavailableException {
        String rootTag = journal.root().map(root -> root.online().tag()).orElse("");
        try {
            walk(ItemPath.ROOT, true, true, Online.LOOK, rootTag);
        } finally {
            local.endLook();
            online.endLook();
        }
        findings.differences().stream()
                .filter(outOfSight::mayHold)
                .map(Difference::path)
                .forEach(findings.unknowns()::add);
        for (Difference arrived : motion.takeOutOf(findings.differences())) {
            findings.unsettled().add(arrived.path());
            findings.unknowns().add(arrived.path());
            // What is there online, if anything, is open until then.
            findings.proofs().doubt(arrived.path().parent());
        }
        return findings;
    }

    private void walk(ItemPath folder, boolean known, boolean here, Online there, String expectedTag)
            throws ReplicaUnavailableException {
        cancellation.check();
        ReplicaListing localListing = Entries.NO_LISTING;
        ReplicaListing onlineListing;
        try {
            localListing = here ? local.list(folder) : Entries.NO_LISTING;
            onlineListing = there == Online.LOOK ? online.list(folder) : Entries.NO_LISTING;
        } catch (ReplicaException e) {
            unknown(folder, e);
            outOfSight.addAll(folder, localListing);
            return;
        }
        if (folder.isRoot()) {
            findings.putRoot(Side.LOCAL, localListing);
            findings.putRoot(Side.ONLINE, onlineListing);
        }
        boolean proven = there == Online.PROVEN;
        if (!proven) {
            participation.noteMissing(folder, localListing, onlineListing);
        }
        if (there == Online.LOOK) {
            proven = noteTag(folder, expectedTag, onlineListing.folder().tag());
        }
        List<Ancestor> ancestors = known ? journal.children(folder) : List.of();
        List<Item> onlineItems =
                proven ? ancestors.stream().map(Ancestor::online).toList() : onlineListing.items();
        ReplicaListing alignedListing = NormalForms.align(localListing, ancestors, onlineItems);
        Set<String> blocked = new HashSet<>();
        block(folder, alignedListing.blocked(), blocked);
        block(folder, onlineListing.blocked(), blocked);
        if (!onlineListing.blocked().isEmpty()) {
            // Its tag covers what the ancestor does not tell, and must never vouch for deleting it along.
            findings.proofs().doubt(folder);
        }
        Entries entries = new Entries(ancestors, alignedListing.items(), onlineItems);
        List<Below> folders = new ArrayList<>();
        while (entries.next()) {
            ItemPath path = folder.child(entries.name());
            if (blocked.contains(entries.name()) || leftOut.test(path)) {
                leaveAlone(path, entries);
            } else if (participation.takesPart(folder, path, entries)) {
                compare(path, entries, here, proven, folders);
            }
        }
        local.prepareToList(
                folders.stream().filter(Below::here).map(Below::path).toList());
        online.prepareToList(folders.stream()
                .filter(below -> below.there() == Online.LOOK)
                .map(Below::path)
                .toList());
        for (Below below : folders) {
            walk(below.path(), below.known(), below.here(), below.there(), below.tag());
        }
    }

    /** A folder that is to be walked next, and what is known of it. */
    private record Below(ItemPath path, boolean known, boolean here, Online there, String tag) {}

    /** Notes the tag of a listed folder; for the root, tells whether it is the one that proves everything. */
    private boolean noteTag(ItemPath folder, String expectedTag, String tag) {
        if (!online.tagsCoverSubtrees()) {
            return false;
        }
        findings.proofs().listed(folder, tag);
        boolean expected = ChangeDetection.sameTag(expectedTag, tag);
        if (!folder.isRoot() && !expected) {
            findings.proofs().doubt(folder.parent());
        }
        return folder.isRoot() && expected;
    }

    private void compare(ItemPath path, Entries entries, boolean here, boolean proven, List<Below> folders)
            throws ReplicaUnavailableException {
        Optional<Ancestor> ancestor = agreedOn(path, entries);
        Sight onlineSight;
        Sight localSight;
        try {
            onlineSight = onlineSight(path, ancestor, entries.online());
            Optional<Sight> settled = localSight(path, here, ancestor, entries.local());
            if (settled.isEmpty()) {
                findings.unsettled().add(path);
                ancestor.ifPresent(known -> motion.isBeingSaved(known.local()));
                leaveAlone(path, entries);
                return;
            }
            localSight = settled.get();
        } catch (ReplicaException e) {
            unknown(path, e);
            entries.local().ifPresent(item -> outOfSight.add(path, item));
            return;
        }
        boolean knownFolder = ancestor.filter(known -> known.local().isFolder()).isPresent();
        boolean same = localSight instanceof Sight.Same && onlineSight instanceof Sight.Same;
        if (same) {
            refresh(path, ancestor.orElseThrow(), localSight, onlineSight);
        } else {
            findings.differences().add(new Difference(path, ancestor, localSight, onlineSight));
            if (onlineSight instanceof Sight.Same(Item seen)) {
                refreshOnline(path, ancestor.orElseThrow(), seen);
            } else {
                findings.proofs().refuteAbove(path);
            }
        }
        if (localSight.isFolder() || onlineSight.isFolder()) {
            Online below = !onlineSight.isFolder()
                    ? Online.ABSENT
                    : (proven || isProven(ancestor, onlineSight)) && !participation.mayHoldBack(localSight)
                            ? Online.PROVEN
                            : Online.LOOK;
            String tag = onlineSight.found().map(Item::tag).orElse("");
            folders.add(new Below(path, knownFolder, localSight.isFolder(), below, tag));
        }
    }

    /** What was agreed on, with regard to a deletion of ours whose end was not remembered. */
    private Optional<Ancestor> agreedOn(ItemPath path, Entries entries) {
        Optional<Ancestor> known = entries.ancestor();
        Optional<Side> begun = known.flatMap(Agreements::deletionBegun);
        if (begun.isEmpty()) {
            return known;
        }
        boolean goneHere = entries.local().isEmpty();
        boolean goneThere = entries.online().isEmpty();
        if (goneHere != goneThere && goneHere == (begun.get() == Side.LOCAL)) {
            findings.returned().add(path);
            return Optional.empty();
        }
        Ancestor before = Agreements.beforeDeletion(known.get(), begun.get());
        if (!goneHere && !goneThere) {
            findings.refreshed().put(path, before);
        }
        return Optional.of(before);
    }

    private boolean isProven(Optional<Ancestor> ancestor, Sight sight) {
        return online.tagsCoverSubtrees()
                && sight instanceof Sight.Same(Item item)
                && ChangeDetection.sameTag(ancestor.orElseThrow().online().tag(), item.tag());
    }

    /** Empty while the file is being written and is not what the ancestor tells, or may be away for a moment only. */
    private Optional<Sight> localSight(ItemPath path, boolean here, Optional<Ancestor> ancestor, Optional<Item> seen)
            throws ReplicaException {
        if (seen.isEmpty()) {
            boolean mayComeBack = here
                    && ancestor.isPresent()
                    && motion.mayComeBack(path, ancestor.get().local());
            return mayComeBack ? Optional.empty() : Optional.of(Sight.ABSENT);
        }
        Item item = seen.get();
        boolean plainlySame = ancestor.filter(known -> ChangeDetection.isPlainlySame(known, item))
                .isPresent();
        if (item.isFile() && !plainlySame && local.untilSettled(path, item).isPositive()) {
            return Optional.empty();
        }
        return Optional.of(ancestor.isEmpty() ? new Sight.Changed(item) : changes.local(path, ancestor.get(), item));
    }

    private Sight onlineSight(ItemPath path, Optional<Ancestor> ancestor, Optional<Item> seen) throws ReplicaException {
        if (ancestor.isEmpty() || seen.isEmpty()) {
            return seen.<Sight>map(Sight.Changed::new).orElse(Sight.ABSENT);
        }
        return changes.online(path, ancestor.get(), seen.get());
    }

    /** Collects what tells the same in other words. A folder keeps the tag that was proven: the new one is not yet. */
    private void refresh(ItemPath path, Ancestor known, Sight localSight, Sight onlineSight) {
        Item here = localSight.found().orElseThrow();
        Item there = onlineSight.found().orElseThrow();
        if (known.local().isFolder()) {
            there = there.tagged(known.online().tag());
        }
        Ancestor now = new Ancestor(here, there);
        if (!now.equals(known)) {
            findings.refreshed().put(path, now);
        }
    }

    /** As {@link #refresh}, where there is a difference here. */
    private void refreshOnline(ItemPath path, Ancestor known, Item seen) {
        if (seen.isFile() && !seen.equals(known.online())) {
            findings.refreshed().put(path, known.with(Side.ONLINE, seen));
        }
    }

    private void block(ItemPath folder, List<Blocked> blocked, Set<String> names) {
        for (Blocked one : blocked) {
            names.add(one.name());
            ItemPath path = folder;
            boolean nameable = true;
            try {
                path = folder.child(one.name());
                findings.unknowns().add(path);
            } catch (IllegalArgumentException e) {
                // A name that no path can hold: the folder around it must stay, and goes on.
                nameable = false;
                findings.unknowns().addHolders(folder);
            }
            if (one.notable() && !leftOut.test(path) && !participation.isExcluded(folder, one.name())) {
                findings.troubles().add(new Findings.Trouble(path, nameable, one.reason(), ""));
            }
            if (!one.notable() && !one.reason().isEmpty() && !participation.isExcluded(folder, one.name())) {
                findings.leftOut().put(path, one.reason());
            }
        }
    }

    private void leaveAlone(ItemPath path, Entries entries) {
        findings.unknowns().add(path);
        entries.local().ifPresent(item -> outOfSight.add(path, item));
        if (entries.ancestor().isPresent() || entries.online().isPresent()) {
            findings.proofs().doubt(path.parent());
        }
    }

    private void unknown(ItemPath path, ReplicaException cause) throws ReplicaUnavailableException {
        switch (cause) {
            case ReplicaUnavailableException unavailable -> throw unavailable;
            case SurpriseException surprise -> findings.surprises().add(path);
            case ItemFailedException failed ->
                findings.troubles().add(new Findings.Trouble(path, true, failed.getMessage(), failed.advice()));
        }
        findings.unknowns().add(path);
        findings.proofs().doubt(path);
    }
}
