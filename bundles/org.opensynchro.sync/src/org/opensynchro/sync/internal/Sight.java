// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.Optional;
import org.opensynchro.sync.Item;

/** What one replica shows at one path, seen against the ancestor. What could not be seen has no sight at all. */
sealed interface Sight {
    /** Nothing is there. */
    Sight ABSENT = new Absent();

    /** Nothing is there, proven by a complete listing of the folder. */
    record Absent() implements Sight {}

    /**
     * What is there is what the ancestor tells: the same content, or a folder where the ancestor has a folder.
     *
     * @param item what is there now; its tag or identity may be newer than the ancestor's
     */
    record Same(Item item) implements Sight {}

    /**
     * What is there is new, has other content, or is of another kind than the ancestor.
     *
     * @param item what is there now
     */
    record Changed(Item item) implements Sight {}

    /** What is there, if anything. */
    default Optional<Item> found() {
        return switch (this) {
            case Absent absent -> Optional.empty();
            case Same(Item item) -> Optional.of(item);
            case Changed(Item item) -> Optional.of(item);
        };
    }

    /** Whether a folder is there. */
    default boolean isFolder() {
        return found().filter(Item::isFolder).isPresent();
    }

    /** Whether a file is there. */
    default boolean isFile() {
        return found().filter(Item::isFile).isPresent();
    }

    /** Whether nothing is there. */
    default boolean isAbsent() {
        return this instanceof Absent;
    }

    /** This sight as a row or column of the reconciler's table. */
    default State state() {
        return switch (this) {
            case Absent absent -> State.ABSENT;
            case Same(Item item) -> item.isFolder() ? State.FOLDER : State.FILE_SAME;
            case Changed(Item item) -> item.isFolder() ? State.FOLDER : State.FILE_CHANGED;
        };
    }
}
