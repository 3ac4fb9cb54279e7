// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.io.IOException;
import java.util.List;

/** Takes entries one by one, each folder before what it holds. */
@FunctionalInterface
public interface EntryVisitor {
    /**
     * Takes an entry.
     *
     * @param path where it is
     * @param entry the entry
     * @param properties what clients attached to it; empty if they were not asked for
     * @throws IOException if the receiver is gone; ends the walk
     */
    void visit(EntryPath path, Entry entry, List<Property> properties) throws IOException;
}
