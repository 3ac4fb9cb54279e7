// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opensynchro.sync.Ancestor;
import org.opensynchro.sync.Journal;
import org.opensynchro.workspace.ItemPath;

/** What a journal holds, with each call preceded by a disturbance. Copies are cheap enough to be made at each write. */
final class VirtualJournal implements Journal {
    /** Comes before each call. */
    interface Disturbance {
        /** @throws org.opensynchro.sync.JournalException when the store fails */
        void before(boolean writes);
    }

    /** All that is remembered. */
    static final class Memory {
        private final TreeMap<ItemPath, Ancestor> entries = new TreeMap<>();
        private final Map<ItemPath, String> uploads = new HashMap<>();
        private Optional<Ancestor> root = Optional.empty();

        Memory copy() {
            Memory copy = new Memory();
            copy.entries.putAll(entries);
            copy.uploads.putAll(uploads);
            copy.root = root;
            return copy;
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder("root " + root.map(VirtualJournal::text).orElse("unknown"));
            entries.forEach((path, ancestor) -> text.append("\n  ").append(path).append("  ").append(text(ancestor)));
            return text.toString();
        }
    }

    private final Memory memory;
    private final Disturbance disturbance;
    private final Runnable onChange;

    /** @param onChange runs after each change */
    VirtualJournal(Memory memory, Disturbance disturbance, Runnable onChange) {
        this.memory = memory;
        this.disturbance = disturbance;
        this.onChange = onChange;
    }

    private static String text(Ancestor ancestor) {
        return ancestor.local() + " | " + ancestor.online();
    }

    private void write(Runnable change) {
        disturbance.before(true);
        change.run();
        onChange.run();
    }

    @Override
    public Optional<Ancestor> root() {
        disturbance.before(false);
        return memory.root;
    }

    @Override
    public void putRoot(Ancestor root) {
        write(() -> memory.root = Optional.of(root));
    }

    @Override
    public List<Ancestor> children(ItemPath folder) {
        disturbance.before(false);
        return memory.entries.entrySet().stream()
                .filter(entry -> entry.getKey().parent().equals(folder))
                .map(Map.Entry::getValue)
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    @Override
    public Optional<Ancestor> find(ItemPath path) {
        return Optional.ofNullable(memory.entries.get(path));
    }

    @Override
    public void put(ItemPath path, Ancestor ancestor) {
        Ancestor parent = path.parent().isRoot() ? memory.root.orElse(null) : memory.entries.get(path.parent());
        if (parent == null || parent.local().isFile()) {
            throw new IllegalStateException("The parent of " + path + " is not known");
        }
        if (!path.name().equals(ancestor.name())) {
            throw new IllegalArgumentException(path + ": " + ancestor);
        }
        write(() -> memory.entries.put(path, ancestor));
    }

    @Override
    public void remove(ItemPath path) {
        write(() -> forget(path));
    }

    private void forget(ItemPath path) {
        memory.entries.keySet().removeIf(entry -> entry.startsWith(path));
        memory.uploads.keySet().removeIf(entry -> entry.startsWith(path));
    }

    @Override
    public void move(ItemPath from, ItemPath to) {
        write(() -> {
            forget(to);
            Map<ItemPath, Ancestor> moved = new TreeMap<>();
            memory.entries.forEach((path, ancestor) -> {
                if (path.equals(from)) {
                    moved.put(
                            to,
                            new Ancestor(
                                    ancestor.local().named(to.name()),
                                    ancestor.online().named(to.name())));
                } else if (path.startsWith(from)) {
                    moved.put(to.resolve(path.relativeTo(from)), ancestor);
                }
            });
            forget(from);
            memory.entries.putAll(moved);
        });
    }

    @Override
    public long fileCount() {
        return memory.entries.values().stream()
                .filter(one -> one.local().isFile())
                .count();
    }

    @Override
    public long unprovenFolderCount() {
        return memory.entries.values().stream()
                .filter(one -> one.local().isFolder() && one.online().tag().isEmpty())
                .count();
    }

    @Override
    public long folderCount() {
        return memory.entries.values().stream()
                .filter(one -> one.local().isFolder())
                .count();
    }

    @Override
    public String uploadState(ItemPath file) {
        return memory.uploads.getOrDefault(file, "");
    }

    @Override
    public void putUploadState(ItemPath file, String state) {
        write(() -> memory.uploads.put(file, state));
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
