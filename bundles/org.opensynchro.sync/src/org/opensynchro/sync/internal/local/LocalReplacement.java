// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.sync.ReplicaUnavailableException;
import org.opensynchro.workspace.ItemPath;

/** Puts a received file in the place of an older version, which is kept for a while. Thread-safe. */
final class LocalReplacement {
    private final LocalItems items;
    private final FileStorage storage;
    private final LocalTrashes trash;
    private final StepwiseReplacement stepwise;

    LocalReplacement(LocalItems items, FileStorage storage, LocalTrashes trash, StepwiseReplacement stepwise) {
        this.items = items;
        this.storage = storage;
        this.trash = trash;
        this.stepwise = stepwise;
    }

    /** See {@link StepwiseReplacement#settle}. */
    void settle() throws ReplicaUnavailableException {
        stepwise.settle();
    }

    /** The new version waits where the old one is to be kept, so that one exchange of the two does all at once. */
    void replace(ItemPath file, Path at, Item expected, IncomingFile incoming, Item item)
            throws ReplicaException, IOException {
        Path kept = trash.takeReplacing(file, incoming.temporary());
        boolean done = false;
        try {
            if (!storage.exchange(file, at, expected, kept)) {
                stepwise.replace(file, at, expected, kept);
            }
            done = true;
        } finally {
            if (!done) {
                discard(file, kept, item);
            }
        }
    }

    /** Removes what was received. What is there instead is somebody's version, which must not count as a replaced one. */
    private void discard(ItemPath file, Path kept, Item received) throws ReplicaException, IOException {
        Optional<Item> there = items.look(file, kept);
        if (there.isPresent()) {
            if (LocalItems.isSame(there.get(), received)) {
                Files.delete(kept);
            } else {
                trash.takeDeleted(file, kept);
            }
        }
    }
}
