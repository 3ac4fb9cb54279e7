// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opensynchro.sync.Action;
import org.opensynchro.sync.Ancestor;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.ItemFailedException;
import org.opensynchro.sync.Replica;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.SurpriseException;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Lock;
import org.opensynchro.workspace.LockedException;

/**
 * Performs single transitions, each followed by its journal entry: first the effect, then the memory of it, so that a
 * crash in between leaves something that the next look finds by comparing. Thread-safe.
 */
final class Performer {
    private static final int NAMES_TO_TRY = 20;

    private final Parts parts;
    private final Agreements agreements;
    private final Transfers transfers;
    private final Hashing hashing;
    private final Report report;
    private final Effects effects;
    private final Set<ItemPath> durable = ConcurrentHashMap.newKeySet();

    Performer(Parts parts, Report report, Effects effects) {
        this.parts = parts;
        this.agreements = new Agreements(parts.journal());
        this.transfers = new Transfers(report, parts.cancellation(), parts.clock(), parts.pause());
        this.hashing = new Hashing(parts.cancellation());
        this.report = report;
        this.effects = effects;
    }

    /** Writes down what needs no change on any replica. */
    void remember(Plan plan) {
        plan.forgotten().forEach(agreements::forget);
        plan.adopted().forEach(parts.journal()::put);
    }

    /** Performs one transition. What somebody else's lock forbids is not left for when the lock has gone. */
    void perform(Transition transition) throws ReplicaException {
        try {
            carryOut(transition);
        } catch (ItemFailedException e) {
            if (!(e.getCause() instanceof LockedException locked) || !giveWay(transition, locked.lock())) {
                throw e;
            }
        }
    }

    /** As {@link LockRules} would have it, had the lock been seen before; false where nothing can be done but to wait. */
    private boolean giveWay(Transition transition, Lock lock) throws ReplicaException {
        if (!lock.isForeign() || transition.side() != Side.ONLINE) {
            return false;
        }
        switch (transition) {
            case Transition.ReplaceFile(ItemPath path, Side side, Item expected, Item source) -> {
                report.tell(new SyncEvent.LockRespected(path, lock, false));
                setAside(path, source);
            }
            case Transition.Delete(ItemPath path, Side side, Item expected, long files) -> {
                report.tell(new SyncEvent.LockRespected(path, lock, true));
                agreements.forget(path);
                effects.surprised(path);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void carryOut(Transition transition) throws ReplicaException {
        switch (transition) {
            case Transition.CreateFolder(ItemPath path, Side side, Item source) -> createFolder(path, side, source);
            case Transition.CreateFile(ItemPath path, Side side, Item source) ->
                carry(path, side, source, content -> parts.on(side).create(path, content));
            case Transition.ReplaceFile(ItemPath path, Side side, Item expected, Item source) ->
                carry(path, side, source, content -> parts.on(side).replace(path, expected, content));
            case Transition.Compare(ItemPath path, Item local, Item online) -> compare(path, local, online);
            case Transition.SetAside(ItemPath path, Item expected) -> setAside(path, expected);
            case Transition.Delete(ItemPath path, Side side, Item expected, long files) ->
                delete(path, side, expected, files);
        }
    }

    private void createFolder(ItemPath path, Side side, Item source) throws ReplicaException {
        Item made = parts.on(side).createFolder(path);
        agreements.folder(path, side, made, source);
        changed(side, path);
        report.done(Action.CREATE_FOLDER, side, path, path, 0);
    }

    private void carry(ItemPath path, Side side, Item source, Transfers.Sink sink) throws ReplicaException {
        Item written = transfers.carry(path, parts.on(side.other()), source, side, sink);
        agreements.file(path, side, written, source);
        changed(side, path);
        report.done(side == Side.LOCAL ? Action.DOWNLOAD : Action.UPLOAD, side, path, path, source.size());
    }

    private void delete(ItemPath path, Side side, Item expected, long files) throws ReplicaException {
        if (parts.on(side.other()).isThere(path, expected.kind()) && !hasTwin(path)) {
            throw new SurpriseException(path + " is back");
        }
        agreements.beginDeletion(path, side);
        parts.on(side).delete(path, expected);
        agreements.forget(path);
        changed(side, path);
        report.deleted(side, path, files);
    }

    /** Whether what is there may be another item, known by itself, whose path differs in its normal form only. */
    private boolean hasTwin(ItemPath path) {
        for (ItemPath item = path; !item.isRoot(); item = item.parent()) {
            String name = item.name();
            boolean twin = parts.journal().children(item.parent()).stream()
                    .map(Ancestor::name)
                    .anyMatch(known -> !known.equals(name) && NormalForms.areOne(known, name));
            if (twin) {
                return true;
            }
        }
        return false;
    }

    private void compare(ItemPath path, Item local, Item online) throws ReplicaException {
        if (local.size() != online.size()) {
            setAside(path, local);
            return;
        }
        String algorithm = online.checksum().isKnown() ? online.checksum().algorithm() : Checksum.DEFAULT_ALGORITHM;
        Checksum here = hashing.checksum(parts.local(), path, local, algorithm);
        Checksum there = online.checksum().isKnown()
                ? online.checksum()
                : hashing.checksum(parts.online(), path, online, algorithm);
        if (here.equals(there)) {
            makeDurable(path);
            agreements.file(path, new Ancestor(local.with(here), online.with(there)));
        } else {
            setAside(path, local);
        }
    }

    /** Once for each folder: all that is compared in this pass was in it before the pass began. */
    private void makeDurable(ItemPath path) throws ReplicaException {
        if (!durable.contains(path.parent())) {
            parts.local().makeDurable(path);
            durable.add(path.parent());
        }
    }

    /** A name that is taken surprises like an item that changed; trying some more names tells the two apart. */
    private void setAside(ItemPath path, Item expected) throws ReplicaException {
        Replica local = parts.local();
        for (int attempt = 1; ; attempt++) {
            ItemPath copy = parts.conflictNames().copyOf(path, expected, attempt);
            try {
                local.move(path, expected, copy);
                agreements.forget(path);
                parts.locks().movedAside(path, copy);
                effects.setAside();
                report.conflict(path, copy);
                return;
            } catch (SurpriseException e) {
                if (attempt == NAMES_TO_TRY) {
                    throw e;
                }
            }
        }
    }

    private void changed(Side side, ItemPath path) {
        if (side == Side.ONLINE) {
            effects.changedOnline(path);
        } else {
            effects.changedLocally();
        }
    }
}
