// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.Replica;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.sync.Side;
import org.opensynchro.workspace.ItemPath;

/**
 * The local files of one look that a program may be about to save: those whose absence does not count yet, those that are
 * being written, and those that have come up somewhere, or are to be deleted somewhere, with the identity, or the size and time,
 * of one of them. That may be the old version under the name of a backup, or the file on its way to another folder. All of them
 * are looked at again.
 */
final class FilesInMotion {
    private final Replica local;
    private final Set<String> ids = new HashSet<>();
    private final Set<Shape> shapes = new HashSet<>();

    FilesInMotion(Replica local) {
        this.local = local;
    }

    /** Whether the absence of a file that was agreed on does not count yet. */
    boolean mayComeBack(ItemPath path, Item known) throws ReplicaException {
        if (!known.isFile() || !local.untilGone(path).isPositive()) {
            return false;
        }
        isBeingSaved(known);
        return true;
    }

    /** Another version of this file is being saved, or may be soon; the old one may be somewhere else meanwhile. */
    void isBeingSaved(Item known) {
        if (!known.isFile()) {
            return;
        }
        if (!known.id().isEmpty()) {
            ids.add(known.id());
        }
        if (known.size() > 0) {
            shapes.add(Shape.of(known));
        }
    }

    /** Takes those that have come up out of the differences. */
    List<Difference> takeOutOf(List<Difference> differences) {
        if (ids.isEmpty() && shapes.isEmpty()) {
            return List.of();
        }
        List<Difference> taken = new ArrayList<>();
        differences.removeIf(difference -> isOneOfThem(difference) && taken.add(difference));
        return taken;
    }

    private boolean isOneOfThem(Difference difference) {
        return (difference.isNewOn(Side.LOCAL) || difference.isGoneOn(Side.ONLINE))
                && difference
                        .local()
                        .found()
                        .filter(Item::isFile)
                        .filter(item -> ids.contains(item.id()) || shapes.contains(Shape.of(item)))
                        .isPresent();
    }

    private record Shape(long size, long modifiedNanos) {
        static Shape of(Item item) {
            return new Shape(item.size(), item.modifiedNanos());
        }
    }
}
