// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.time.Duration;

/** Lets time pass between two attempts; tests let none pass. */
@FunctionalInterface
public interface Pause {
    /** Returns after {@code duration}, or earlier when the thread is interrupted. */
    void sleep(Duration duration) throws InterruptedException;
}
