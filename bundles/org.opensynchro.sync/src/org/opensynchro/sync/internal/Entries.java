// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.List;
import java.util.Optional;
import org.opensynchro.sync.Ancestor;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.ReplicaListing;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.ItemKind;

/** Walks three lists that are sorted by name in step: at each stop, what each of them holds under the same name. */
final class Entries {
    /** Stands for a folder that does not exist. */
    static final ReplicaListing NO_LISTING =
            new ReplicaListing(new Item("", ItemKind.FOLDER, 0, 0, "", "", Checksum.NONE), List.of(), List.of());

    private final List<Ancestor> ancestors;
    private final List<Item> locals;
    private final List<Item> onlines;
    private int nextAncestor;
    private int nextLocal;
    private int nextOnline;
    private String name = "";
    private boolean inAncestors;
    private boolean inLocals;
    private boolean inOnlines;

    Entries(List<Ancestor> ancestors, List<Item> locals, List<Item> onlines) {
        this.ancestors = ancestors;
        this.locals = locals;
        this.onlines = onlines;
    }

    /** Goes to the next name; false when there is none. */
    boolean next() {
        Optional<String> least = least(
                least(
                        peek(
                                nextAncestor,
                                ancestors.size(),
                                i -> ancestors.get(i).name()),
                        peek(nextLocal, locals.size(), i -> locals.get(i).name())),
                peek(nextOnline, onlines.size(), i -> onlines.get(i).name()));
        if (least.isEmpty()) {
            return false;
        }
        name = least.get();
        inAncestors = nextAncestor < ancestors.size()
                && ancestors.get(nextAncestor).name().equals(name);
        inLocals = nextLocal < locals.size() && locals.get(nextLocal).name().equals(name);
        inOnlines =
                nextOnline < onlines.size() && onlines.get(nextOnline).name().equals(name);
        nextAncestor += inAncestors ? 1 : 0;
        nextLocal += inLocals ? 1 : 0;
        nextOnline += inOnlines ? 1 : 0;
        return true;
    }

    String name() {
        return name;
    }

    Optional<Ancestor> ancestor() {
        return inAncestors ? Optional.of(ancestors.get(nextAncestor - 1)) : Optional.empty();
    }

    Optional<Item> local() {
        return inLocals ? Optional.of(locals.get(nextLocal - 1)) : Optional.empty();
    }

    Optional<Item> online() {
        return inOnlines ? Optional.of(onlines.get(nextOnline - 1)) : Optional.empty();
    }

    private static Optional<String> peek(int index, int size, java.util.function.IntFunction<String> nameOf) {
        return index < size ? Optional.of(nameOf.apply(index)) : Optional.empty();
    }

    private static Optional<String> least(Optional<String> one, Optional<String> other) {
        if (one.isEmpty()) {
            return other;
        }
        return other.isEmpty() || one.get().compareTo(other.get()) <= 0 ? one : other;
    }
}
