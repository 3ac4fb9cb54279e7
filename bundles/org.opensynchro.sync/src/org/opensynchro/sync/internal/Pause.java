// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
interface Pause {
    /**
     * Waits.
     *
     * @throws CancelledException when the thread is interrupted meanwhile
     */
    void pause(Duration duration);

    /** Waits in real time. */
    static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }
}
