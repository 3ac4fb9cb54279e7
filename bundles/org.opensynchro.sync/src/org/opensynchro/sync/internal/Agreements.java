// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import org.opensynchro.sync.Ancestor;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.Journal;
import org.opensynchro.sync.Side;
import org.opensynchro.workspace.ItemPath;

/** Writes to the journal what both replicas have come to hold. Thread-safe. */
final class Agreements {
    private final Journal journal;

    Agreements(Journal journal) {
        this.journal = journal;
    }

    /**
     * Both replicas now hold this file.
     *
     * @param receiver the side that was written
     * @param written the file as it has it now, with the checksum of what was written
     * @param source the file on the other side
     */
    void file(ItemPath path, Side receiver, Item written, Item source) {
        Item known = source.checksum().isKnown() ? source : source.with(written.checksum());
        Item there = written.named(path.name());
        file(path, receiver == Side.LOCAL ? new Ancestor(there, known) : new Ancestor(known, there));
    }

    /** Both replicas hold this file; if a folder was known here, it is forgotten with all below it. */
    void file(ItemPath path, Ancestor agreed) {
        if (journal.find(path).filter(before -> before.local().isFolder()).isPresent()) {
            journal.remove(path);
        }
        journal.put(path, agreed);
    }

    /** Both replicas now hold this folder; what the online one holds is not proven yet. */
    void folder(ItemPath path, Side receiver, Item made, Item source) {
        Item there = made.named(path.name());
        Ancestor agreed = receiver == Side.LOCAL ? new Ancestor(there, source) : new Ancestor(source, there);
        journal.put(path, agreed.with(Side.ONLINE, agreed.online().tagged("")));
    }

    /** Nothing is known of this item any more, nor of anything below it. */
    void forget(ItemPath path) {
        journal.remove(path);
    }
}
