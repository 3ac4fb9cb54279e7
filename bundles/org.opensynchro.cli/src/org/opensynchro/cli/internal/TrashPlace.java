// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.io.IOException;
import java.util.List;
import org.opensynchro.sync.LocalTrash;
import org.opensynchro.sync.Side;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Trash;
import org.opensynchro.workspace.TrashedItem;
import org.opensynchro.workspace.WorkspaceException;

/** A trash, here or online. */
sealed interface TrashPlace {
    /** Where it is. */
    Side side();

    /** All that is there. */
    List<TrashedItem> list() throws IOException, WorkspaceException;

    /** Puts an item back; returns where it is now. */
    ItemPath restore(TrashedItem item) throws IOException, WorkspaceException;

    /** The trash of a synchronized folder. */
    record Here(LocalTrash trash) implements TrashPlace {
        @Override
        public Side side() {
            return Side.LOCAL;
        }

        @Override
        public List<TrashedItem> list() throws IOException {
            return trash.list();
        }

        @Override
        public ItemPath restore(TrashedItem item) throws IOException {
            return trash.restore(item);
        }
    }

    /** The trash of an account. */
    record Online(Trash trash) implements TrashPlace {
        @Override
        public Side side() {
            return Side.ONLINE;
        }

        @Override
        public List<TrashedItem> list() throws WorkspaceException {
            return trash.list();
        }

        @Override
        public ItemPath restore(TrashedItem item) throws WorkspaceException {
            return trash.restore(item);
        }
    }
}
