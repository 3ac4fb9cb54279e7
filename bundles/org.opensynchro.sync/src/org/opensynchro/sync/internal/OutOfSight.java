// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.HashSet;
import java.util.Set;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.Replica;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.sync.ReplicaListing;
import org.opensynchro.sync.Side;
import org.opensynchro.workspace.ItemPath;

/**
 * The local items of which nothing is concluded in one look, by their identities: those that are being written, that are left
 * alone, or whose online side could not be listed. What is gone from elsewhere may have become one of them, and is not
 * deleted before that is known.
 */
final class OutOfSight {
    private final Replica local;
    private final Cancellation cancellation;
    private final Set<String> ids = new HashSet<>();

    OutOfSight(Replica local, Cancellation cancellation) {
        this.local = local;
        this.cancellation = cancellation;
    }

    /** Adds an item, and what is below it. */
    void add(ItemPath path, Item item) {
        if (!item.id().isEmpty()) {
            ids.add(item.id());
        }
        if (item.isFolder()) {
            try {
                addAll(path, local.list(path));
            } catch (ReplicaException e) {
                // Nothing can be known of it, as of any folder that cannot be listed here.
                return;
            }
        }
    }

    /** Adds what is in a folder, and what is below that. */
    void addAll(ItemPath folder, ReplicaListing listing) {
        cancellation.check();
        for (Item item : listing.items()) {
            add(folder.child(item.name()), item);
        }
    }

    /** Whether what is gone from here may be one of these items. */
    boolean mayHold(Difference difference) {
        return difference.isGoneOn(Side.LOCAL)
                && difference
                        .ancestor()
                        .map(known -> known.local().id())
                        .filter(ids::contains)
                        .isPresent();
    }
}
