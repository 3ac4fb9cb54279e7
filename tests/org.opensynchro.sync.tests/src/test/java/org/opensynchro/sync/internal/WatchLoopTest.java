// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.SyncSummary;

class WatchLoopTest {
    private static final Duration AGES = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMillis(1);

    private final Bell changes = new Bell();
    private final Bell wishes = new Bell();
    private final AtomicInteger runs = new AtomicInteger();

    private void work(Duration pollInterval, BooleanSupplier changedOnline, Outcome... outcomes) {
        work(pollInterval, changedOnline, () -> {}, outcomes);
    }

    /** Works through the outcomes; the run after the last of them is cancelled. */
    private void work(Duration pollInterval, BooleanSupplier changedOnline, Runnable duringRun, Outcome... outcomes) {
        Queue<Outcome> coming = new ArrayDeque<>(List.of(outcomes));
        WatchLoop loop = new WatchLoop(
                () -> {
                    runs.incrementAndGet();
                    duringRun.run();
                    Outcome next = coming.isEmpty() ? Outcome.CANCELLED : coming.remove();
                    return new SyncSummary(next, "", 0, 0, 0, 0, 0, 0, 0, 0);
                },
                changedOnline,
                changes,
                wishes,
                new WatchLoop.Intervals(pollInterval, pollInterval.multipliedBy(10), pollInterval.multipliedBy(30)));
        assertTimeoutPreemptively(Duration.ofSeconds(20), loop::work);
    }

    @Test
    void runsAgainAfterALocalChangeThatCameDuringARun() {
        work(AGES, () -> false, changes::ring, Outcome.IN_SYNC);

        assertEquals(2, runs.get());
    }

    @Test
    void runsAgainWhenTheOnlineSideChanged() {
        AtomicInteger asked = new AtomicInteger();
        work(SOON, () -> asked.incrementAndGet() == 3, Outcome.IN_SYNC);

        assertEquals(3, asked.get());
        assertEquals(2, runs.get());
    }

    @Test
    void looksFromTimeToTimeAlthoughNothingWasNoticed() {
        AtomicInteger asked = new AtomicInteger();
        work(SOON, () -> asked.incrementAndGet() < 0, Outcome.ITEMS_FAILED, Outcome.IN_SYNC);

        assertEquals(3, runs.get());
        assertEquals(10 + 30, asked.get(), "failed items are tried again earlier");
    }

    @Test
    void afterARefusedLoginOnlyAWishStartsARun() {
        Thread.ofVirtual().start(() -> {
            changes.ring();
            while (runs.get() == 0) {
                Thread.onSpinWait();
            }
            wishes.ring();
        });
        work(SOON, () -> true, Outcome.LOGIN_REFUSED);

        assertEquals(2, runs.get());
    }

    @Test
    void aServerThatIsAwayIsAskedAgainByItself() {
        work(AGES, () -> false, Outcome.UNREACHABLE);

        assertEquals(2, runs.get());
    }

    @Test
    void anInterruptedWaitEndsTheWatch() {
        Thread.currentThread().interrupt();
        assertThrows(CancelledException.class, () -> changes.await(AGES));
        Thread.interrupted();
    }

    @Test
    void aRingBeforeTheWaitIsNotLost() {
        changes.ring();

        assertEquals(true, changes.await(Duration.ZERO));
        assertEquals(false, changes.await(Duration.ZERO));
    }
}
