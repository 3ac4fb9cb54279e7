// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation.server;

import java.util.TreeMap;
import org.opensynchro.workspace.ItemPath;

/** An item on the server. */
final class Node {
    final long id;
    final boolean folder;
    final TreeMap<String, Node> children = new TreeMap<>();
    Node parent;
    String name;
    long tag;
    byte[] content = new byte[0];
    long modifiedSeconds;
    boolean checksumKnown;

    Node(long id, boolean folder, Node parent, String name) {
        this.id = id;
        this.folder = folder;
        this.parent = parent;
        this.name = name;
    }

    ItemPath path() {
        return parent == null ? ItemPath.ROOT : parent.path().child(name);
    }

    boolean isAtOrBelow(Node other) {
        return this == other || parent != null && parent.isAtOrBelow(other);
    }
}
