// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation.disk;

import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Inodes and names in memory, with what of them is durable. A change of names becomes durable when one of its folders is
 * flushed, together with what it builds on; content when the file is forced. Whoever acts here directly, and not through
 * the file system, is not disturbed by anything: persons do. Not thread-safe.
 */
public final class Disk {
    private static final long ROOT = 2;

    private final DiskTraits traits;
    private final InstantSource clock;
    private final Inode root;
    private final List<Change> pending = new ArrayList<>();
    private final PriorityQueue<Long> freeNumbers = new PriorityQueue<>();
    private final Set<Inode> written = new HashSet<>();
    private long lastNumber = ROOT;
    /** What is mounted at a name of the topmost folder while it is not there, or {@code null}. */
    private Inode.Entry unmounted;

    private Inode mountPoint;
    private BiConsumer<String, byte[]> onAppeared = (path, content) -> {};

    public Disk(DiskTraits traits, InstantSource clock) {
        this.traits = traits;
        this.clock = clock;
        this.root = new Inode(ROOT, true, now());
    }

    /** Is told each file that gets a name, with its content at that moment. */
    public void onAppeared(BiConsumer<String, byte[]> watcher) {
        onAppeared = watcher;
    }

    DiskTraits traits() {
        return traits;
    }

    long now() {
        Instant instant = clock.instant();
        long nanos = instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
        return nanos - Math.floorMod(nanos, traits.granularityNanos());
    }

    /** What names are compared by. */
    String key(String name) {
        String key = traits.normalizing() ? Normalizer.normalize(name, Normalizer.Form.NFC) : name;
        return traits.caseSensitive() ? key : key.toLowerCase(Locale.ROOT);
    }

    /** The item of this path, or {@code null}. */
    Inode find(List<String> path) {
        Inode current = root;
        for (String name : path) {
            Inode.Entry entry = current.folder ? current.entries.get(key(name)) : null;
            if (entry == null) {
                return null;
            }
            current = entry.inode();
        }
        return current;
    }

    /** Takes away what is mounted at a name of the topmost folder; open files in it stay open. */
    void unmount(String name, boolean folderShows) {
        if (unmounted == null) {
            unmounted = root.entries.remove(key(name));
            if (mountPoint == null) {
                mountPoint = new Inode(nextNumber(), true, now());
            }
            if (folderShows) {
                root.entries.put(key(name), new Inode.Entry(name, mountPoint));
            }
        }
    }

    /** Puts back what was taken away. */
    void mount() {
        if (unmounted != null) {
            root.entries.put(key(unmounted.name()), unmounted);
            unmounted = null;
        }
    }

    boolean isUnmounted() {
        return unmounted != null;
    }

    /** What is mounted at a name of the topmost folder, whether it is there now or not. */
    Inode volume(String name) {
        return unmounted == null ? find(List.of(name)) : unmounted.inode();
    }

    Inode get(List<String> path) throws FileSystemException {
        Inode found = find(path);
        if (found == null) {
            throw new NoSuchFileException(text(path));
        }
        return found;
    }

    Inode folder(List<String> path) throws FileSystemException {
        Inode found = get(path);
        if (!found.folder) {
            throw new NotDirectoryException(text(path));
        }
        return found;
    }

    Inode make(List<String> path, boolean folder) throws FileSystemException {
        Inode parent = folder(parent(path));
        requireFree(path, parent);
        Inode made = new Inode(nextNumber(), folder, now());
        change(List.of(), List.of(edge(parent, last(path), made)), path);
        return made;
    }

    void remove(List<String> path) throws FileSystemException {
        Inode found = get(path);
        if (!found.entries.isEmpty()) {
            throw new DirectoryNotEmptyException(text(path));
        }
        Inode parent = folder(parent(path));
        change(List.of(existing(parent, last(path))), List.of(), path);
    }

    void link(List<String> path, Inode existing) throws FileSystemException {
        Inode parent = folder(parent(path));
        requireFree(path, parent);
        existing.changed = now();
        change(List.of(), List.of(edge(parent, last(path), existing)), path);
    }

    void rename(List<String> from, List<String> to, boolean replacing) throws FileSystemException {
        Inode moved = get(from);
        Inode source = folder(parent(from));
        Inode target = folder(parent(to));
        if (leadsThrough(parent(to), moved)) {
            throw new FileSystemException(text(from), text(to), "Invalid argument");
        }
        List<Change.Edge> gone = new ArrayList<>(List.of(existing(source, last(from))));
        Inode.Entry inTheWay = target.entries.get(key(last(to)));
        if (inTheWay != null && inTheWay.inode() != moved) {
            if (!replacing) {
                throw new FileAlreadyExistsException(text(to));
            }
            if (!inTheWay.inode().entries.isEmpty()) {
                throw new DirectoryNotEmptyException(text(to));
            }
            gone.add(existing(target, last(to)));
        }
        moved.changed = now();
        change(gone, List.of(edge(target, last(to), moved)), to);
    }

    /** Whether an item is this folder or one above it. */
    boolean leadsThrough(List<String> path, Inode folder) {
        for (int length = path.size(); length > 0; length--) {
            if (find(path.subList(0, length)) == folder) {
                return true;
            }
        }
        return false;
    }

    void exchange(List<String> one, List<String> other) throws FileSystemException {
        Change.Edge first = existing(folder(parent(one)), last(one));
        Change.Edge second = existing(folder(parent(other)), last(other));
        first.inode().changed = now();
        second.inode().changed = now();
        change(
                List.of(first, second),
                List.of(
                        new Change.Edge(first.folder(), first.key(), first.name(), second.inode()),
                        new Change.Edge(second.folder(), second.key(), second.name(), first.inode())),
                other);
    }

    void write(Inode file, byte[] content) {
        file.content = content;
        file.modified = now();
        file.changed = now();
        written.add(file);
    }

    /** All names in a folder become durable. */
    void flush(Inode folder) {
        flush(change -> change.isIn(folder));
    }

    private void flush(Predicate<Change> wanted) {
        List<Change> durable = new ArrayList<>();
        for (int i = pending.size() - 1; i >= 0; i--) {
            Change change = pending.get(i);
            if (wanted.test(change) || durable.stream().anyMatch(later -> later.needs(change))) {
                durable.addFirst(change);
            }
        }
        durable.forEach(Change::commit);
        pending.removeAll(durable);
    }

    /** Acts such that all that was done is durable, down to the names of the files that were written. */
    void durably(Act act) throws FileSystemException {
        List<Change> before = List.copyOf(pending);
        written.clear();
        act.run();
        written.forEach(Inode::force);
        flush(change -> !before.contains(change) || written.stream().anyMatch(change::names));
    }

    /** Something that is done to the disk. */
    interface Act {
        void run() throws FileSystemException;
    }

    /** The power goes: of what is not durable, chance decides. */
    public void losePower(Random random) {
        mount();
        int kept = random.nextInt(3);
        for (Change change : pending) {
            boolean survives = kept == 1 ? random.nextInt(8) > 0 : kept == 2 && random.nextBoolean();
            if (survives && change.isPossible() && isDurable(change)) {
                change.commit();
            } else if (kept == 1) {
                // As a journal that ends here.
                kept = 0;
            }
        }
        pending.clear();
        restore(root, random);
    }

    /** Whether the folders of a change are there themselves; a name in a folder that was never made is none. */
    private boolean isDurable(Change change) {
        Set<Inode> folders = new HashSet<>();
        collectDurable(root, folders);
        return change.come().stream().allMatch(edge -> folders.contains(edge.folder()));
    }

    private static void collectDurable(Inode folder, Set<Inode> folders) {
        folders.add(folder);
        folder.durableEntries.values().stream()
                .map(Inode.Entry::inode)
                .filter(inode -> inode.folder)
                .forEach(inode -> collectDurable(inode, folders));
    }

    private void restore(Inode inode, Random random) {
        inode.writers = 0;
        if (inode.content != inode.durableContent) {
            int length = random.nextBoolean() ? 0 : random.nextInt(inode.content.length + 1);
            inode.content = random.nextBoolean() ? inode.durableContent : Arrays.copyOf(inode.content, length);
        }
        inode.modified = random.nextBoolean() ? inode.durableModified : inode.modified;
        inode.force();
        inode.entries.clear();
        inode.entries.putAll(inode.durableEntries);
        inode.entries.values().forEach(entry -> restore(entry.inode(), random));
    }

    private void change(List<Change.Edge> gone, List<Change.Edge> come, List<String> path) {
        for (Change.Edge edge : gone) {
            edge.folder().entries.remove(edge.key());
            edge.inode().links--;
            touch(edge.folder());
        }
        for (Change.Edge edge : come) {
            edge.folder().entries.put(edge.key(), new Inode.Entry(edge.name(), edge.inode()));
            edge.inode().links++;
            touch(edge.folder());
        }
        for (Change.Edge edge : gone) {
            if (edge.inode().links == 0 && traits.reusesNumbers()) {
                freeNumbers.add(edge.inode().number);
            }
        }
        pending.add(new Change(gone, come));
        if (!come.isEmpty() && !come.getLast().inode().folder) {
            onAppeared.accept(text(path), come.getLast().inode().content);
        }
    }

    private void touch(Inode folder) {
        folder.modified = now();
        folder.changed = now();
    }

    private long nextNumber() {
        Long free = freeNumbers.poll();
        return free == null ? ++lastNumber : free;
    }

    private void requireFree(List<String> path, Inode parent) throws FileAlreadyExistsException {
        if (parent.entries.containsKey(key(last(path)))) {
            throw new FileAlreadyExistsException(text(path));
        }
    }

    private Change.Edge edge(Inode folder, String name, Inode inode) {
        String stored = traits.decomposing() ? Normalizer.normalize(name, Normalizer.Form.NFD) : name;
        return new Change.Edge(folder, key(name), stored, inode);
    }

    private Change.Edge existing(Inode folder, String name) throws NoSuchFileException {
        Inode.Entry entry = folder.entries.get(key(name));
        if (entry == null) {
            throw new NoSuchFileException(name);
        }
        return new Change.Edge(folder, key(name), entry.name(), entry.inode());
    }

    static List<String> parent(List<String> path) {
        return path.subList(0, path.size() - 1);
    }

    private static String last(List<String> path) {
        return path.getLast();
    }

    static String text(List<String> path) {
        return "/" + String.join("/", path);
    }
}
