// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time, which passes only when it is told to. */
final class VirtualClock implements InstantSource {
    private Instant now = Instant.parse("2026-11-22T17:05:33Z");
    private Runnable onPassed = () -> {};

    /** Is run whenever time has passed. */
    void onPassed(Runnable watcher) {
        onPassed = watcher;
    }

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration duration) {
        now = now.plus(duration);
        onPassed.run();
    }
}
