// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation.disk;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A folder of a virtual disk as a person works in it. What a person's program does is durable at once and never fails.
 */
public final class PersonsDisk {
    private final Disk disk;
    private final List<String> root;
    private final List<OpenFile> open = new ArrayList<>();

    /** A file that a program is writing. */
    private record OpenFile(Inode inode, String content) {}

    public PersonsDisk(Disk disk, String root) {
        this.disk = disk;
        this.root = List.of(root);
        if (disk.find(this.root) == null) {
            act(() -> disk.make(this.root, true));
        }
    }

    /** Every path in the folder with its content; folders end with a slash. The engine's own folder is left out. */
    public Map<String, String> tree() {
        return tree(disk.volume(root.getFirst()));
    }

    /** As {@link #tree}, of what shows at this moment; that is something else, or nothing, while the disk is away. */
    public Map<String, String> shown() {
        Inode folder = disk.find(root);
        return folder == null ? Map.of() : tree(folder);
    }

    private static Map<String, String> tree(Inode folder) {
        Map<String, String> result = new TreeMap<>();
        walk("", folder, (path, inode) -> {
            if (!path.startsWith(".opensynchro")) {
                result.put(inode.folder ? path + "/" : path, inode.folder ? "" : text(inode.content));
            }
        });
        return result;
    }

    /** All contents in the engine's own folder: what is in the trash, and what is on its way. */
    public List<String> aside() {
        List<String> result = new ArrayList<>();
        walk("", disk.volume(root.getFirst()), (path, inode) -> {
            if (path.startsWith(".opensynchro") && !inode.folder) {
                result.add(text(inode.content));
            }
        });
        return result;
    }

    public Optional<String> read(String path) {
        Inode inode = disk.find(at(path));
        return inode == null || inode.folder ? Optional.empty() : Optional.of(text(inode.content));
    }

    /** Saves in place; false when that cannot be. */
    public boolean write(String path, String content) {
        Inode present = disk.find(at(path));
        return (present == null || !present.folder)
                && act(() -> {
                    makeParents(path);
                    Inode file = present == null ? disk.make(at(path), false) : present;
                    disk.write(file, content.getBytes(StandardCharsets.UTF_8));
                });
    }

    /** Begins to save in place; false when that cannot be, or another program is doing just that. */
    public boolean beginSave(String path, String content) {
        Inode present = disk.find(at(path));
        boolean taken = open.stream().anyMatch(file -> file.inode() == present);
        if (taken || !write(path, half(content))) {
            return false;
        }
        Inode inode = disk.find(at(path));
        inode.writers++;
        open.add(new OpenFile(inode, content));
        return true;
    }

    /**
     * Writes what was begun to the end.
     *
     * @param overwritten is told what else had been saved to these files meanwhile
     * @return the contents that have a name now
     */
    public List<String> finishSaves(Consumer<String> overwritten) {
        List<String> saved = new ArrayList<>();
        for (OpenFile file : open) {
            overwritten.accept(text(file.inode().content));
            disk.write(file.inode(), file.content().getBytes(StandardCharsets.UTF_8));
            file.inode().force();
            file.inode().writers--;
            if (file.inode().links > 0) {
                saved.add(file.content());
            }
        }
        open.clear();
        return saved;
    }

    /** The programs write all the time; to be called when some has passed. */
    public void goOnWriting() {
        open.forEach(file -> disk.write(file.inode(), file.inode().content));
    }

    /** Whether this is what a program has written of a file so far. */
    public boolean isBeingWritten(String content) {
        return open.stream().anyMatch(file -> half(file.content()).equals(content));
    }

    /** Saves as many programs do: to a new file, which then takes the name. */
    public boolean saveByRename(String path, String content) {
        Inode present = disk.find(at(path));
        return (present == null || !present.folder)
                && act(() -> {
                    makeParents(path);
                    List<String> fresh = List.of("tmp-of-a-program");
                    disk.write(disk.make(fresh, false), content.getBytes(StandardCharsets.UTF_8));
                    disk.rename(fresh, at(path), true);
                });
    }

    /** Saves nothing new. */
    public boolean touch(String path) {
        Inode file = disk.find(at(path));
        return file != null && !file.folder && act(() -> disk.write(file, file.content));
    }

    public boolean makeFolder(String path) {
        return disk.find(at(path)) == null
                && act(() -> {
                    makeParents(path);
                    disk.make(at(path), true);
                });
    }

    public boolean rename(String from, String to) {
        Inode moved = disk.find(at(from));
        Inode there = disk.find(at(to));
        boolean possible =
                moved != null && !disk.leadsThrough(Disk.parent(at(to)), moved) && (there == null || there == moved);
        return possible
                && act(() -> {
                    makeParents(to);
                    disk.rename(at(from), at(to), false);
                });
    }

    public boolean delete(String path) {
        return disk.find(at(path)) != null && act(() -> remove(at(path)));
    }

    private void remove(List<String> path) throws FileSystemException {
        for (Inode.Entry entry : List.copyOf(disk.get(path).entries.values())) {
            List<String> below = new ArrayList<>(path);
            below.add(entry.name());
            remove(below);
        }
        Inode removed = disk.get(path);
        open.removeIf(file -> file.inode() == removed);
        disk.remove(path);
    }

    private void makeParents(String path) throws FileSystemException {
        List<String> all = at(path);
        for (int length = root.size(); length < all.size(); length++) {
            if (disk.find(all.subList(0, length)) == null) {
                disk.make(all.subList(0, length), true);
            }
        }
    }

    private List<String> at(String path) {
        List<String> result = new ArrayList<>(root);
        result.addAll(Arrays.asList(path.split("/")));
        return result;
    }

    private static void walk(String path, Inode folder, BiConsumer<String, Inode> visitor) {
        for (Inode.Entry entry : folder.entries.values()) {
            String below = path.isEmpty() ? entry.name() : path + "/" + entry.name();
            visitor.accept(below, entry.inode());
            walk(below, entry.inode(), visitor);
        }
    }

    /** The disk of the folder is taken away. */
    public void unmount(boolean folderShows) {
        disk.unmount(root.getFirst(), folderShows);
    }

    /** The disk of the folder is there again. */
    public void mount() {
        disk.mount();
    }

    private boolean act(Disk.Act act) {
        if (disk.isUnmounted()) {
            return false;
        }
        try {
            disk.durably(act);
            return true;
        } catch (NotDirectoryException | FileAlreadyExistsException e) {
            return false;
        } catch (FileSystemException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String half(String content) {
        return content.substring(0, content.length() / 2);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
