// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private static final int KIBIBYTE = 1024;

    private final AtomicLong nanoseconds = new AtomicLong();

    private Throttle throttle(long limit) {
        return new Throttle(limit, nanoseconds::get, nanoseconds::addAndGet);
    }

    /** Seconds of the clock that so many bytes take. */
    private double secondsFor(Throttle throttle, int bytes) throws InterruptedException {
        long before = nanoseconds.get();
        for (int left = bytes; left > 0; ) {
            int piece = throttle.piece(left);
            assertTrue(piece > 0 && piece <= left);
            throttle.await(piece);
            left -= piece;
        }
        return (nanoseconds.get() - before) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    @Test
    void tenSecondsOfBytesTakeTenSeconds() throws Exception {
        assertEquals(10, secondsFor(throttle(100 * KIBIBYTE), 1000 * KIBIBYTE), 0.5);
    }

    @Test
    void withoutALimitNobodyWaits() throws Exception {
        assertEquals(0, secondsFor(throttle(Throttle.UNLIMITED), Integer.MAX_VALUE));
    }

    @Test
    void timeThatWasNotUsedIsNotSavedUp() throws Exception {
        Throttle throttle = throttle(100 * KIBIBYTE);
        nanoseconds.addAndGet(TimeUnit.HOURS.toNanos(1));

        assertEquals(10, secondsFor(throttle, 1000 * KIBIBYTE), 0.5);
    }

    @Test
    void aLimitSetAmidATransferHoldsFromThenOn() throws Exception {
        Throttle throttle = throttle(1000 * KIBIBYTE);
        assertEquals(1, secondsFor(throttle, 1000 * KIBIBYTE), 0.5);

        throttle.setLimit(100 * KIBIBYTE);
        assertEquals(10, secondsFor(throttle, 1000 * KIBIBYTE), 1);

        throttle.setLimit(Throttle.UNLIMITED);
        assertEquals(0, secondsFor(throttle, 1000 * KIBIBYTE));
    }

    @Test
    void allThatShareItTogetherKeepTheLimit() throws Exception {
        Throttle throttle = throttle(100 * KIBIBYTE);

        double first = secondsFor(throttle, 500 * KIBIBYTE);
        double second = secondsFor(throttle, 500 * KIBIBYTE);

        assertEquals(10, first + second, 0.5);
    }

    @Test
    void theSmallestLimitStillMoves() throws Exception {
        assertEquals(30, secondsFor(throttle(1), 30), 1);
    }
}
