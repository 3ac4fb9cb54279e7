// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.opensynchro.sync.Side;

/**
 * One tree that both sides agreed on, and what was then done to it on each side without the other knowing.
 *
 * @param server what the online replica tells
 * @param before what made the tree
 * @param here what was done on this computer
 * @param there what was done online
 * @param order in which order transitions are carried out that may be carried out in any
 */
record Story(Server server, List<Deed> before, List<Deed> here, List<Deed> there, long order) {
    /** What a server tells of its items, and how. */
    record Server(boolean tags, boolean checksums, boolean ids, boolean wholeTree) {
        MemoryReplica replica() {
            MemoryReplica online = new MemoryReplica(Side.ONLINE);
            online = tags ? online : online.withoutTags();
            online = checksums ? online : online.withoutChecksums();
            online = ids ? online : online.withoutIds();
            return wholeTree ? online : online.withoutWholeTree();
        }
    }

    /** A world in which this has happened and nothing was synchronized since. */
    Told tell() {
        World world = new World(server.replica());
        Random random = new Random(order);
        world.parallelism = (small, large) -> {
            List<Runnable> all = new ArrayList<>(small);
            all.addAll(large);
            Collections.shuffle(all, random);
            all.forEach(Runnable::run);
        };
        Doer local = new Doer(world.local);
        Doer online = new Doer(world.online);
        local.doAll(before);
        world.run();
        Map<String, String> agreed = world.local.tree();
        local.doAll(here);
        online.doAll(there);
        return new Told(world, agreed, world.local.tree(), world.online.tree(), touched(local, online));
    }

    private static Set<String> touched(Doer local, Doer online) {
        Set<String> all = new HashSet<>(local.touched());
        all.addAll(online.touched());
        return all;
    }

    /**
     * The world of a story.
     *
     * @param agreed the tree that both sides had
     * @param local the tree that this computer has come to have
     * @param online the tree that the workspace has come to have
     * @param touched contents of files that look changed without being so
     */
    record Told(
            World world,
            Map<String, String> agreed,
            Map<String, String> local,
            Map<String, String> online,
            Set<String> touched) {

        /** Contents that have to be in the tree at the end: whoever made them, nobody who saw them took them away. */
        Set<String> toKeep() {
            Set<String> all = new HashSet<>(local.values());
            all.addAll(online.values());
            all.removeIf(content -> content.isEmpty()
                    || agreed.containsValue(content)
                            && !(local.containsValue(content) && online.containsValue(content)));
            return all;
        }

        /** Contents that must not be there at the end: one side took them away, the other left them as and where they were. */
        Set<String> toGo() {
            Map<String, String> left = new TreeMap<>(agreed);
            left.entrySet()
                    .removeIf(entry -> touched.contains(entry.getValue())
                            || local.containsValue(entry.getValue()) && online.containsValue(entry.getValue())
                            || isMoved(entry, local)
                            || isMoved(entry, online));
            Set<String> gone = new HashSet<>(left.values());
            gone.remove("");
            return gone;
        }

        private static boolean isMoved(Map.Entry<String, String> agreed, Map<String, String> now) {
            return now.containsValue(agreed.getValue()) && !agreed.getValue().equals(now.get(agreed.getKey()));
        }
    }
}
