// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.opensynchro.sync.Action;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.SyncEvent;

/** Watches that no engine deletes on one side what the other side has had during the whole run. */
final class Proofs {
    private final Function<Place, Map<String, String>> trees;
    private final Map<Place, Map<Place, Map<String, String>>> atStart = new EnumMap<>(Place.class);

    /** @param trees what a place holds now */
    Proofs(Function<Place, Map<String, String>> trees) {
        this.trees = trees;
    }

    void runStarts(Place computer) {
        atStart.put(computer, Map.of(computer, trees.apply(computer), Place.ONLINE, trees.apply(Place.ONLINE)));
    }

    void told(Place computer, SyncEvent event) {
        if (event instanceof SyncEvent.ItemDone done && done.action() == Action.DELETE) {
            Place other = done.side() == Side.LOCAL ? Place.ONLINE : computer;
            Map<String, String> before = atStart.get(computer).get(other);
            Map<String, String> here = atStart.get(computer).get(done.side() == Side.LOCAL ? computer : Place.ONLINE);
            Map<String, String> now = trees.apply(other);
            for (String key : Set.of(done.path().toString(), done.path() + "/")) {
                // A folder may have to make room for a file, and the reverse.
                if (here.containsKey(key)
                        && now.containsKey(key)
                        && now.get(key).equals(before.get(key))) {
                    throw new Failed(
                            computer + " deleted " + key + " without proof: it was there all the time " + other);
                }
            }
        }
    }
}
