// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation.disk;

import java.util.List;
import java.util.stream.Stream;

/**
 * One change of names that a journaling file system makes as a whole or not at all: names that go, and names that come.
 */
record Change(List<Edge> gone, List<Edge> come) {
    /** One name in one folder. */
    record Edge(Inode folder, String key, String name, Inode inode) {
        boolean isSamePlace(Edge other) {
            return folder == other.folder && key.equals(other.key);
        }
    }

    boolean isIn(Inode folder) {
        return edges().stream().anyMatch(edge -> edge.folder() == folder);
    }

    /** Whether this change gave the item a name. */
    boolean names(Inode inode) {
        return come.stream().anyMatch(edge -> edge.inode() == inode);
    }

    /** Whether this change, when it is durable, shows that {@code earlier} is durable as well. */
    boolean needs(Change earlier) {
        for (Edge mine : edges()) {
            for (Edge other : earlier.edges()) {
                if (mine.isSamePlace(other) || mine.inode() == other.inode() || mine.folder() == other.inode()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Makes this change durable. */
    void commit() {
        gone.forEach(edge -> edge.folder().durableEntries.remove(edge.key()));
        come.forEach(edge -> edge.folder().durableEntries.put(edge.key(), new Inode.Entry(edge.name(), edge.inode())));
    }

    /** Whether what is durable is what this change started from. */
    boolean isPossible() {
        return gone.stream().allMatch(edge -> {
                    Inode.Entry there = edge.folder().durableEntries.get(edge.key());
                    return there != null && there.inode() == edge.inode();
                })
                && come.stream()
                        .allMatch(edge -> !edge.folder().durableEntries.containsKey(edge.key())
                                || gone.stream().anyMatch(edge::isSamePlace));
    }

    private List<Edge> edges() {
        return Stream.concat(gone.stream(), come.stream()).toList();
    }
}
