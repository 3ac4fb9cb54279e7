// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opensynchro.sync.Ancestor;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.Side;

/** The differences of one look by identity: what has left its place, what is new, and what took whose place. */
final class Whereabouts {
    private final boolean keysProve;
    private final Map<Side, Map<String, Difference>> arrived = new EnumMap<>(Side.class);
    private final Map<Side, Map<String, Difference>> left = new EnumMap<>(Side.class);
    private final Map<Side, Map<String, Difference>> occupied = new EnumMap<>(Side.class);
    private final Map<String, List<Difference>> newLocalFiles = new HashMap<>();

    /** @param keysProve whether the file key alone tells that two local files are one */
    Whereabouts(List<Difference> differences, boolean keysProve) {
        this.keysProve = keysProve;
        for (Side side : Side.values()) {
            arrived.put(side, new HashMap<>());
            left.put(side, new HashMap<>());
            occupied.put(side, new HashMap<>());
        }
        for (Difference difference : differences) {
            index(difference, Side.LOCAL);
            index(difference, Side.ONLINE);
        }
    }

    private void index(Difference difference, Side side) {
        Optional<Item> found = difference.on(side).found();
        Optional<Item> known = difference.ancestor().map(ancestor -> ancestor.on(side));
        if (known.isEmpty()) {
            found.ifPresent(item -> indexNew(difference, side, item));
        } else if (found.isEmpty()) {
            put(left.get(side), known.get(), difference);
        } else if (identifies(side, known.get())
                && identifies(side, found.get())
                && !key(known.get()).equals(key(found.get()))) {
            put(left.get(side), known.get(), difference);
            put(occupied.get(side), found.get(), difference);
        }
    }

    private void indexNew(Difference difference, Side side, Item item) {
        put(arrived.get(side), item, difference);
        if (side == Side.LOCAL && item.isFile() && item.size() > 0) {
            newLocalFiles
                    .computeIfAbsent(shape(item), shape -> new ArrayList<>())
                    .add(difference);
        }
    }

    private static void put(Map<String, Difference> map, Item item, Difference difference) {
        if (!item.id().isEmpty()) {
            map.put(key(item), difference);
        }
    }

    /** Whether the identity of this file is proof enough by itself. */
    private boolean identifies(Side side, Item item) {
        return item.isFile() && !item.id().isEmpty() && (side == Side.ONLINE || keysProve);
    }

    /**
     * Whether the item that was agreed on is not at its place any more: nothing is there, or another item that was agreed
     * on and has left its own place. A new item there, instead, is how programs save.
     */
    boolean hasLeft(Side side, Difference place) {
        if (place.isGoneOn(side)) {
            return true;
        }
        return isOccupied(side, place)
                && left.get(side).containsKey(key(place.on(side).found().orElseThrow()));
    }

    private boolean isOccupied(Side side, Difference place) {
        return place.on(side)
                .found()
                .map(item -> occupied.get(side).get(key(item)))
                .filter(place::equals)
                .isPresent();
    }

    /** Whether the item that was agreed on is now at the place of another one. */
    boolean tookAPlace(Side side, Ancestor known) {
        return occupied.get(side).containsKey(key(known.on(side)));
    }

    /** Where the item that was agreed on is new on this side, by its identity alone. */
    Optional<Difference> arrived(Side side, Ancestor known) {
        Item item = known.on(side);
        return item.id().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(arrived.get(side).get(key(item)));
    }

    /** Where the local item that was agreed on is new, and is the same beyond doubt. */
    Optional<Difference> arrivedHere(Ancestor known) {
        Item before = known.local();
        return arrived(Side.LOCAL, known)
                .filter(candidate -> before.isFolder()
                        || identifies(Side.LOCAL, before)
                        || shape(candidate.local().found().orElseThrow()).equals(shape(before)));
    }

    /** New local files of the same size and time. */
    List<Difference> alike(Item before) {
        return newLocalFiles.getOrDefault(shape(before), List.of());
    }

    /** The place that this item has left. */
    Optional<Difference> left(Side side, Item item) {
        return item.id().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(left.get(side).get(key(item)));
    }

    /** The places that the items at these places have taken from each other in a circle; empty when they have not. */
    List<Difference> ring(Side side, Difference start) {
        List<Difference> ring = new ArrayList<>();
        for (Difference place = start; place != null && !ring.contains(place); ) {
            ring.add(place);
            Difference next =
                    occupied.get(side).get(key(place.ancestor().orElseThrow().on(side)));
            if (next == start) {
                return ring;
            }
            place = next;
        }
        return List.of();
    }

    private static String key(Item item) {
        return item.kind() + ":" + item.id();
    }

    private static String shape(Item item) {
        return item.size() + "@" + item.modifiedNanos();
    }
}
