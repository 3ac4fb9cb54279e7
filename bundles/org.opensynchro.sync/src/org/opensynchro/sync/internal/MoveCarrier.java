// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opensynchro.sync.Action;
import org.opensynchro.sync.Ancestor;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.ItemFailedException;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.sync.ReplicaUnavailableException;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.SurpriseException;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.LockedException;

/** Carries out moves, one after the other: first on the replica that has to follow, then in the journal. */
final class MoveCarrier {
    private final Parts parts;
    private final Agreements agreements;
    private final Report report;
    private final Effects effects;
    private final Set<ItemPath> surprised = new HashSet<>();
    private final Set<ItemPath> refused = new HashSet<>();

    MoveCarrier(Parts parts, Report report, Effects effects) {
        this.parts = parts;
        this.agreements = new Agreements(parts.journal());
        this.report = report;
        this.effects = effects;
    }

    /** Old places of items whose move surprised twice; in this pass they are left to what else can be done with them. */
    Set<ItemPath> refused() {
        return refused;
    }

    /**
     * Carries out what can be.
     *
     * @throws ReplicaUnavailableException when a replica as a whole turned out to be unusable; what was done stands
     */
    void carry(List<Move> moves) throws ReplicaUnavailableException {
        for (Move move : moves) {
            parts.cancellation().check();
            try {
                switch (move) {
                    case Move.Done done -> {
                        requireAgreedParent(done.to());
                        agreements.move(done.from(), done.to());
                    }
                    case Move.Follow follow -> follow(follow);
                }
            } catch (ReplicaException e) {
                note(move, e);
            }
        }
    }

    private void note(Move move, ReplicaException cause) throws ReplicaUnavailableException {
        switch (cause) {
            case SurpriseException surprise -> {
                if (!surprised.add(move.from())) {
                    refused.add(move.from());
                }
            }
            case ItemFailedException failed
            when failed.getCause() instanceof LockedException locked
                    && locked.lock().isForeign() -> {
                refused.add(move.from());
                if (move instanceof Move.Follow follow && follow.expected().isFile()) {
                    // So that its old place is not taken for a deletion; of what a folder holds, the replica has
                    // learned.
                    parts.locks().learned(move.from(), locked.lock());
                }
            }
            case ItemFailedException failed -> {
                report.failed(move.to(), failed.getMessage(), failed.advice());
                report.leaveOut(move.from());
            }
            case ReplicaUnavailableException unavailable -> throw unavailable;
        }
    }

    private void follow(Move.Follow move) throws ReplicaException {
        Side side = move.side();
        for (Move.Folder folder : move.foldersFirst()) {
            requireAgreedParent(folder.path());
            Item made = parts.on(side).createFolder(folder.path());
            agreements.folder(folder.path(), side, made, folder.source());
            changed(side, folder.path());
            report.done(Action.CREATE_FOLDER, side, folder.path(), folder.path(), 0);
        }
        requireAgreedParent(move.to());
        Item moved = parts.on(side).move(move.at(), move.expected(), move.to());
        recordFollowed(move, moved);
        changed(side, move.at());
        changed(side, move.to());
        report.done(Action.MOVE, side, move.to(), move.at(), 0);
    }

    /** A folder that an earlier move should have made may be missing, or be somebody else's. */
    private void requireAgreedParent(ItemPath path) throws SurpriseException {
        ItemPath parent = path.parent();
        boolean agreed = parent.isRoot()
                || parts.journal()
                        .find(parent)
                        .filter(known -> known.local().isFolder())
                        .isPresent();
        if (!agreed) {
            throw new SurpriseException(parent + " is not there yet");
        }
    }

    /**
     * The journal follows with what was agreed on before, so that an edit made along with the move, or right after it, is
     * still found. Only where the moved item is what was agreed on, its new marks are taken over at once; a folder keeps
     * its proof only when the move kept its tag.
     */
    private void recordFollowed(Move.Follow move, Item moved) {
        Side side = move.side();
        Ancestor agreed = agreements.move(move.from(), move.to());
        Item before = agreed.on(side);
        Item now = moved.named(move.to().name());
        if (isAgreed(agreed, side, now)) {
            boolean proofHolds = before.isFile() || ChangeDetection.sameTag(before.tag(), now.tag());
            Item known = now.with(before.checksum());
            parts.journal().put(move.to(), agreed.with(side, proofHolds ? known : known.tagged("")));
        }
    }

    private static boolean isAgreed(Ancestor agreed, Side side, Item now) {
        return side == Side.LOCAL
                ? ChangeDetection.isPlainlySame(agreed, now)
                : ChangeDetection.onlineByMarks(agreed, now) instanceof Sight.Same;
    }

    private void changed(Side side, ItemPath path) {
        if (side == Side.ONLINE) {
            effects.changedOnline(path);
        } else {
            effects.changedLocally();
        }
    }
}
