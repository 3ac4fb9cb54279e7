// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import org.opensynchro.sync.SyncListener;
import org.opensynchro.sync.SyncSummary;

/** Tells what a run does while it does it, and at its end what it did. */
interface Reporter extends SyncListener {
    /**
     * A run that goes on until stopped cannot work now, and tries again by itself; told once.
     *
     * @param message why, in words for the person
     */
    void waits(String message);

    /** What was waited for is over. */
    void goesOn();

    /**
     * The last word of a run.
     *
     * @param summary what the whole run did
     * @param exitCode what the process answers to its caller
     */
    void finished(SyncSummary summary, int exitCode);
}
