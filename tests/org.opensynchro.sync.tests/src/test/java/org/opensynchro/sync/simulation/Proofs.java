// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.opensynchro.sync.Action;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.SyncEvent;

/** Watches that no engine deletes on one side what the other side has had during the whole run. */
final class Proofs {
    private final Function<Place, Map<String, String>> trees;
    /** For each computer, what either side has had, unchanged, since the run there began. */
    private final Map<Place, Map<Place, Map<String, String>>> unchanged = new EnumMap<>(Place.class);

    private boolean trashWasNamed;

    /** @param trees what a place holds now */
    Proofs(Function<Place, Map<String, String>> trees) {
        this.trees = trees;
    }

    void runStarts(Place computer) {
        Map<Place, Map<String, String>> sides = new EnumMap<>(Place.class);
        sides.put(computer, new HashMap<>(trees.apply(computer)));
        sides.put(Place.ONLINE, new HashMap<>(trees.apply(Place.ONLINE)));
        unchanged.put(computer, sides);
    }

    /** To be called after everything that happens, so that what goes and comes again counts as gone. */
    void changed() {
        Map<Place, Map<String, String>> now = new EnumMap<>(Place.class);
        unchanged
                .values()
                .forEach(sides -> sides.forEach((place, items) -> items.entrySet()
                        .retainAll(now.computeIfAbsent(place, trees).entrySet())));
    }

    /** Whether a person was told to look into the trash for a version that could not be put back. */
    boolean trashWasNamed() {
        return trashWasNamed;
    }

    void told(Place computer, SyncEvent event) {
        trashWasNamed |= event instanceof SyncEvent.ItemFailed failed
                && failed.message().endsWith("that version is in the trash");
        if (event instanceof SyncEvent.ItemDone done && done.action() == Action.DELETE) {
            Map<Place, Map<String, String>> before = unchanged.get(computer);
            Place here = done.side() == Side.LOCAL ? computer : Place.ONLINE;
            Place other = done.side() == Side.LOCAL ? Place.ONLINE : computer;
            Map<String, String> now = trees.apply(other);
            for (String key : Set.of(done.path().toString(), done.path() + "/")) {
                // A folder may have to make room for a file, and the reverse.
                if (before.get(here).containsKey(key)
                        && before.get(other).containsKey(key)
                        && before.get(other).get(key).equals(now.get(key))) {
                    throw new Failed(
                            computer + " deleted " + key + " without proof: it was there all the time " + other);
                }
            }
        }
        if (event instanceof SyncEvent.ItemDone) {
            changed();
        }
    }
}
