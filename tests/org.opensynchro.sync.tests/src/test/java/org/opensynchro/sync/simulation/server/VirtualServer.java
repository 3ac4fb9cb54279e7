// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation.server;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.opensynchro.workspace.ItemPath;

/**
 * The tree of a server, changed in whole steps. ETags never come again. Persons act here directly, below the synchronized
 * folder and with paths relative to it; programs go through {@link VirtualFiles}. Not thread-safe.
 */
public final class VirtualServer {
    private final ServerTraits traits;
    private final InstantSource clock;
    private final ItemPath shared;
    private final Node root = new Node(1, true, null, "");
    private final List<String> trash = new ArrayList<>();
    private long lastId = 1;
    private long lastTag;
    private long changes;
    private BiConsumer<String, byte[]> onAppeared = (path, content) -> {};

    /** @param shared the synchronized folder; not there yet */
    public VirtualServer(ServerTraits traits, InstantSource clock, ItemPath shared) {
        this.traits = traits;
        this.clock = clock;
        this.shared = shared;
    }

    /** Is told each file that shows, with its content. */
    public void onAppeared(BiConsumer<String, byte[]> watcher) {
        onAppeared = watcher;
    }

    ServerTraits traits() {
        return traits;
    }

    /** How many changes there were. */
    public long changes() {
        return changes;
    }

    Optional<Node> find(ItemPath path) {
        Node current = root;
        for (String name : path.names()) {
            current = current.children.get(name);
            if (current == null) {
                return Optional.empty();
            }
        }
        return Optional.of(current);
    }

    Node add(Node parent, String name, boolean folder) {
        Node made = new Node(++lastId, folder, parent, name);
        parent.children.put(name, made);
        changed(made);
        return made;
    }

    void put(Node file, byte[] content, long modifiedSeconds, boolean checksumKnown) {
        file.content = content;
        file.modifiedSeconds = modifiedSeconds;
        file.checksumKnown = checksumKnown;
        changed(file);
        onAppeared.accept(file.path().toString(), content);
    }

    void move(Node node, Node parent, String name) {
        node.parent.children.remove(node.name);
        changed(node.parent);
        node.parent = parent;
        node.name = name;
        parent.children.put(name, node);
        if (traits.keepsTagsOnMove()) {
            changed(parent);
        } else {
            changed(node);
        }
    }

    void delete(Node node) {
        node.parent.children.remove(node.name);
        changed(node.parent);
        throwAway(node);
    }

    private void throwAway(Node node) {
        if (!node.folder && traits.trash()) {
            trash.add(text(node.content));
        }
        node.children.values().forEach(this::throwAway);
    }

    private void changed(Node node) {
        changes++;
        for (Node current = node; current != null; current = current.parent) {
            current.tag = ++lastTag;
            if (!traits.coveringEtags() && current != node) {
                return;
            }
        }
    }

    long nowSeconds() {
        return clock.instant().getEpochSecond();
    }

    /** Contents in the trash. */
    public List<String> trash() {
        return trash;
    }

    /** Every path with its content; folders end with a slash. */
    public Map<String, String> tree() {
        Map<String, String> result = new TreeMap<>();
        find(shared).ifPresent(folder -> collect("", folder, result));
        return result;
    }

    private static void collect(String prefix, Node folder, Map<String, String> result) {
        for (Node child : folder.children.values()) {
            String path = prefix + child.name;
            result.put(child.folder ? path + "/" : path, child.folder ? "" : text(child.content));
            collect(path + "/", child, result);
        }
    }

    public Optional<String> read(String path) {
        return find(at(path)).filter(node -> !node.folder).map(node -> text(node.content));
    }

    /** A person saves a file through the server's own page; false when that cannot be. */
    public boolean write(String path, String content) {
        Optional<Node> present = find(at(path));
        Optional<Node> parent = makeParents(at(path));
        if (parent.isEmpty() || present.filter(node -> node.folder).isPresent()) {
            return false;
        }
        Node file = present.orElseGet(() -> add(parent.get(), at(path).name(), false));
        put(file, content.getBytes(StandardCharsets.UTF_8), nowSeconds(), false);
        return true;
    }

    public boolean makeFolder(String path) {
        Optional<Node> parent = makeParents(at(path));
        if (parent.isEmpty() || find(at(path)).isPresent()) {
            return false;
        }
        add(parent.get(), at(path).name(), true);
        return true;
    }

    public boolean rename(String from, String to) {
        Optional<Node> moved = find(at(from));
        if (moved.isEmpty() || find(at(to)).isPresent() || (to + "/").startsWith(from + "/")) {
            return false;
        }
        Optional<Node> parent = makeParents(at(to));
        parent.ifPresent(node -> move(moved.get(), node, at(to).name()));
        return parent.isPresent();
    }

    public boolean delete(String path) {
        Optional<Node> node = find(at(path));
        node.ifPresent(this::delete);
        return node.isPresent();
    }

    private ItemPath at(String path) {
        return shared.resolve(ItemPath.of(path));
    }

    private Optional<Node> makeParents(ItemPath path) {
        Node current = root;
        for (String name : path.parent().names()) {
            Node next = current.children.get(name);
            if (next != null && !next.folder) {
                return Optional.empty();
            }
            current = next == null ? add(current, name, true) : next;
        }
        return Optional.of(current);
    }

    static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
