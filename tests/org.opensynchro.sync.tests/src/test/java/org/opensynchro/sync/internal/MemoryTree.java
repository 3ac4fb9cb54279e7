// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.opensynchro.workspace.ItemKind;
import org.opensynchro.workspace.ItemPath;

/** Folders and files in memory, with what a person may do to them. Each change gives new versions up to the root. */
abstract class MemoryTree {
    static final class Node {
        final ItemKind kind;
        final TreeMap<String, Node> children = new TreeMap<>();
        String id;
        String content = "";
        long modified;
        long version;

        Node(ItemKind kind, String id) {
            this.kind = kind;
            this.id = id;
        }
    }

    private final String ids;
    private final Map<String, Node> away = new HashMap<>();
    private Node root;
    private AtomicLong time = new AtomicLong();
    private long counter;

    /** @param ids begins all identities */
    MemoryTree(String ids) {
        this.ids = ids;
        this.root = new Node(ItemKind.FOLDER, newId());
    }

    /** Both replicas live in the same time, so that no two edits look alike by chance. */
    void sharesTimeWith(MemoryTree other) {
        time = other.time;
    }

    /** Another, empty folder is found in place of the root: an unmounted disk. */
    void replaceRoot() {
        root = new Node(ItemKind.FOLDER, newId());
    }

    /** Another folder is found in place of the root, with a copy of its files. */
    void replaceRootKeepingContent() {
        root.id = newId();
        root.children.values().forEach(child -> child.id = newId());
    }

    synchronized void write(String path, String content) {
        ItemPath where = ItemPath.of(path);
        folder(where.parent().toString());
        Node parent = node(where.parent());
        Node file = parent.children.computeIfAbsent(where.name(), name -> new Node(ItemKind.FILE, newId()));
        if (file.kind != ItemKind.FILE) {
            throw new IllegalStateException(path + " is a folder");
        }
        file.content = content;
        file.modified = tick();
        touched(where);
    }

    /** Saves by writing a new file and renaming it over the old one. */
    synchronized void replaceByRename(String path, String content) {
        write(path, content);
        node(ItemPath.of(path)).id = newId();
    }

    synchronized void touch(String path) {
        node(ItemPath.of(path)).modified = tick();
        touched(ItemPath.of(path));
    }

    /** All files set to the same name of a moment show the same time, as after two saves within a second. */
    synchronized void setModified(String path, String moment) {
        node(ItemPath.of(path)).modified = moment.hashCode() * 1_000_000L;
    }

    /** The server shows the file under another tag although nothing happened to it. */
    synchronized void retag(String path) {
        touched(ItemPath.of(path));
    }

    /** The file system gives the file this key. */
    synchronized void sameKey(String path, String key) {
        node(ItemPath.of(path)).id = key;
    }

    synchronized String key(String path) {
        return node(ItemPath.of(path)).id;
    }

    synchronized void folder(String path) {
        ItemPath made = ItemPath.ROOT;
        Node current = root;
        for (String name : ItemPath.of(path).names()) {
            made = made.child(name);
            Node next = current.children.get(name);
            if (next == null) {
                next = new Node(ItemKind.FOLDER, newId());
                current.children.put(name, next);
                touched(made);
            }
            current = next;
        }
    }

    synchronized void remove(String path) {
        ItemPath where = ItemPath.of(path);
        node(where.parent()).children.remove(where.name());
        touched(where.parent());
    }

    synchronized void rename(String from, String to) {
        ItemPath source = ItemPath.of(from);
        ItemPath target = ItemPath.of(to);
        folder(target.parent().toString());
        Node moved = node(source.parent()).children.remove(source.name());
        node(target.parent()).children.put(target.name(), moved);
        touched(source.parent());
        touched(target.parent());
    }

    /** A program takes the item away for a moment; {@link #putBack} brings it back as it was. */
    synchronized void takeAway(String path) {
        away.put(path, node(ItemPath.of(path)));
        remove(path);
    }

    synchronized void putBack(String path) {
        ItemPath where = ItemPath.of(path);
        node(where.parent()).children.put(where.name(), away.remove(path));
        touched(where);
    }

    synchronized boolean exists(String path) {
        return find(ItemPath.of(path)) != null;
    }

    synchronized String content(String path) {
        return node(ItemPath.of(path)).content;
    }

    /** Every path with its content; folders end with a slash. */
    synchronized Map<String, String> tree() {
        Map<String, String> result = new TreeMap<>();
        collect(root, ItemPath.ROOT, result);
        return result;
    }

    private void collect(Node folder, ItemPath path, Map<String, String> result) {
        folder.children.forEach((name, child) -> {
            ItemPath at = path.child(name);
            if (child.kind == ItemKind.FOLDER) {
                result.put(at + "/", "");
                collect(child, at, result);
            } else {
                result.put(at.toString(), child.content);
            }
        });
    }

    void touched(ItemPath path) {
        for (ItemPath current = path; ; current = current.parent()) {
            Node node = find(current);
            if (node != null) {
                node.version = ++counter;
            }
            if (current.isRoot()) {
                return;
            }
        }
    }

    Node node(ItemPath path) {
        Node found = find(path);
        if (found == null) {
            throw new IllegalStateException("Nothing at " + path);
        }
        return found;
    }

    Node find(ItemPath path) {
        Node current = root;
        for (String name : path.names()) {
            current = current.children.get(name);
            if (current == null) {
                return null;
            }
        }
        return current;
    }

    String newId() {
        return ids + "-" + ++counter;
    }

    /** Whole milliseconds, so that both replicas can keep the same time. */
    private long tick() {
        return time.incrementAndGet() * 1_000_000L;
    }
}
