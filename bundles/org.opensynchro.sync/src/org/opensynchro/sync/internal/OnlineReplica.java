// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opensynchro.sync.Blocked;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.ItemFailedException;
import org.opensynchro.sync.Journal;
import org.opensynchro.sync.Replica;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.sync.ReplicaListing;
import org.opensynchro.sync.ReplicaUnavailableException;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.SurpriseException;
import org.opensynchro.sync.internal.local.IgnoredNames;
import org.opensynchro.sync.internal.locks.ForeignLocks;
import org.opensynchro.workspace.ChangedMeanwhileException;
import org.opensynchro.workspace.Content;
import org.opensynchro.workspace.Expected;
import org.opensynchro.workspace.Files;
import org.opensynchro.workspace.FolderListing;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.LockedException;
import org.opensynchro.workspace.NotFoundException;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.ResumeState;
import org.opensynchro.workspace.WorkspaceException;

/** A folder of a workspace as a replica. Thread-safe. */
final class OnlineReplica implements Replica {
    private final Files files;
    private final ItemPath root;
    private final Journal journal;
    private final ReadAhead readAhead;
    private final OnlineLocks locks;

    /**
     * @param files the files of the workspace
     * @param root the synchronized folder
     * @param journal keeps what interrupted uploads need to go on
     * @param locks is told what others have locked
     */
    OnlineReplica(Files files, ItemPath root, Journal journal, ForeignLocks locks) {
        this(files, root, journal, locks, new ReadAhead(folder -> files.list(root.resolve(folder))));
    }

    /** @param readAhead lists folders of the synchronized folder */
    OnlineReplica(Files files, ItemPath root, Journal journal, ForeignLocks locks, ReadAhead readAhead) {
        this.locks = new OnlineLocks(files, locks);
        this.files = files;
        this.root = root;
        this.journal = journal;
        this.readAhead = readAhead;
    }

    @Override
    public Side side() {
        return Side.ONLINE;
    }

    @Override
    public boolean tagsCoverSubtrees() {
        return files.traits().folderEtagsCoverSubtree();
    }

    @Override
    public boolean idsAreGivenOnce() {
        return files.traits().stableIds();
    }

    @Override
    public boolean listsAllAtOnce() {
        return files.traits().wholeTreeListing();
    }

    @Override
    public Item root() throws ReplicaException {
        try {
            return item(files.stat(root)).named("");
        } catch (WorkspaceException e) {
            throw translate(ItemPath.ROOT, e);
        }
    }

    @Override
    public void prepareToListAll() throws ReplicaException {
        if (!listsAllAtOnce()) {
            return;
        }
        try {
            Map<ItemPath, FolderListing> tree = new HashMap<>();
            files.listTree(root).forEach((folder, listing) -> tree.put(folder.relativeTo(root), listing));
            readAhead.begin(tree);
        } catch (WorkspaceException e) {
            throw translate(ItemPath.ROOT, e);
        }
    }

    @Override
    public void prepareToList(List<ItemPath> folders) {
        readAhead.fetch(folders);
    }

    @Override
    public void endLook() {
        readAhead.end();
    }

    @Override
    public ReplicaListing list(ItemPath folder) throws ReplicaException {
        try {
            FolderListing listing = readAhead.take(folder);
            locks.listed(folder, listing);
            List<Item> items = listing.children().stream()
                    .map(OnlineReplica::item)
                    .filter(item -> !IgnoredNames.contains(item.name()))
                    .toList();
            List<Blocked> blocked = listing.unusable().stream()
                    .map(one -> new Blocked(one.name(), one.reason(), true))
                    .toList();
            return new ReplicaListing(item(listing.folder()).named(folder.name()), items, blocked);
        } catch (WorkspaceException e) {
            throw translate(folder, e);
        }
    }

    @Override
    public Content read(ItemPath file, Item expected) {
        return new OnlineContent(files, online(file, expected), failure -> translate(file, failure));
    }

    @Override
    public Item createFolder(ItemPath folder) throws ReplicaException {
        try {
            if (!folder.isRoot()) {
                Item made = item(files.createFolder(root.resolve(folder)));
                if (!made.isFolder()) {
                    throw new SurpriseException(folder + " is a file by now");
                }
                return made;
            }
            OnlineItem made = createWithParents(root);
            readAhead.begin(Map.of(ItemPath.ROOT, new FolderListing(made, List.of())));
            return item(made).named("");
        } catch (WorkspaceException e) {
            throw translate(folder, e);
        }
    }

    private OnlineItem createWithParents(ItemPath folder) throws WorkspaceException {
        try {
            return files.createFolder(folder);
        } catch (NotFoundException e) {
            if (folder.isRoot()) {
                throw e;
            }
            createWithParents(folder.parent());
            return files.createFolder(folder);
        }
    }

    @Override
    public Item create(ItemPath file, Content content) throws ReplicaException {
        return upload(file, Expected.ABSENT, content);
    }

    @Override
    public Item replace(ItemPath file, Item expected, Content content) throws ReplicaException {
        return upload(file, Expected.version(online(file, expected)), content);
    }

    private Item upload(ItemPath file, Expected expected, Content content) throws ReplicaException {
        try {
            return item(files.upload(root.resolve(file), expected, content, new JournaledResume(file)));
        } catch (LockedException e) {
            throw locks.refused(file, root.resolve(file), e);
        } catch (WorkspaceException e) {
            throw translate(file, e);
        } catch (IOException e) {
            throw Hashing.unreadable(file, e);
        }
    }

    @Override
    public Item move(ItemPath from, Item expected, ItemPath to) throws ReplicaException {
        try {
            return item(files.move(online(from, expected), root.resolve(to)));
        } catch (LockedException e) {
            throw locks.refused(from, root.resolve(from), e);
        } catch (WorkspaceException e) {
            throw translate(from, e);
        }
    }

    @Override
    public void delete(ItemPath path, Item expected) throws ReplicaException {
        try {
            files.delete(online(path, expected));
        } catch (LockedException e) {
            throw locks.refused(path, root.resolve(path), e);
        } catch (WorkspaceException e) {
            throw translate(path, e);
        }
    }

    private OnlineItem online(ItemPath path, Item item) {
        return new OnlineItem(
                root.resolve(path),
                item.kind(),
                item.id(),
                item.tag(),
                item.size(),
                Math.floorDiv(item.modifiedNanos(), 1_000_000L),
                item.checksum(),
                Set.of());
    }

    private static Item item(OnlineItem online) {
        return new Item(
                online.path().name(),
                online.kind(),
                online.isFolder() ? 0 : online.size(),
                online.isFolder() ? 0 : online.modifiedMillis() * 1_000_000L,
                online.id(),
                online.etag(),
                online.checksum());
    }

    /** What a workspace's refusal means to the engine. */
    static ReplicaException translate(ItemPath path, WorkspaceException e) {
        if (e.concernsWholeWorkspace() || path.isRoot() && e instanceof NotFoundException) {
            return new ReplicaUnavailableException(e.getMessage(), e.advice(), e);
        }
        return switch (e) {
            case ChangedMeanwhileException changed -> new SurpriseException(e.getMessage(), e);
            case NotFoundException gone -> new SurpriseException(e.getMessage(), e);
            default -> new ItemFailedException(e.getMessage(), e.advice(), e);
        };
    }

    private final class JournaledResume implements ResumeState {
        private final ItemPath file;

        JournaledResume(ItemPath file) {
            this.file = file;
        }

        @Override
        public String load() {
            return journal.uploadState(file);
        }

        @Override
        public void save(String state) {
            journal.putUploadState(file, state);
        }
    }
}
