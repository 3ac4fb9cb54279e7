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
import org.opensynchro.workspace.ItemKind;
import org.opensynchro.workspace.ItemPath;

/**
 * Finds moves among the differences: an item gone from one place and new at another, on the same side, with the same
 * identity. The topmost folder stands for all that moved with it. What nests or gets in the way of another move is left
 * for the next look; what cannot be a move (the other side has deleted the item, or has something at the new place)
 * stays a deletion and a creation, which loses nothing.
 *
 * <p>Online, identity is the server's file id. Locally a file key alone proves nothing for a file, because file systems
 * give the key of a deleted file to a new one: size and time must be the same too, or, where the key differs, size, time
 * and checksum. When both sides moved an item to different places, the online place wins.
 */
final class MoveDetection {
    private final List<Difference> differences;
    private final Map<ItemPath, Difference> byPath = new HashMap<>();
    private final Map<Side, Map<String, Difference>> newById = new EnumMap<>(Side.class);
    private final Map<Side, Map<String, Difference>> goneById = new EnumMap<>(Side.class);
    private final Map<String, List<Difference>> newLocalFiles = new HashMap<>();
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

    private MoveDetection(List<Difference> differences, Set<ItemPath> excluded, ContentChecksum checksum) {
        this.differences = differences;
        this.excluded = excluded;
        this.checksum = checksum;
        for (Side side : Side.values()) {
            newById.put(side, new HashMap<>());
            goneById.put(side, new HashMap<>());
            made.put(side, new HashSet<>());
        }
        for (Difference difference : differences) {
            index(difference);
        }
    }

    /**
     * Finds the moves that can be carried out now, independent of each other.
     *
     * @param excluded old places of items that are not to be moved
     */
    static List<Move> detect(List<Difference> differences, Set<ItemPath> excluded, ContentChecksum checksum) {
        MoveDetection detection = new MoveDetection(differences, excluded, checksum);
        detection.detectAll();
        return detection.moves;
    }

    private void index(Difference difference) {
        byPath.put(difference.path(), difference);
        for (Side side : Side.values()) {
            difference
                    .ancestor()
                    .map(known -> known.on(side))
                    .filter(item -> difference.on(side).isAbsent() && !item.id().isEmpty())
                    .ifPresent(item -> goneById.get(side).put(key(item.kind(), item.id()), difference));
            if (difference.isNewOn(side)) {
                Item item = difference.on(side).found().orElseThrow();
                if (!item.id().isEmpty()) {
                    newById.get(side).put(key(item.kind(), item.id()), difference);
                }
                if (side == Side.LOCAL && item.isFile() && item.size() > 0) {
                    newLocalFiles
                            .computeIfAbsent(shape(item), shape -> new ArrayList<>())
                            .add(difference);
                }
            }
        }
    }

    private void detectAll() {
        for (Difference gone : differences) {
            if (gone.ancestor().isEmpty() || excluded.contains(gone.path()) || isTaken(gone.path())) {
                continue;
            }
            Ancestor known = gone.ancestor().get();
            Optional<Difference> local = gone.local().isAbsent() ? findLocal(known) : Optional.empty();
            Optional<Difference> online = gone.online().isAbsent() ? find(Side.ONLINE, known) : Optional.empty();
            if (local.isPresent() && online.isPresent()) {
                movedTwice(gone, local.get(), online.get());
            } else if (local.isPresent()) {
                movedOnce(gone, local.get(), Side.ONLINE);
            } else if (online.isPresent()) {
                movedOnce(gone, online.get(), Side.LOCAL);
            }
        }
    }

    private void movedOnce(Difference gone, Difference arrived, Side follower) {
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
        Item item = known.on(side);
        return item.id().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(newById.get(side).get(key(item.kind(), item.id())));
    }

    private Optional<Difference> findLocal(Ancestor known) {
        Item before = known.local();
        Optional<Difference> byKey = find(Side.LOCAL, known);
        if (before.isFolder()) {
            return byKey;
        }
        return byKey.filter(candidate ->
                        shape(candidate.local().found().orElseThrow()).equals(shape(before)))
                .or(() -> findByContent(known));
    }

    private Optional<Difference> findByContent(Ancestor known) {
        Checksum content = ChangeDetection.checksumOf(known);
        if (!content.isKnown()) {
            return Optional.empty();
        }
        return newLocalFiles.getOrDefault(shape(known.local()), List.of()).stream()
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
        Difference gone =
                folder.id().isEmpty() ? null : goneById.get(follower.other()).get(key(folder.kind(), folder.id()));
        return gone != null && gone.on(follower).isFolder() && !excluded.contains(gone.path());
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

    private static String key(ItemKind kind, String id) {
        return kind + ":" + id;
    }

    private static String shape(Item item) {
        return item.size() + "@" + item.modifiedNanos();
    }
}
