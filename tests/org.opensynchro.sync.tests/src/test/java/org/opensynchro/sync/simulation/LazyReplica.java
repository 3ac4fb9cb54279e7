// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.Replica;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.sync.ReplicaListing;
import org.opensynchro.sync.Side;
import org.opensynchro.workspace.Content;
import org.opensynchro.workspace.ItemPath;

/** A replica that is made when it is first used, so that what its making does to the disk is disturbed like all else. */
final class LazyReplica implements Replica {
    private final Supplier<Replica> maker;
    private Replica made;

    LazyReplica(Supplier<Replica> maker) {
        this.maker = maker;
    }

    private Replica replica() {
        if (made == null) {
            made = maker.get();
        }
        return made;
    }

    @Override
    public Side side() {
        return Side.LOCAL;
    }

    @Override
    public boolean tagsCoverSubtrees() {
        return replica().tagsCoverSubtrees();
    }

    @Override
    public Item root() throws ReplicaException {
        return replica().root();
    }

    @Override
    public void prepareToList(List<ItemPath> folders) {
        replica().prepareToList(folders);
    }

    @Override
    public ReplicaListing list(ItemPath folder) throws ReplicaException {
        return replica().list(folder);
    }

    @Override
    public Content read(ItemPath file, Item expected) throws ReplicaException {
        return replica().read(file, expected);
    }

    @Override
    public Duration untilSettled(ItemPath file, Item seen) {
        return replica().untilSettled(file, seen);
    }

    @Override
    public Item createFolder(ItemPath folder) throws ReplicaException {
        return replica().createFolder(folder);
    }

    @Override
    public Item create(ItemPath file, Content content) throws ReplicaException {
        return replica().create(file, content);
    }

    @Override
    public Item replace(ItemPath file, Item expected, Content content) throws ReplicaException {
        return replica().replace(file, expected, content);
    }

    @Override
    public Item move(ItemPath from, Item expected, ItemPath to) throws ReplicaException {
        return replica().move(from, expected, to);
    }

    @Override
    public void delete(ItemPath path, Item expected) throws ReplicaException {
        replica().delete(path, expected);
    }
}
