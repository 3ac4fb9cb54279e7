// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.SyncListener;
import org.opensynchro.sync.SyncSummary;

/** Adds up the passes of a run that goes on until stopped, and ends it where going on makes no sense. */
final class WatchListener implements SyncListener {
    private static final int NO_SIGNAL = 0;

    private final Reporter next;
    private final StopRequest stop;
    private String waitsFor = "";
    private SyncSummary total = new SyncSummary(Outcome.CANCELLED, "", 0, 0, 0, 0, 0, 0, 0, 0);

    /**
     * @param next is told everything as well
     * @param stop is used when the login was refused: asking again with the same password could lock the account
     */
    WatchListener(Reporter next, StopRequest stop) {
        this.next = next;
        this.stop = stop;
    }

    @Override
    public void on(SyncEvent event) {
        next.on(event);
        if (event instanceof SyncEvent.PassFinished finished) {
            add(finished.summary());
            tellWaiting(finished.summary());
            if (finished.summary().outcome() == Outcome.LOGIN_REFUSED) {
                stop.request(NO_SIGNAL);
            }
        }
    }

    /** What is waited for is told once, not at each attempt. */
    private void tellWaiting(SyncSummary pass) {
        switch (pass.outcome()) {
            case UNREACHABLE, ONLINE_REFUSED, LOCAL_UNAVAILABLE -> {
                if (!pass.message().equals(waitsFor)) {
                    waitsFor = pass.message();
                    next.waits(waitsFor);
                }
            }
            case IN_SYNC, ITEMS_FAILED, HELD -> {
                if (!waitsFor.isEmpty()) {
                    waitsFor = "";
                    next.goesOn();
                }
            }
            case LOGIN_REFUSED, CANCELLED -> {
                // The run ends.
            }
        }
    }

    /** A pass that was cut short by the end of the run says nothing new about how things stand. */
    private synchronized void add(SyncSummary pass) {
        boolean cancelled = pass.outcome() == Outcome.CANCELLED;
        total = new SyncSummary(
                cancelled ? total.outcome() : pass.outcome(),
                cancelled ? total.message() : pass.message(),
                total.uploads() + pass.uploads(),
                total.downloads() + pass.downloads(),
                total.moves() + pass.moves(),
                total.deletions() + pass.deletions(),
                total.conflicts() + pass.conflicts(),
                pass.failures(),
                total.bytes() + pass.bytes(),
                total.requests() + pass.requests());
    }

    /** What all passes did together, with the outcome and the open failures of the last one. */
    synchronized SyncSummary total() {
        return total;
    }
}
