// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation.disk;

import java.util.TreeMap;

/** A file or folder on the disk, whatever its names. What is durable is kept beside what shows. */
final class Inode {
    /** A name as it is stored, and what it leads to. */
    record Entry(String name, Inode inode) {}

    final long number;
    final boolean folder;
    final long born;
    /** By the key under which the file system finds a name. */
    final TreeMap<String, Entry> entries = new TreeMap<>();

    final TreeMap<String, Entry> durableEntries = new TreeMap<>();
    byte[] content = new byte[0];
    byte[] durableContent = new byte[0];
    long modified;
    long durableModified;
    long changed;
    /** How many names lead here now. */
    int links;
    /** How many programs write to it. */
    int writers;

    Inode(long number, boolean folder, long now) {
        this.number = number;
        this.folder = folder;
        this.born = now;
        this.modified = now;
        this.durableModified = now;
        this.changed = now;
    }

    void force() {
        durableContent = content;
        durableModified = modified;
    }
}
