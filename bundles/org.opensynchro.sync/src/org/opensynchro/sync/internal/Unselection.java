// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opensynchro.sync.Ancestor;
import org.opensynchro.sync.Exclusions.Verdict;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.sync.ReplicaListing;
import org.opensynchro.sync.ReplicaUnavailableException;
import org.opensynchro.sync.Side;
import org.opensynchro.workspace.ItemPath;

/**
 * Takes the local copies of folders away that this computer does not keep any more. Only what is exactly as it was agreed
 * on goes, into the trash; what was changed or made here and not uploaded stays, and is told.
 */
final class Unselection {
    private final Parts parts;
    private final Report report;
    private final Effects effects;
    private final ChangeDetection changes;

    Unselection(Parts parts, Report report, Effects effects) {
        this.parts = parts;
        this.report = report;
        this.effects = effects;
        this.changes = new ChangeDetection(parts.local(), parts.online(), new Hashing(parts.cancellation()));
    }

    /** Removes what can be removed of these folders, and then forgets what was agreed on for them. */
    void remove(Collection<ItemPath> folders) throws ReplicaUnavailableException {
        for (ItemPath folder : folders) {
            boolean gone = parts.journal().find(folder).orElseThrow().local().isFolder() && removeFolder(folder);
            parts.journal().remove(folder);
            if (!gone) {
                Findings.Trouble rest = Participation.unselectedButHere(folder);
                report.failed(folder, rest.message(), rest.advice());
            }
        }
    }

    /** Whether nothing of the folder is left. */
    private boolean removeFolder(ItemPath folder) throws ReplicaUnavailableException {
        try {
            List<Ancestor> known = parts.journal().children(folder);
            ReplicaListing listing = NormalForms.align(parts.local().list(folder), known, List.of());
            boolean empty = listing.blocked().isEmpty();
            Map<String, Ancestor> agreed =
                    known.stream().collect(Collectors.toMap(Ancestor::name, Function.identity()));
            for (Item item : listing.items()) {
                empty &= removeItem(folder, item, agreed.get(item.name()));
            }
            if (empty) {
                delete(folder, listing.folder());
            }
            return empty;
        } catch (ReplicaUnavailableException e) {
            throw e;
        } catch (ReplicaException changedOrUnreadable) {
            return false;
        }
    }

    private boolean removeItem(ItemPath folder, Item item, Ancestor agreed) throws ReplicaUnavailableException {
        parts.cancellation().check();
        ItemPath path = folder.child(item.name());
        if (agreed == null) {
            return parts.scope().exclusions().verdict(folder, item.name(), item.isFolder()) == Verdict.LITTER;
        }
        if (item.kind() != agreed.kind()) {
            return false;
        }
        if (item.isFolder()) {
            return removeFolder(path);
        }
        try {
            boolean same = changes.local(path, agreed, item) instanceof Sight.Same;
            if (same) {
                delete(path, item);
            }
            return same;
        } catch (ReplicaUnavailableException e) {
            throw e;
        } catch (ReplicaException changedOrUnreadable) {
            return false;
        }
    }

    private void delete(ItemPath path, Item expected) throws ReplicaException {
        parts.local().delete(path, expected);
        effects.changedLocally();
        report.deleted(Side.LOCAL, path, expected.isFile() ? 1 : 0);
    }
}
