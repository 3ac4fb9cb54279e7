// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import org.opensynchro.sync.SyncListener;
import org.opensynchro.sync.SyncSummary;

/** Tells what a run does while it does it, and at its end what it did. */
interface Reporter extends SyncListener {
    /**
     * The last word of a run.
     *
     * @param summary what the whole run did
     * @param exitCode what the process answers to its caller
     */
    void finished(SyncSummary summary, int exitCode);
}
