// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.running;

import org.opensynchro.sync.SyncSummary;
import org.opensynchro.workspace.ItemPath;

/** Follows one running synchronization. Called on any thread; returns quickly. */
interface Observer {
    /** Its status or activity changed. */
    void changed();

    /** A pass ended. */
    void passFinished(SyncSummary summary);

    /** A folder that this computer does not keep has another path now. */
    void unselectedMoved(ItemPath from, ItemPath to);

    /** The person cancelled the work shown in the Progress view. */
    void cancelled();
}
