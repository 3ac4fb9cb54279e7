// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.pair;

import java.util.List;
import org.opensynchro.workspace.ItemPath;

/** One online folder in the chooser, read when it is first opened. Used on the user interface thread only. */
public final class FolderNode {
    private final ItemPath path;
    private final FolderNode parent;
    private List<FolderNode> children = List.of();
    private Reading reading = Reading.NOT_YET;

    /** @param parent the folder that holds it; itself for the root */
    private FolderNode(ItemPath path, FolderNode parent) {
        this.path = path;
        this.parent = parent == null ? this : parent;
    }

    /** The topmost folder that is shown. */
    static FolderNode root(ItemPath path) {
        return new FolderNode(path, null);
    }

    /** Where it is, seen from the root of the workspace. */
    public ItemPath path() {
        return path;
    }

    /** The folder that holds it; itself for the topmost one. */
    public FolderNode parent() {
        return parent;
    }

    /** The folders in it, as far as they are known. */
    public List<FolderNode> children() {
        return children;
    }

    Reading reading() {
        return reading;
    }

    /** It is being read. */
    void begin() {
        reading = Reading.UNDER_WAY;
    }

    /** It was read; folders that were known before stay the same objects, with what is known below them. */
    void finish(List<ItemPath> paths) {
        List<FolderNode> known = children;
        children = paths.stream()
                .map(child -> known.stream()
                        .filter(node -> node.path.equals(child))
                        .findFirst()
                        .orElseGet(() -> new FolderNode(child, this)))
                .toList();
        reading = Reading.DONE;
    }

    /** It could not be read; opening it again tries again. */
    void fail() {
        reading = Reading.NOT_YET;
    }

    /** How far a folder was read. */
    enum Reading {
        NOT_YET,
        UNDER_WAY,
        DONE
    }
}
