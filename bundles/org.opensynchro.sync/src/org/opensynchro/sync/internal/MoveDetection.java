// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opensynchro.sync.Ancestor;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.Side;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.ItemPath;

/**
 * Finds moves among the differences: an item gone from one place and new at another, on the same side, with the same
 * identity. The topmost folder stands for all that moved with it. What nests or gets in the way of another move is left
 * for the next look; what cannot be a move (the other side has deleted the item, or has something at the new place)
 * stays a deletion and a creation, which loses nothing.
 *
 * <p>Online, identity is the server's file id. Locally it is the file key where it holds the time of birth: such a file is
 * the same, however much it was edited. Without that a key proves nothing, because file systems give the key of a deleted
 * file to a new one: size and time must be the same too, or, where the key differs, size, time and checksum. When both
 * sides moved an item to different places, the online place wins.
 */
final class MoveDetection {
    /**
     * What is added to the name of a file that steps aside for a moment. Where the move is given up half-way, the person
     * meets it in the folder or in a trash, so that it has to tell what it is and open as before.
     */
    private static final String ASIDE = " (changing places)";
    /** Names up to this length, in code units, have at most 255 bytes in UTF-8 with it. */
    private static final int LONGEST_ASIDE = 85;

    private final List<Difference> differences;
    private final Map<ItemPath, Difference> byPath = new HashMap<>();
    private final Whereabouts whereabouts;
    private final Set<ItemPath> excluded;
    private final ContentChecksum checksum;
    private final Set<ItemPath> taken = new HashSet<>();
    private final Map<Side, Set<ItemPath>> made = new EnumMap<>(Side.class);
    private final List<Move> moves = new ArrayList<>();

    /** Tells the checksum of a local file's content on demand. */
    @FunctionalInterface
    interface ContentChecksum {
        /** The checksum, or {@link Checksum#NONE} when the file cannot be read. */
        Checksum of(ItemPath path, Item item, String algorithm);
    }

    private MoveDetection(
            List<Difference> differences, Set<ItemPath> excluded, boolean keysProve, ContentChecksum checksum) {
        this.differences = differences;
        this.whereabouts = new Whereabouts(differences, keysProve);
        this.excluded = excluded;
        this.checksum = checksum;
        for (Side side : Side.values()) {
            made.put(side, new HashSet<>());
        }
        for (Difference difference : differences) {
            byPath.put(difference.path(), difference);
        }
    }

    /**
     * Finds the moves that can be carried out now, independent of each other.
     *
     * @param excluded old places of items that are not to be moved
     * @param keysProve whether the file key alone tells that two local files are one
     */
    static List<Move> detect(
            List<Difference> differences, Set<ItemPath> excluded, boolean keysProve, ContentChecksum checksum) {
        MoveDetection detection = new MoveDetection(differences, excluded, keysProve, checksum);
        detection.detectAll();
        detection.openRings();
        return detection.moves;
    }

    private void detectAll() {
        for (Difference place : differences) {
            if (place.ancestor().isEmpty() || isOutOfQuestion(place)) {
                continue;
            }
            Optional<Difference> local = hasLeft(Side.LOCAL, place) ? findLocal(place) : Optional.empty();
            Optional<Difference> online = hasLeft(Side.ONLINE, place)
                    ? find(Side.ONLINE, place.ancestor().get())
                    : Optional.empty();
            if (local.isPresent() && online.isPresent()) {
                movedTwice(place, local.get(), online.get());
            } else if (local.isPresent()) {
                movedOnce(place, local.get(), Side.ONLINE);
            } else if (online.isPresent()) {
                movedOnce(place, online.get(), Side.LOCAL);
            }
        }
    }

    private boolean isOutOfQuestion(Difference place) {
        return excluded.contains(place.path()) || isTaken(place.path());
    }

    private boolean hasLeft(Side side, Difference place) {
        return whereabouts.hasLeft(side, place);
    }

    /** Files that took each other's places: one of them steps aside, so that the others can follow, and it at last. */
    private void openRings() {
        for (Difference place : differences) {
            for (Side side : Side.values()) {
                if (place.ancestor().isPresent() && !place.isGoneOn(side) && hasLeft(side, place)) {
                    openRing(place, side.other(), whereabouts.ring(side, place));
                }
            }
        }
    }

    private void openRing(Difference first, Side follower, List<Difference> ring) {
        ItemPath aside = aside(first.path());
        boolean free = !byPath.containsKey(aside) && aside.name().length() <= LONGEST_ASIDE;
        boolean movable = ring.stream().allMatch(place -> place.on(follower) instanceof Sight.Same)
                && ring.stream().noneMatch(this::isOutOfQuestion);
        if (free && movable && !ring.isEmpty()) {
            ring.forEach(place -> take(place.path()));
            Item expected = first.on(follower).found().orElseThrow();
            follow(new Move.Follow(first.path(), aside, follower, first.path(), expected, List.of()));
        }
    }

    private static ItemPath aside(ItemPath path) {
        String name = path.name();
        int end = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        return path.parent().child(name.substring(0, end) + ASIDE + name.substring(end));
    }

    private void movedOnce(Difference gone, Difference arrived, Side follower) {
        if (!gone.isGoneOn(follower) && hasLeft(follower, gone)) {
            movedApart(gone, arrived, follower);
            return;
        }
        Optional<Item> there = gone.on(follower).found();
        boolean sameKind = there.filter(
                        item -> item.kind() == gone.ancestor().orElseThrow().kind())
                .isPresent();
        Optional<List<Move.Folder>> foldersFirst = foldersFirst(arrived.path(), follower);
        if (sameKind && arrived.on(follower).isAbsent() && !isTaken(arrived.path()) && foldersFirst.isPresent()) {
            take(gone.path(), arrived.path());
            follow(new Move.Follow(
                    gone.path(), arrived.path(), follower, gone.path(), there.get(), foldersFirst.get()));
        }
    }

    /**
     * The other side has it at the place of another item: a circle that is half undone, since a crash kept the journal from
     * being told. The journal follows, and the rest is found on the next look.
     */
    private void movedApart(Difference gone, Difference arrived, Side other) {
        if (whereabouts.tookAPlace(other, gone.ancestor().orElseThrow())
                && arrived.on(other).isAbsent()
                && !isTaken(arrived.path())) {
            take(gone.path(), arrived.path());
            moves.add(new Move.Done(gone.path(), arrived.path()));
        }
    }

    private void movedTwice(Difference gone, Difference local, Difference online) {
        if (isTaken(local.path()) || isTaken(online.path())) {
            return;
        }
        if (local.path().equals(online.path())) {
            take(gone.path(), local.path());
            moves.add(new Move.Done(gone.path(), local.path()));
            return;
        }
        Optional<List<Move.Folder>> foldersFirst = foldersFirst(online.path(), Side.LOCAL);
        if (online.local().isAbsent()
                && foldersFirst.isPresent()
                && !online.path().startsWith(local.path())) {
            take(gone.path(), local.path(), online.path());
            Item expected = local.local().found().orElseThrow();
            follow(new Move.Follow(gone.path(), online.path(), Side.LOCAL, local.path(), expected, foldersFirst.get()));
        }
    }

    private void follow(Move.Follow move) {
        move.foldersFirst().forEach(folder -> made.get(move.side()).add(folder.path()));
        moves.add(move);
    }

    private Optional<Difference> find(Side side, Ancestor known) {
        return whereabouts.arrived(side, known);
    }

    private Optional<Difference> findLocal(Difference place) {
        Ancestor known = place.ancestor().orElseThrow();
        return whereabouts
                .arrivedHere(known)
                .or(() -> known.local().isFile() && place.local().isAbsent() ? findByContent(known) : Optional.empty());
    }

    private Optional<Difference> findByContent(Ancestor known) {
        Checksum content = ChangeDetection.checksumOf(known);
        if (!content.isKnown()) {
            return Optional.empty();
        }
        return whereabouts.alike(known.local()).stream()
                .filter(candidate -> !isTaken(candidate.path()))
                .filter(candidate -> checksum.of(
                                candidate.path(), candidate.local().found().orElseThrow(), content.algorithm())
                        .equals(content))
                .findFirst();
    }

    /** The folders that the follower lacks above the new place; empty when something else stands in the way. */
    private Optional<List<Move.Folder>> foldersFirst(ItemPath to, Side follower) {
        List<Move.Folder> missing = new ArrayList<>();
        for (ItemPath folder = to.parent(); byPath.containsKey(folder); folder = folder.parent()) {
            Difference difference = byPath.get(folder);
            if (difference.on(follower).isFolder() || made.get(follower).contains(folder)) {
                break;
            }
            Optional<Item> source = difference.on(follower.other()).found().filter(Item::isFolder);
            if (source.isEmpty()
                    || !difference.on(follower).isAbsent()
                    || isTaken(folder)
                    || isMovedOn(follower, difference)
                    || isToMove(source.get(), follower)) {
                return Optional.empty();
            }
            missing.addFirst(new Move.Folder(folder, source.get()));
        }
        return Optional.of(missing);
    }

    /** Whether a folder is not missing there but has another place, which it is going to have on both sides. */
    private boolean isMovedOn(Side side, Difference folder) {
        return folder.ancestor().flatMap(known -> find(side, known)).isPresent();
    }

    /** Whether the follower still has the folder under its old name, so that it comes by its own move, with all it holds. */
    private boolean isToMove(Item folder, Side follower) {
        return whereabouts
                .left(follower.other(), folder)
                .filter(gone -> gone.on(follower).isFolder() && !excluded.contains(gone.path()))
                .isPresent();
    }

    private void take(ItemPath... paths) {
        taken.addAll(List.of(paths));
    }

    /** Whether a move found before carries this item along, or would have to. */
    private boolean isTaken(ItemPath path) {
        for (ItemPath current = path; !current.isRoot(); current = current.parent()) {
            if (taken.contains(current)) {
                return true;
            }
        }
        return false;
    }
}
