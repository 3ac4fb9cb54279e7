// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Limits how many bytes a second go one way, all transfers that share this object taken together. Who is over the limit
 * waits until what was let through before has had its time (a token bucket, told as the moment at which it is full again).
 * The limit may change while transfers are under way. Thread-safe.
 */
public final class Throttle {
    /** No limit. */
    public static final long UNLIMITED = 0;

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    /** What was not used is saved up for so long, so that short pauses of one transfer do not lower the rate. */
    private static final long BURST = SECOND / 5;
    /** Bytes go in pieces of at most a fifth of a second, so that the other end never waits long for the next. */
    private static final int PIECES = 5;

    private static final int LARGEST_PIECE = 64 * 1024;

    private final LongSupplier clock;
    private final Wait wait;
    private volatile long limit;
    private long due;

    /** Lets time pass. */
    @FunctionalInterface
    interface Wait {
        void nanoseconds(long count) throws InterruptedException;
    }

    /** @param limit bytes a second, or {@link #UNLIMITED} */
    public Throttle(long limit) {
        this(limit, System::nanoTime, TimeUnit.NANOSECONDS::sleep);
    }

    Throttle(long limit, LongSupplier clock, Wait wait) {
        this.clock = clock;
        this.wait = wait;
        this.due = clock.getAsLong() - BURST;
        setLimit(limit);
    }

    /** Sets the limit in bytes a second, for transfers under way too; {@link #UNLIMITED} or less is none. */
    public void setLimit(long bytesPerSecond) {
        limit = Math.max(UNLIMITED, bytesPerSecond);
    }

    /** The most bytes that should be asked for at once, at most {@code wanted} and at least one. */
    public int piece(int wanted) {
        long now = limit;
        return now == UNLIMITED ? wanted : (int) Math.clamp(now / PIECES, 1L, Math.clamp(wanted, 1, LARGEST_PIECE));
    }

    /**
     * Waits until so many bytes may go.
     *
     * @throws InterruptedException when the thread is interrupted
     */
    public void await(int bytes) throws InterruptedException {
        long rate = limit;
        if (rate == UNLIMITED) {
            return;
        }
        long pause = book(bytes, rate);
        if (pause > 0) {
            wait.nanoseconds(pause);
        }
    }

    private synchronized long book(int bytes, long rate) {
        long now = clock.getAsLong();
        due = Math.max(due, now - BURST) + bytes * SECOND / rate;
        return due - now;
    }
}
