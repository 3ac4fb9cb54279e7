// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation.disk;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * A folder that is read while it may change, as POSIX allows: each entry is looked up only when its turn comes, so that
 * one that is renamed meanwhile shows twice or not at all.
 */
final class VirtualListing implements DirectoryStream<Path>, Iterator<Path> {
    private final Disturbance disturbance;
    private final VirtualPath folder;
    private final Inode inode;
    private final Filter<? super Path> filter;
    private String cursor = "";
    private Path next;

    VirtualListing(Disturbance disturbance, VirtualPath folder, Inode inode, Filter<? super Path> filter) {
        this.disturbance = disturbance;
        this.folder = folder;
        this.inode = inode;
        this.filter = filter;
    }

    @Override
    public Iterator<Path> iterator() {
        return this;
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null) {
                disturbance.before(Disturbance.Kind.READ, folder.toString());
                Map.Entry<String, Inode.Entry> entry = inode.entries.higherEntry(cursor);
                if (entry == null) {
                    return false;
                }
                cursor = entry.getKey();
                Path path = folder.resolve(entry.getValue().name());
                next = filter.accept(path) ? path : null;
            }
            return true;
        } catch (IOException e) {
            throw new DirectoryIteratorException(e);
        }
    }

    @Override
    public Path next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Path result = next;
        next = null;
        return result;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
