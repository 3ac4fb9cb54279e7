// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.accounts;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;

/**
 * Slows down those who guess passwords: each further failure for a name makes the next attempt with that name wait
 * longer, up to a bound, so that a person is never locked out. Names that do not exist are treated alike.
 */
final class LoginThrottle {
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);
    private static final Duration MEMORY = Duration.ofMinutes(10);
    private static final int MOST_NAMES = 10_000;
    private static final int MOST_WAITING = 8;

    private final Expiring<Integer> failures;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final Pause pause;

    /** Lets time pass. */
    @FunctionalInterface
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    LoginThrottle(InstantSource clock, Pause pause) {
        this.failures = new Expiring<>(MOST_NAMES, MEMORY, clock);
        this.pause = pause;
    }

    /** Waits as long as failures before demand; returns false if so many wait already that this one must not. */
    boolean admit(String name) {
        Duration wait = waitBefore(name);
        if (wait.isZero()) {
            return true;
        }
        if (!waiting.tryAcquire()) {
            return false;
        }
        try {
            pause.of(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.release();
        }
    }

    private Duration waitBefore(String name) {
        int count = failures.get(name).orElse(0);
        if (count == 0) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - 1, 10));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    void failed(String name) {
        synchronized (failures) {
            failures.put(name, failures.get(name).orElse(0) + 1);
        }
    }

    void succeeded(String name) {
        failures.remove(name);
    }
}
