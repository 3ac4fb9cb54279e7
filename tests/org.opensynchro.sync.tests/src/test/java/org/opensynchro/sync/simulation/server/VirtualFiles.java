// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation.server;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.opensynchro.workspace.ChangedMeanwhileException;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.Content;
import org.opensynchro.workspace.Expected;
import org.opensynchro.workspace.FileTraits;
import org.opensynchro.workspace.Files;
import org.opensynchro.workspace.FolderListing;
import org.opensynchro.workspace.ItemKind;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.NotFoundException;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.ResumeState;
import org.opensynchro.workspace.WorkspaceException;

/**
 * The server as one program reaches it over its network. Keeps the contract of {@link Files} as the WebDAV connector does:
 * what was expected is compared in the moment of the change, by ETag where there is one, else by identity, size and time.
 */
public final class VirtualFiles implements Files {
    private static final int PIECE = 8;

    private final VirtualServer server;
    private final ServerTraits traits;
    private final Network network;

    public VirtualFiles(VirtualServer server, Network network) {
        this.server = server;
        this.traits = server.traits();
        this.network = network;
    }

    @Override
    public FileTraits traits() {
        return new FileTraits(
                traits.coveringEtags(),
                traits.ids(),
                traits.wholeTree(),
                traits.keepsTimes(),
                Checksum.DEFAULT_ALGORITHM);
    }

    @Override
    public OnlineItem stat(ItemPath path) throws WorkspaceException {
        network.request(Network.Kind.READ, "look at " + path);
        OnlineItem found = describe(get(path), path);
        network.answer(Network.Kind.READ, "look at " + path);
        return found;
    }

    @Override
    public FolderListing list(ItemPath folder) throws WorkspaceException {
        network.request(Network.Kind.READ, "list " + folder);
        FolderListing listing = listing(folder(folder), folder);
        network.answer(Network.Kind.READ, "list " + folder);
        return listing;
    }

    @Override
    public Map<ItemPath, FolderListing> listTree(ItemPath folder) throws WorkspaceException {
        network.request(Network.Kind.READ, "list all of " + folder);
        Map<ItemPath, FolderListing> result = new TreeMap<>();
        collect(folder(folder), folder, 0, result);
        network.answer(Network.Kind.READ, "list all of " + folder);
        return result;
    }

    private void collect(Node folder, ItemPath path, int depth, Map<ItemPath, FolderListing> result) {
        boolean told = !traits.shallowTree() || depth == 0;
        FolderListing listing = told ? listing(folder, path) : new FolderListing(describe(folder, path), List.of());
        result.put(path, listing);
        for (OnlineItem child : listing.children()) {
            if (child.isFolder()) {
                collect(folder.children.get(child.path().name()), child.path(), depth + 1, result);
            }
        }
    }

    private FolderListing listing(Node folder, ItemPath path) {
        List<OnlineItem> children = new ArrayList<>();
        folder.children.forEach((name, child) -> children.add(describe(child, path.child(name))));
        return new FolderListing(describe(folder, path), children);
    }

    @Override
    public InputStream open(OnlineItem item) throws WorkspaceException {
        network.request(Network.Kind.READ, "download " + item.path());
        Node node = get(item.path());
        requireSame(node, item);
        byte[] content = node.content;
        network.answer(Network.Kind.READ, "download " + item.path());
        return new Download(content, item.path());
    }

    @Override
    public OnlineItem upload(ItemPath path, Expected expected, Content content, ResumeState resume)
            throws WorkspaceException, IOException {
        network.request(Network.Kind.READ, "prepare upload of " + path);
        byte[] bytes;
        try (InputStream in = content.open(0)) {
            bytes = in.readAllBytes();
        }
        if (bytes.length != content.size()) {
            throw new IOException("The file has another size than it had");
        }
        content.confirmUnchanged();
        network.request(Network.Kind.WRITE, "upload " + path);
        Node parent = folder(path.parent());
        Node present = parent.children.get(path.name());
        switch (expected) {
            case Expected.Absent absent -> {
                if (present != null) {
                    throw new ChangedMeanwhileException(path + " is there");
                }
            }
            case Expected.Version(OnlineItem item) -> requireSame(present, item);
        }
        Node file = present == null ? server.add(parent, path.name(), false) : present;
        long time = traits.keepsTimes() ? Math.floorDiv(content.modifiedMillis(), 1000) : server.nowSeconds();
        server.put(file, bytes, time, true);
        OnlineItem made = describe(file, path, checksum(bytes));
        network.answer(Network.Kind.WRITE, "upload " + path);
        return made;
    }

    @Override
    public OnlineItem createFolder(ItemPath path) throws WorkspaceException {
        network.request(Network.Kind.WRITE, "make folder " + path);
        Node parent = folder(path.parent());
        if (parent.children.containsKey(path.name())) {
            throw new ChangedMeanwhileException(path + " is there");
        }
        OnlineItem made = describe(server.add(parent, path.name(), true), path);
        network.answer(Network.Kind.WRITE, "make folder " + path);
        return made;
    }

    @Override
    public OnlineItem move(OnlineItem item, ItemPath to) throws WorkspaceException {
        String what = "move " + item.path() + " to " + to;
        network.request(Network.Kind.WRITE, what);
        Node moved = get(item.path());
        requireSame(moved, item);
        Node parent = folder(to.parent());
        if (parent.children.containsKey(to.name()) || parent.isAtOrBelow(moved)) {
            throw new ChangedMeanwhileException(to + " is there");
        }
        server.move(moved, parent, to.name());
        OnlineItem now = describe(moved, to);
        network.answer(Network.Kind.WRITE, what);
        return now;
    }

    @Override
    public void delete(OnlineItem item) throws WorkspaceException {
        network.request(Network.Kind.WRITE, "delete " + item.path());
        Node node = get(item.path());
        if (node.folder != item.isFolder()) {
            throw new ChangedMeanwhileException(item.path() + " is something else");
        }
        boolean proven =
                traits.coveringEtags() && describe(node, item.path()).etag().equals(item.etag());
        if (!node.folder) {
            requireSame(node, item);
        } else if (!proven && !node.children.isEmpty()) {
            throw new ChangedMeanwhileException(item.path() + " is not empty");
        }
        server.delete(node);
        network.answer(Network.Kind.WRITE, "delete " + item.path());
    }

    private Node get(ItemPath path) throws NotFoundException {
        return server.find(path).orElseThrow(() -> new NotFoundException(path + " is not there"));
    }

    private Node folder(ItemPath path) throws WorkspaceException {
        Node found = get(path);
        if (!found.folder) {
            throw new NotFoundException(path + " is no folder");
        }
        return found;
    }

    /** The same comparison as in the connector's preconditions. */
    private void requireSame(Node node, OnlineItem expected) throws WorkspaceException {
        boolean same = node != null && node.folder == expected.isFolder();
        if (same) {
            OnlineItem found = describe(node, expected.path());
            same = found.id().isEmpty() || expected.id().isEmpty() || found.id().equals(expected.id());
            if (!found.etag().isEmpty() && !expected.etag().isEmpty() && (!node.folder || traits.coveringEtags())) {
                same &= found.etag().equals(expected.etag());
            } else if (!node.folder) {
                same &= found.size() == expected.size() && found.modifiedMillis() == expected.modifiedMillis();
            }
        }
        if (!same) {
            throw new ChangedMeanwhileException(expected.path() + " changed");
        }
    }

    private OnlineItem describe(Node node, ItemPath path) {
        boolean checksum = !node.folder
                && switch (traits.checksums()) {
                    case NONE -> false;
                    case UPLOADED -> node.checksumKnown;
                    case ALL -> true;
                };
        return describe(node, path, checksum ? checksum(node.content) : Checksum.NONE);
    }

    private OnlineItem describe(Node node, ItemPath path, Checksum checksum) {
        return new OnlineItem(
                path,
                node.folder ? ItemKind.FOLDER : ItemKind.FILE,
                traits.ids() ? Long.toString(node.id) : "",
                traits.etags() ? "\"" + node.tag + '"' : "",
                node.content.length,
                node.modifiedSeconds * 1000,
                checksum,
                Set.of());
    }

    private static Checksum checksum(byte[] content) {
        String algorithm = Checksum.DEFAULT_ALGORITHM;
        return Checksum.of(algorithm, Checksum.newDigest(algorithm).digest(content));
    }

    /** One version of a file on its way. */
    private final class Download extends FilterInputStream {
        private final String what;

        Download(byte[] content, ItemPath path) {
            super(new ByteArrayInputStream(content));
            this.what = "download " + path;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            network.piece(what);
            return super.read(buffer, offset, Math.min(PIECE, length));
        }
    }
}
