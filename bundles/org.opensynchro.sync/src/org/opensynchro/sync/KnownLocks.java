// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.opensynchro.sync.internal.locks.LockBook;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Lock;

/** What one synchronization knows of locks on its files, without asking the server. */
public final class KnownLocks {
    private KnownLocks() {}

    /**
     * The locks of others as the last run saw them, and those held here, by the path in the synchronized folder.
     *
     * @param state the state folder
     * @param onlineRoot the online folder of the synchronization
     * @throws IOException when the state folder cannot be read
     */
    public static Map<ItemPath, Lock> of(Path state, ItemPath onlineRoot) throws IOException {
        Map<ItemPath, Lock> locks =
                new TreeMap<>(LockBook.open(state.resolve(LockBook.FILE)).locks());
        new HeldLocks(state).all().forEach((path, lock) -> {
            if (path.startsWith(onlineRoot)) {
                locks.put(path.relativeTo(onlineRoot), lock);
            }
        });
        return locks;
    }
}
