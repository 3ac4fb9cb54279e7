// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

import java.util.List;

/**
 * The place of an item below some root: names joined by {@code /}, with no leading or trailing slash; the root itself is
 * the empty path. Names are compared code unit by code unit; no normalization takes place here. Immutable.
 */
public final class ItemPath implements Comparable<ItemPath> {
    /** The root: no names at all. */
    public static final ItemPath ROOT = new ItemPath("");

    private final String text;

    private ItemPath(String text) {
        this.text = text;
    }

    /**
     * Parses a path; leading, trailing and doubled slashes are ignored.
     *
     * @throws IllegalArgumentException when a name is {@code .} or {@code ..} or holds a NUL
     */
    public static ItemPath of(String path) {
        ItemPath result = ROOT;
        for (String name : path.split("/")) {
            if (!name.isEmpty()) {
                result = result.child(name);
            }
        }
        return result;
    }

    /**
     * The item of this name in this folder.
     *
     * @throws IllegalArgumentException when the name is empty, {@code .}, {@code ..}, or holds a slash or NUL
     */
    public ItemPath child(String name) {
        if (name.isEmpty()
                || name.equals(".")
                || name.equals("..")
                || name.indexOf('/') >= 0
                || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("Not a name: \"" + name + '"');
        }
        return new ItemPath(text.isEmpty() ? name : text + '/' + name);
    }

    /** This path continued by {@code below}. */
    public ItemPath resolve(ItemPath below) {
        return below.isRoot() ? this : isRoot() ? below : new ItemPath(text + '/' + below.text);
    }

    /** Whether this is the root. */
    public boolean isRoot() {
        return text.isEmpty();
    }

    /** The last name, or the empty text for the root. */
    public String name() {
        return text.substring(text.lastIndexOf('/') + 1);
    }

    /**
     * The folder that holds this item.
     *
     * @throws IllegalStateException for the root, which has no parent
     */
    public ItemPath parent() {
        if (isRoot()) {
            throw new IllegalStateException("The root has no parent");
        }
        int slash = text.lastIndexOf('/');
        return slash < 0 ? ROOT : new ItemPath(text.substring(0, slash));
    }

    /** The names from the root down; empty for the root. */
    public List<String> names() {
        return isRoot() ? List.of() : List.of(text.split("/"));
    }

    /** Whether this is {@code ancestor} itself or lies below it. */
    public boolean startsWith(ItemPath ancestor) {
        return ancestor.isRoot()
                || text.startsWith(ancestor.text)
                        && (text.length() == ancestor.text.length() || text.charAt(ancestor.text.length()) == '/');
    }

    /**
     * What remains of this path below {@code ancestor}.
     *
     * @throws IllegalArgumentException when this path is not {@code ancestor} nor below it
     */
    public ItemPath relativeTo(ItemPath ancestor) {
        if (!startsWith(ancestor)) {
            throw new IllegalArgumentException(this + " is not below " + ancestor);
        }
        if (ancestor.isRoot()) {
            return this;
        }
        return text.length() == ancestor.text.length()
                ? ROOT
                : new ItemPath(text.substring(ancestor.text.length() + 1));
    }

    @Override
    public int compareTo(ItemPath other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ItemPath path && path.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The names joined by {@code /}; the empty text for the root. */
    @Override
    public String toString() {
        return text;
    }
}
