// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads for engines, which go on one at a time. */
final class Threads {
    private Threads() {}

    static ExecutorService ofEngines() {
        return Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "engine");
            thread.setDaemon(true);
            return thread;
        });
    }
}
