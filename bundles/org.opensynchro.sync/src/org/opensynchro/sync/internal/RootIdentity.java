// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opensynchro.sync.Ancestor;
import org.opensynchro.sync.Blocked;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.Journal;
import org.opensynchro.sync.ReplicaListing;
import org.opensynchro.sync.Side;
import org.opensynchro.workspace.ItemPath;

/**
 * Tells whether a root is not the folder that it was: another disk, an empty mount point, a folder put in its place. Its
 * identity tells. Where there is none (Windows tells no file keys, plain WebDAV no ids), what it holds has to: a root that
 * is empty, or from which everything is gone that was agreed on directly in it, is taken for another one.
 */
final class RootIdentity {
    /** From so many items on, in the root itself; a single one may just have been renamed. */
    private static final int ENOUGH = 2;

    private RootIdentity() {}

    /** For each side, whether its root was replaced since it was agreed on. */
    static Map<Side, Boolean> replaced(Journal journal, Findings findings) {
        Map<Side, Boolean> replaced = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            boolean other = journal.root()
                    .filter(known -> isOther(known, side, findings.root(side), journal))
                    .isPresent();
            replaced.put(side, other);
        }
        return replaced;
    }

    private static boolean isOther(Ancestor known, Side side, ReplicaListing now, Journal journal) {
        String idBefore = known.on(side).id();
        String idNow = now.folder().id();
        if (!idBefore.isEmpty() && !idNow.isEmpty()) {
            return !idBefore.equals(idNow);
        }
        if (side == Side.ONLINE
                && ChangeDetection.sameTag(known.online().tag(), now.folder().tag())) {
            return false;
        }
        List<Ancestor> before = journal.children(ItemPath.ROOT);
        if (now.items().isEmpty()) {
            return !before.isEmpty() && journal.fileCount() > 0;
        }
        Set<String> names = Stream.concat(
                        now.items().stream().map(Item::name),
                        now.blocked().stream().map(Blocked::name))
                .collect(Collectors.toSet());
        return before.size() >= ENOUGH && before.stream().map(Ancestor::name).noneMatch(names::contains);
    }
}
