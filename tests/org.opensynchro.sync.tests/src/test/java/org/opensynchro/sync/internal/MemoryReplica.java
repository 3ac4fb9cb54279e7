// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opensynchro.sync.Blocked;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.Replica;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.sync.ReplicaListing;
import org.opensynchro.sync.ReplicaUnavailableException;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.SurpriseException;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.Content;
import org.opensynchro.workspace.ItemKind;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.NotFoundException;

/**
 * A replica in memory, with faults. The local one has file keys and no tags; the online
 * one has file ids, tags that cover subtrees, and checksums where wanted.
 */
final class MemoryReplica extends MemoryTree implements Replica {
    /** What goes wrong, if anything. */
    interface Faults {
        Faults NONE = (effect, path, done) -> {};

        /**
         * Called before and after each effect and each listing.
         *
         * @param done whether the effect has taken place
         */
        void at(String effect, ItemPath path, boolean done) throws ReplicaException;
    }

    private final Side side;
    private final Map<String, Integer> calls = new HashMap<>();
    private final List<String> trash = new ArrayList<>();
    private final Set<ItemPath> blocked = new HashSet<>();
    private final Map<ItemPath, List<String>> blockedNames = new HashMap<>();
    private final Set<ItemPath> unsettled = new HashSet<>();
    private boolean rootMissing;
    private boolean reusesKeys;
    private boolean tags = true;
    private boolean checksums = true;
    private boolean ids = true;
    private boolean wholeTree = true;
    private Faults faults = Faults.NONE;

    MemoryReplica(Side side) {
        super(side.toString());
        this.side = side;
    }

    // What a test sets up.

    MemoryReplica withoutTags() {
        tags = false;
        return this;
    }

    MemoryReplica withoutChecksums() {
        checksums = false;
        return this;
    }

    MemoryReplica withoutIds() {
        ids = false;
        return this;
    }

    MemoryReplica withoutWholeTree() {
        wholeTree = false;
        return this;
    }

    /** A file system that tells no times of birth, and gives the key of a deleted file to the next new one. */
    MemoryReplica reusesKeys() {
        reusesKeys = true;
        return this;
    }

    MemoryReplica missing() {
        rootMissing = true;
        return this;
    }

    void faults(Faults newFaults) {
        faults = newFaults;
    }

    void block(String path) {
        blocked.add(ItemPath.of(path));
    }

    /** The folder holds something under a name that cannot be told as a path. */
    void blockName(String folder, String name) {
        blockedNames
                .computeIfAbsent(ItemPath.of(folder), path -> new ArrayList<>())
                .add(name);
    }

    void unsettle(String path) {
        unsettled.add(ItemPath.of(path));
    }

    void settle() {
        unsettled.clear();
    }

    int calls(String effect) {
        return calls.getOrDefault(effect, 0);
    }

    int allCalls() {
        return calls.values().stream().mapToInt(Integer::intValue).sum();
    }

    void forgetCalls() {
        calls.clear();
    }

    List<String> trash() {
        return trash;
    }

    // The replica.

    @Override
    public Side side() {
        return side;
    }

    @Override
    public boolean tagsCoverSubtrees() {
        return side == Side.ONLINE && tags;
    }

    @Override
    public boolean idsAreGivenOnce() {
        return ids && !reusesKeys;
    }

    @Override
    public boolean listsAllAtOnce() {
        return side == Side.ONLINE && wholeTree;
    }

    @Override
    public synchronized Item root() throws ReplicaException {
        enter("root", ItemPath.ROOT);
        return item("", node(ItemPath.ROOT));
    }

    @Override
    public void prepareToListAll() throws ReplicaException {
        if (listsAllAtOnce()) {
            enter("listTree", ItemPath.ROOT);
        }
    }

    @Override
    public synchronized ReplicaListing list(ItemPath folder) throws ReplicaException {
        enter("list", folder);
        Node node = find(folder);
        if (node == null || node.kind != ItemKind.FOLDER) {
            throw new SurpriseException("No folder " + folder);
        }
        List<Item> items = new ArrayList<>();
        List<Blocked> unknown = new ArrayList<>();
        node.children.forEach((name, child) -> {
            if (blocked.contains(folder.child(name))) {
                unknown.add(new Blocked(name, "blocked", true));
            } else {
                items.add(item(name, child));
            }
        });
        blockedNames
                .getOrDefault(folder, List.of())
                .forEach(name -> unknown.add(new Blocked(name, "no path: " + name, true)));
        return new ReplicaListing(item(folder.name(), node), items, unknown);
    }

    @Override
    public Duration untilSettled(ItemPath file, Item seen) {
        return unsettled.contains(file) ? Duration.ofSeconds(1) : Duration.ZERO;
    }

    @Override
    public Duration untilGone(ItemPath file) {
        return unsettled.contains(file) ? Duration.ofSeconds(1) : Duration.ZERO;
    }

    /** As in the world: what is near is looked at, what is far was listed a moment ago. */
    @Override
    public synchronized boolean isThere(ItemPath path, ItemKind kind) {
        Node node = side == Side.LOCAL ? find(path) : null;
        return node != null && node.kind == kind;
    }

    @Override
    public synchronized Content read(ItemPath file, Item expected) throws ReplicaException {
        enter("read", file);
        expect(file, expected);
        String content = node(file).content;
        return new MemoryContent(file, expected, content.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized Item createFolder(ItemPath folder) throws ReplicaException {
        faults.at("createFolder", folder, false);
        count("createFolder");
        if (folder.isRoot()) {
            rootMissing = false;
        } else {
            expectFree(folder);
            node(folder.parent()).children.put(folder.name(), new Node(ItemKind.FOLDER, newId()));
            touched(folder);
        }
        faults.at("createFolder", folder, true);
        return item(folder.name(), node(folder));
    }

    @Override
    public Item create(ItemPath file, Content content) throws ReplicaException {
        enter("create", file);
        String text = receive(content);
        synchronized (this) {
            expectFree(file);
            Node made = new Node(ItemKind.FILE, newId());
            node(file.parent()).children.put(file.name(), made);
            return fill(file, made, text, content, "create");
        }
    }

    @Override
    public Item replace(ItemPath file, Item expected, Content content) throws ReplicaException {
        enter("replace", file);
        String text = receive(content);
        synchronized (this) {
            expect(file, expected);
            Node node = node(file);
            if (side == Side.LOCAL) {
                node.id = newId();
            }
            return fill(file, node, text, content, "replace");
        }
    }

    private Item fill(ItemPath file, Node node, String text, Content content, String effect) throws ReplicaException {
        node.content = text;
        node.modified = content.modifiedMillis() * 1_000_000L;
        touched(file);
        faults.at(effect, file, true);
        return item(file.name(), node).with(sum(text));
    }

    private String receive(Content content) throws ReplicaException {
        try (InputStream in = content.open(0)) {
            byte[] bytes = in.readAllBytes();
            content.confirmUnchanged();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Hashing.unreadable(ItemPath.of("?"), e);
        }
    }

    @Override
    public synchronized Item move(ItemPath from, Item expected, ItemPath to) throws ReplicaException {
        enter("move", from);
        expect(from, expected);
        expectFree(to);
        rename(from.toString(), to.toString());
        faults.at("move", from, true);
        return item(to.name(), node(to));
    }

    @Override
    public synchronized void delete(ItemPath path, Item expected) throws ReplicaException {
        enter("delete", path);
        Node node = find(path);
        if (node == null || node.kind != expected.kind()) {
            throw new SurpriseException("Not there: " + path);
        }
        if (node.kind == ItemKind.FOLDER) {
            boolean proven = tagsCoverSubtrees()
                    && !expected.tag().isEmpty()
                    && expected.tag().equals(item(path.name(), node).tag());
            if (!proven && !node.children.isEmpty()) {
                throw new SurpriseException("Not empty: " + path);
            }
        } else {
            expect(path, expected);
        }
        throwAway(node);
        remove(path.toString());
        faults.at("delete", path, true);
    }

    private void throwAway(Node node) {
        if (node.kind == ItemKind.FILE) {
            trash.add(node.content);
        }
        node.children.values().forEach(this::throwAway);
    }

    private synchronized void enter(String effect, ItemPath path) throws ReplicaException {
        faults.at(effect, path, false);
        count(effect);
        if (rootMissing) {
            throw new ReplicaUnavailableException("No root", "", new NotFoundException("No root"));
        }
    }

    private void count(String effect) {
        calls.merge(effect, 1, Integer::sum);
    }

    private void expectFree(ItemPath path) throws SurpriseException {
        Node parent = find(path.parent());
        if (parent == null || parent.kind != ItemKind.FOLDER || parent.children.containsKey(path.name())) {
            throw new SurpriseException("Taken, or no folder around it: " + path);
        }
    }

    private void expect(ItemPath path, Item expected) throws SurpriseException {
        Node node = find(path);
        boolean same = node != null && node.kind == expected.kind();
        if (same && side == Side.ONLINE) {
            boolean comparable = node.kind == ItemKind.FILE || tags;
            same = !comparable || ("\"" + node.version + "\"").equals(expected.tag());
        } else if (same && node.kind == ItemKind.FILE) {
            same = node.modified == expected.modifiedNanos()
                    && node.content.getBytes(StandardCharsets.UTF_8).length == expected.size()
                    && (!ids || node.id.equals(expected.id()));
        }
        if (!same) {
            throw new SurpriseException("Not as expected: " + path);
        }
    }

    private Item item(String name, Node node) {
        boolean file = node.kind == ItemKind.FILE;
        boolean online = side == Side.ONLINE;
        return new Item(
                name,
                node.kind,
                file ? node.content.getBytes(StandardCharsets.UTF_8).length : 0,
                file ? node.modified : 0,
                ids ? node.id : "",
                online && (file || tags) ? "\"" + node.version + "\"" : "",
                online && file && checksums ? sum(node.content) : Checksum.NONE);
    }

    static Checksum sum(String text) {
        return Checksum.of("SHA1", Checksum.newDigest("SHA1").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private final class MemoryContent implements Content {
        private final ItemPath path;
        private final Item item;
        private final byte[] bytes;

        MemoryContent(ItemPath path, Item item, byte[] bytes) {
            this.path = path;
            this.item = item;
            this.bytes = bytes;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public long modifiedMillis() {
            return item.modifiedNanos() / 1_000_000L;
        }

        @Override
        public Checksum checksum() {
            return item.checksum();
        }

        @Override
        public InputStream open(long offset) {
            return new ByteArrayInputStream(bytes, (int) offset, bytes.length - (int) offset);
        }

        @Override
        public void confirmUnchanged() throws IOException {
            synchronized (MemoryReplica.this) {
                try {
                    expect(path, item);
                } catch (SurpriseException e) {
                    throw new IOException(e.getMessage(), e);
                }
            }
        }
    }
}
