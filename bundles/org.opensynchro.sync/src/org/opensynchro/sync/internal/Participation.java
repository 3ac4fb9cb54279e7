// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opensynchro.sync.Blocked;
import org.opensynchro.sync.Exclusions.Verdict;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.ReplicaListing;
import org.opensynchro.sync.Scope;
import org.opensynchro.workspace.ItemPath;

/**
 * Sorts out, during one look, what does not take part. Such an item is absent on both sides at once, so that nothing is
 * copied or deleted and what was agreed on for it is forgotten; but the folder around it is not deleted along with it.
 */
final class Participation {
    private final Scope scope;
    private final Findings findings;
    private final boolean foldersGoWhole;
    private final Set<ItemPath> aboveUnselected = new HashSet<>();

    /** @param foldersGoWhole whether an online folder can be deleted with what does not take part in it; else only when empty */
    Participation(Scope scope, Findings findings, boolean foldersGoWhole) {
        this.scope = scope;
        this.findings = findings;
        this.foldersGoWhole = foldersGoWhole;
        for (ItemPath folder : scope.unselectedFolders()) {
            for (ItemPath above = folder; !above.isRoot(); above = above.parent()) {
                aboveUnselected.add(above.parent());
            }
        }
    }

    /** Whether these entries of one name take part; what has to be remembered where they do not is noted. */
    boolean takesPart(ItemPath folder, ItemPath path, Entries entries) {
        if (scope.unselectedFolders().contains(path) && !isGoneOnline(entries)) {
            leaveOutUnselected(folder, path, entries);
            return false;
        }
        Verdict here = verdict(folder, entries.local());
        Verdict there = verdict(folder, entries.online());
        Verdict before = verdict(folder, entries.ancestor().map(known -> known.local()));
        if (here == Verdict.INCLUDED && there == Verdict.INCLUDED && before == Verdict.INCLUDED) {
            return true;
        }
        boolean heldHere = entries.local().isPresent() && here != Verdict.LITTER;
        boolean worthless = there == Verdict.LITTER || there == Verdict.TEMPORARY;
        boolean heldThere = entries.online().isPresent() && !(worthless && foldersGoWhole);
        if (heldHere || heldThere) {
            findings.unknowns().addHolders(folder);
        }
        forget(path, entries);
        return false;
    }

    /**
     * Notes which unselected folders this folder should lead to and does not: they exist nowhere, or are written otherwise.
     *
     * @param listings what it holds on both sides, completely
     */
    void noteMissing(ItemPath folder, ReplicaListing... listings) {
        if (!aboveUnselected.contains(folder)) {
            return;
        }
        Set<String> names = Arrays.stream(listings)
                .flatMap(listing -> Stream.concat(
                        listing.items().stream().map(Item::name),
                        listing.blocked().stream().map(Blocked::name)))
                .collect(Collectors.toSet());
        scope.unselectedFolders().stream()
                .filter(unselected -> !unselected.equals(folder) && unselected.startsWith(folder))
                .filter(unselected ->
                        !names.contains(unselected.relativeTo(folder).names().getFirst()))
                .forEach(findings.missing()::add);
    }

    private Verdict verdict(ItemPath folder, Optional<Item> item) {
        return item.map(one -> scope.exclusions().verdict(folder, one.name(), one.isFolder()))
                .orElse(Verdict.INCLUDED);
    }

    /** What was deleted online is deleted here as anything else is, with the same care. */
    private static boolean isGoneOnline(Entries entries) {
        return entries.ancestor().isPresent() && entries.online().isEmpty();
    }

    private void leaveOutUnselected(ItemPath folder, ItemPath path, Entries entries) {
        if (entries.local().isPresent() || entries.online().isPresent()) {
            findings.unknowns().addHolders(folder);
        }
        if (entries.local().isEmpty()) {
            forget(path, entries);
        } else if (entries.ancestor().isPresent()) {
            findings.unselected().add(path);
        } else {
            findings.troubles().add(unselectedButHere(path));
        }
    }

    /** What is told of a folder that is not selected while something of its name is here. */
    static Findings.Trouble unselectedButHere(ItemPath path) {
        return new Findings.Trouble(
                path,
                true,
                Messages.bind(Messages.Participation_unselected, path),
                Messages.Participation_unselected_advice);
    }

    private void forget(ItemPath path, Entries entries) {
        if (entries.ancestor().isPresent()) {
            findings.differences().add(new Difference(path, entries.ancestor(), Sight.ABSENT, Sight.ABSENT));
        }
    }

    /** Whether an item of this name, of whatever kind, is excluded, so that nobody needs to hear of it. */
    boolean isExcluded(ItemPath folder, String name) {
        return scope.exclusions().verdict(folder, name, false) != Verdict.INCLUDED;
    }

    /** Whether an online folder that is gone here may hold what is left out, so that it has to be looked into. */
    boolean mayHoldBack(Sight local) {
        return local.isAbsent() && scope.mayHoldBack();
    }
}
