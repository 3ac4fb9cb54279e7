// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.Optional;
import java.util.stream.Stream;
import org.opensynchro.sync.Ancestor;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.Journal;
import org.opensynchro.sync.Side;
import org.opensynchro.workspace.ItemPath;

/** Writes to the journal what both replicas have come to hold. Thread-safe. */
final class Agreements {
    /** Stands before the tag of an item that is about to be deleted; no replica has tags that begin so. */
    private static final String BEING_DELETED = "deleting:";

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

    /**
     * The item is about to be deleted on this side. Should the process end before that is remembered as done, the next look
     * can tell what we deleted from what a person did: when it is back on the other side by then, it is new there.
     */
    void beginDeletion(ItemPath path, Side side) {
        journal.find(path).filter(known -> deletionBegun(known).isEmpty()).ifPresent(known -> {
            doubtAbove(path);
            Item item = known.on(side);
            journal.put(path, known.with(side, item.tagged(BEING_DELETED + item.tag())));
        });
    }

    /** On which side an item was about to be deleted, if that was not remembered as done. */
    static Optional<Side> deletionBegun(Ancestor known) {
        return Stream.of(Side.values())
                .filter(side -> known.on(side).tag().startsWith(BEING_DELETED))
                .findFirst();
    }

    /** What was agreed on before a deletion was begun. */
    static Ancestor beforeDeletion(Ancestor known, Side side) {
        Item item = known.on(side);
        return known.with(side, item.tagged(item.tag().substring(BEING_DELETED.length())));
    }

    /** Nothing is known of this item any more, nor of anything below it. */
    void forget(ItemPath path) {
        doubtAbove(path);
        journal.remove(path);
    }

    /**
     * The item moved on both sides, with all below it.
     *
     * @return what was agreed on for it, under its new name
     */
    Ancestor move(ItemPath from, ItemPath to) {
        doubtAbove(from);
        doubtAbove(to);
        Ancestor before = journal.find(from).orElseThrow();
        journal.move(from, to);
        return new Ancestor(before.local().named(to.name()), before.online().named(to.name()));
    }

    /**
     * Takes back the proofs of the folders above an item before it is forgotten. Their tags spoke of it, and may be met
     * again: a folder that was moved away online keeps its tag, and must not come back as proven without what it holds.
     */
    private void doubtAbove(ItemPath path) {
        for (ItemPath folder = path.parent(); !folder.isRoot(); folder = folder.parent()) {
            putTag(folder, "");
        }
        putTag(ItemPath.ROOT, "");
    }

    /** Remembers under which tag an online folder is proven to be in agreement; the empty tag takes the proof back. */
    void putTag(ItemPath folder, String tag) {
        if (folder.isRoot()) {
            journal.root()
                    .filter(root -> !root.online().tag().equals(tag))
                    .ifPresent(root -> journal.putRoot(tagged(root, tag)));
        } else {
            journal.find(folder)
                    .filter(known ->
                            known.local().isFolder() && !known.online().tag().equals(tag))
                    .ifPresent(known -> journal.put(folder, tagged(known, tag)));
        }
    }

    private static Ancestor tagged(Ancestor known, String tag) {
        return known.with(Side.ONLINE, known.online().tagged(tag));
    }
}
