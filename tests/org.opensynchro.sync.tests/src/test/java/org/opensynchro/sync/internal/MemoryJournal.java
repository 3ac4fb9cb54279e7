// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opensynchro.sync.Ancestor;
import org.opensynchro.sync.Journal;
import org.opensynchro.sync.Side;
import org.opensynchro.workspace.ItemPath;

/** A journal in memory. */
final class MemoryJournal implements Journal {
    private final TreeMap<ItemPath, Ancestor> entries = new TreeMap<>();
    private final Map<ItemPath, String> uploads = new HashMap<>();
    private final TreeMap<ItemPath, ItemPath> unselected = new TreeMap<>();
    private Ancestor root;
    private String scope = "";

    /** Another journal that holds the same. */
    synchronized MemoryJournal copy() {
        MemoryJournal copy = new MemoryJournal();
        copy.entries.putAll(entries);
        copy.uploads.putAll(uploads);
        copy.unselected.putAll(unselected);
        copy.root = root;
        copy.scope = scope;
        return copy;
    }

    @Override
    public synchronized Optional<Ancestor> root() {
        return Optional.ofNullable(root);
    }

    @Override
    public synchronized void putRoot(Ancestor newRoot) {
        root = newRoot;
    }

    @Override
    public synchronized List<Ancestor> children(ItemPath folder) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().parent().equals(folder))
                .map(Map.Entry::getValue)
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    @Override
    public synchronized Optional<Ancestor> find(ItemPath path) {
        return Optional.ofNullable(entries.get(path));
    }

    @Override
    public synchronized void put(ItemPath path, Ancestor ancestor) {
        boolean parentKnown = path.parent().isRoot()
                ? root != null
                : entries.containsKey(path.parent())
                        && entries.get(path.parent()).local().isFolder();
        if (!parentKnown) {
            throw new IllegalStateException("The parent of " + path + " is not known");
        }
        if (!path.name().equals(ancestor.name())) {
            throw new IllegalArgumentException(path + ": " + ancestor);
        }
        entries.put(path, ancestor);
    }

    @Override
    public synchronized void remove(ItemPath path) {
        entries.keySet().removeIf(entry -> entry.startsWith(path));
        uploads.keySet().removeIf(entry -> entry.startsWith(path));
    }

    @Override
    public synchronized void move(ItemPath from, ItemPath to) {
        remove(to);
        TreeMap<ItemPath, Ancestor> moved = new TreeMap<>();
        entries.forEach((path, ancestor) -> {
            if (path.equals(from)) {
                String name = to.name();
                moved.put(
                        to,
                        new Ancestor(
                                ancestor.local().named(name), ancestor.online().named(name)));
            } else if (path.startsWith(from)) {
                moved.put(to.resolve(path.relativeTo(from)), ancestor);
            }
        });
        remove(from);
        entries.putAll(moved);
        unselected.replaceAll(
                (named, present) -> present.startsWith(from) ? to.resolve(present.relativeTo(from)) : present);
    }

    @Override
    public synchronized long fileCount() {
        return entries.values().stream().filter(one -> one.local().isFile()).count();
    }

    @Override
    public synchronized long unprovenFolderCount() {
        return entries.values().stream()
                .filter(one -> one.local().isFolder() && one.online().tag().isEmpty())
                .count();
    }

    @Override
    public synchronized long folderCount() {
        return entries.values().stream().filter(one -> one.local().isFolder()).count();
    }

    @Override
    public synchronized String uploadState(ItemPath file) {
        return uploads.getOrDefault(file, "");
    }

    @Override
    public synchronized void putUploadState(ItemPath file, String state) {
        uploads.put(file, state);
    }

    @Override
    public synchronized String scope() {
        return scope;
    }

    @Override
    public synchronized void changeScope(String newScope) {
        scope = newScope;
        entries.replaceAll((path, known) -> known.local().isFolder()
                ? known.with(Side.ONLINE, known.online().tagged(""))
                : known);
        if (root != null) {
            root = root.with(Side.ONLINE, root.online().tagged(""));
        }
    }

    @Override
    public synchronized Map<ItemPath, ItemPath> unselected() {
        return Map.copyOf(unselected);
    }

    @Override
    public synchronized void putUnselected(Map<ItemPath, ItemPath> folders) {
        unselected.clear();
        unselected.putAll(folders);
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
