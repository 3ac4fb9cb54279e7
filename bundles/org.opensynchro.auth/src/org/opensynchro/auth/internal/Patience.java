// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth.internal;

import java.time.Duration;
import java.time.InstantSource;

/**
 * Time, as waiting for a person needs it.
 *
 * @param clock tells the time
 * @param pause waits
 */
public record Patience(InstantSource clock, Pause pause) {
    /** The one of the real world. */
    public static Patience real() {
        return new Patience(InstantSource.system(), Thread::sleep);
    }

    /** Waits. */
    @FunctionalInterface
    public interface Pause {
        /** Returns after this time. */
        void take(Duration duration) throws InterruptedException;
    }
}
