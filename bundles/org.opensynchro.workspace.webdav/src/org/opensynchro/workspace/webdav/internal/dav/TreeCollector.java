// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.dav;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opensynchro.workspace.FolderListing;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.NotFoundException;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.UnexpectedAnswerException;
import org.opensynchro.workspace.UnusableItem;
import org.opensynchro.workspace.WorkspaceException;
import org.opensynchro.workspace.webdav.internal.Messages;

/**
 * Sorts the responses of one listing into folders, and refuses answers that describe something else than what was asked
 * for. Nothing that the server mentions is dropped: what cannot be an item becomes an {@link UnusableItem} of its folder.
 */
final class TreeCollector {
    private final DavRoot root;
    private final ItemPath asked;
    private final int depth;
    private final LockReading locks;
    private final Map<ItemPath, Folder> folders = new HashMap<>();
    private Optional<OnlineItem> self = Optional.empty();

    /**
     * @param root where the files lie
     * @param asked the item the request was about
     * @param depth how far below it the answer may go
     * @param locks reads who has locked an item
     */
    TreeCollector(DavRoot root, ItemPath asked, int depth, LockReading locks) {
        this.root = root;
        this.asked = asked;
        this.depth = depth;
        this.locks = locks;
    }

    void accept(DavResponse response) throws WorkspaceException {
        DavRoot.Place place = root.locate(response.href())
                .filter(found -> found.path().startsWith(asked))
                .orElseThrow(() -> foreign(response.href()));
        int below = place.path().names().size() - asked.names().size() + (place.isRefused() ? 1 : 0);
        if (below > depth) {
            throw foreign(response.href());
        }
        if (place.isRefused()) {
            if (place.last()) {
                folder(place.path()).unusable(place.refusedName(), Messages.UnusableName);
            }
        } else if (place.path().equals(asked)) {
            self = Optional.of(requested(response));
        } else if (!TemporaryName.is(place.path().name())) {
            folder(place.path().parent()).add(place.path(), response);
        }
    }

    private OnlineItem requested(DavResponse response) throws WorkspaceException {
        if (response.status() == 404) {
            throw new NotFoundException(Messages.bind(Messages.NotThere, "/" + asked, ""));
        }
        return Items.item(response, asked, locks)
                .filter(item -> response.status() < 300)
                .orElseThrow(() -> new UnexpectedAnswerException(Messages.bind(Messages.NotDescribed, "/" + asked)));
    }

    /** The item that was asked for. */
    OnlineItem self() throws UnexpectedAnswerException {
        return self.orElseThrow(() -> new UnexpectedAnswerException(Messages.bind(Messages.NotDescribed, "/" + asked)));
    }

    /** The folder that was asked for, with its items. */
    FolderListing listing() throws WorkspaceException {
        OnlineItem item = self();
        if (!item.isFolder()) {
            throw new NotFoundException(Messages.bind(Messages.NotAFolder, "/" + asked));
        }
        return folder(asked).listing(item);
    }

    /**
     * All folders, or none when the answer does not go below the first one: it then says nothing about what is deeper.
     *
     * @throws WorkspaceException when a folder's items are told but not the folder itself
     */
    Map<ItemPath, FolderListing> tree() throws WorkspaceException {
        FolderListing top = listing();
        if (folders.size() <= 1 && top.children().stream().anyMatch(OnlineItem::isFolder)) {
            return Map.of();
        }
        Map<ItemPath, FolderListing> tree = new TreeMap<>();
        tree.put(asked, top);
        for (Folder folder : List.copyOf(folders.values())) {
            for (OnlineItem item : folder.items.values()) {
                if (item.isFolder()) {
                    Folder content = folders.remove(item.path());
                    tree.put(item.path(), (content == null ? new Folder() : content).listing(item));
                }
            }
        }
        for (ItemPath path : folders.keySet()) {
            if (!path.equals(asked) && !isBelowUnusable(path, tree)) {
                throw foreign("/" + path);
            }
        }
        return tree;
    }

    private boolean isBelowUnusable(ItemPath path, Map<ItemPath, FolderListing> tree) {
        for (ItemPath at = path; !at.equals(asked); at = at.parent()) {
            FolderListing parent = tree.get(at.parent());
            String name = at.name();
            if (parent != null
                    && parent.unusable().stream().anyMatch(item -> item.name().equals(name))) {
                return true;
            }
        }
        return false;
    }

    private Folder folder(ItemPath path) {
        return folders.computeIfAbsent(path, key -> new Folder());
    }

    private UnexpectedAnswerException foreign(String href) {
        return new UnexpectedAnswerException(Messages.bind(Messages.ForeignItem, "/" + asked, href));
    }

    /** What is known of one folder's content so far. */
    private final class Folder {
        private final Map<String, OnlineItem> items = new TreeMap<>();
        private final List<UnusableItem> unusable = new ArrayList<>();

        void add(ItemPath path, DavResponse response) {
            String name = path.name();
            Optional<OnlineItem> item = Items.item(response, path, locks);
            if (response.status() >= 300) {
                unusable(name, Messages.bind(Messages.UnusableStatus, response.status()));
            } else if (item.isEmpty()) {
                unusable(name, Messages.UnusableDescription);
            } else if (unusable.stream().noneMatch(other -> other.name().equals(name))
                    && items.put(name, item.get()) != null) {
                items.remove(name);
                unusable(name, Messages.UnusableTwice);
            }
        }

        void unusable(String name, String reason) {
            unusable.add(new UnusableItem(name, reason));
        }

        FolderListing listing(OnlineItem self) {
            return new FolderListing(self, List.copyOf(items.values()), unusable);
        }
    }
}
