// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

/**
 * The trash of the desktop, as far as it takes in what was in one synchronized folder. Whatever implements this moves by
 * renaming alone, so that nothing is ever in two places or in none. Thread-safe.
 */
interface SystemTrash {
    /** There is none that could be used. */
    SystemTrash NONE = new SystemTrash() {
        @Override
        public boolean take(Path tree, Path original, LocalDateTime deleted) {
            return false;
        }

        @Override
        public List<Thing> list() {
            return List.of();
        }

        @Override
        public void forget(Thing thing) {}
    };

    /**
     * Moves a file or a folder with all that it holds there.
     *
     * @param tree where it is
     * @param original where it was, absolute; to be told to the person
     * @param deleted when, in the time of this computer
     * @return false when this trash cannot take it; then it is where it was
     */
    boolean take(Path tree, Path original, LocalDateTime deleted);

    /** What is there and was below the synchronized folder. */
    List<Thing> list() throws IOException;

    /** Removes what the trash noted about a thing that is no longer there. */
    void forget(Thing thing) throws IOException;

    /**
     * Something in the trash.
     *
     * @param place where it is
     * @param original where it was, absolute
     * @param deleted when, in the time of this computer
     */
    record Thing(Path place, Path original, LocalDateTime deleted) {}
}
