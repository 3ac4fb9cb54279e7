// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.SyncSummary;

class WatchLoopTest {
    private static final Duration POLL = Duration.ofSeconds(30);
    private static final Duration RARE_POLL = Duration.ofMinutes(5);
    private static final Duration AFTER_FAILURES = Duration.ofMinutes(1);
    private static final Duration FULL_LOOK = Duration.ofMinutes(10);

    private final VirtualTime time = new VirtualTime();
    private final List<Duration> runs = new ArrayList<>();
    private final List<Duration> asked = new ArrayList<>();
    private Duration demanded = Duration.ZERO;
    private Duration changeOnline = Duration.ofDays(1000);
    private boolean heard;
    private int renewals;
    private Set<String> network = Set.of("192.0.2.1");

    private final class Online implements WatchLoop.OnlineSide {
        @Override
        public boolean mayHaveChanged() {
            asked.add(time.passed());
            boolean changed = time.passed().compareTo(changeOnline) >= 0;
            changeOnline = changed ? Duration.ofDays(1000) : changeOnline;
            return changed;
        }

        @Override
        public boolean hearsOfChanges() {
            return heard;
        }

        @Override
        public void renew() {
            renewals++;
        }
    }

    /** Works through the outcomes; the run after the last of them is cancelled. */
    private void work(Outcome... outcomes) {
        Queue<Outcome> coming = new ArrayDeque<>(List.of(outcomes));
        WatchLoop loop = new WatchLoop(
                () -> {
                    runs.add(time.passed());
                    Outcome next = coming.isEmpty() ? Outcome.CANCELLED : coming.remove();
                    return new WatchLoop.Ended(new SyncSummary(next, "", 0, 0, 0, 0, 0, 0, 0, 0), demanded);
                },
                new Online(),
                new Vigil(time, time, () -> network),
                new Random(1),
                new WatchLoop.Intervals(POLL, RARE_POLL, AFTER_FAILURES, FULL_LOOK));
        assertTimeoutPreemptively(Duration.ofSeconds(20), loop::work);
    }

    private void ringAfter(Duration duration, Occasion occasion) {
        time.at(duration, () -> time.ring(occasion));
    }

    @Test
    void runsAgainAtOnceAfterALocalChange() {
        ringAfter(Duration.ofSeconds(12), Occasion.LOCAL_CHANGE);
        work(Outcome.IN_SYNC);

        assertEquals(List.of(Duration.ZERO, Duration.ofSeconds(12)), runs);
        assertEquals(List.of(), asked);
    }

    @Test
    void aLocalChangeThatCameDuringARunIsNotLost() {
        time.ring(Occasion.LOCAL_CHANGE);
        work(Outcome.IN_SYNC);

        assertEquals(List.of(Duration.ZERO, Duration.ZERO), runs);
    }

    @Test
    void asksAtIntervalsWhetherTheOnlineSideChanged() {
        changeOnline = Duration.ofSeconds(70);
        work(Outcome.IN_SYNC);

        assertEquals(List.of(POLL, POLL.multipliedBy(2), POLL.multipliedBy(3)), asked);
        assertEquals(List.of(Duration.ZERO, POLL.multipliedBy(3)), runs);
    }

    @Test
    void whereChangesAreHeardOfOneIsAskedForAtOnceAndOtherwiseRarely() {
        heard = true;
        changeOnline = Duration.ofSeconds(400);
        ringAfter(Duration.ofSeconds(400), Occasion.ONLINE_CHANGE);
        work(Outcome.IN_SYNC);

        assertEquals(List.of(RARE_POLL, Duration.ofSeconds(400)), asked);
        assertEquals(List.of(Duration.ZERO, Duration.ofSeconds(400)), runs);
    }

    @Test
    void aRingWithoutAChangeCostsOneQuestionAndNoRun() {
        heard = true;
        ringAfter(Duration.ofSeconds(7), Occasion.ONLINE_CHANGE);
        work(Outcome.IN_SYNC);

        assertEquals(Duration.ofSeconds(7), asked.getFirst());
        assertEquals(List.of(Duration.ZERO, FULL_LOOK), runs);
    }

    @Test
    void aBellThatRingsAllTheTimeDoesNotPutOffTheFullLook() {
        heard = true;
        for (int second = 1; second < 2000; second++) {
            ringAfter(Duration.ofSeconds(second), Occasion.ONLINE_CHANGE);
        }
        work(Outcome.IN_SYNC);

        assertEquals(List.of(Duration.ZERO, FULL_LOOK), runs);
    }

    @Test
    void looksFromTimeToTimeAlthoughNothingWasNoticed() {
        work(Outcome.ITEMS_FAILED, Outcome.IN_SYNC);

        assertEquals(List.of(Duration.ZERO, AFTER_FAILURES, AFTER_FAILURES.plus(FULL_LOOK)), runs);
    }

    @Test
    void afterARefusedLoginOnlyAWishStartsARun() {
        for (Occasion occasion : EnumSet.complementOf(EnumSet.of(Occasion.WISH))) {
            time.ring(occasion);
        }
        time.at(Duration.ofHours(1), () -> network = Set.of());
        ringAfter(Duration.ofHours(30), Occasion.WISH);
        work(Outcome.LOGIN_REFUSED);

        assertEquals(List.of(Duration.ZERO, Duration.ofHours(30)), runs);
        assertEquals(List.of(), asked);
    }

    @Test
    void aServerThatIsAwayIsAskedMoreAndMoreRarely() {
        Outcome[] away = new Outcome[20];
        java.util.Arrays.fill(away, Outcome.UNREACHABLE);
        work(away);

        Duration first = runs.get(1).minus(runs.get(0));
        Duration last = runs.get(20).minus(runs.get(19));
        assertTrue(first.compareTo(Duration.ofSeconds(2)) <= 0, first.toString());
        assertTrue(last.compareTo(Duration.ofSeconds(30)) >= 0 && last.compareTo(Duration.ofMinutes(1)) < 0, last + "");
        assertEquals(List.of(), asked);
    }

    @Test
    void aServerThatWantsToBeLeftAloneForATimeIs() {
        demanded = Duration.ofMinutes(20);
        work(Outcome.UNREACHABLE);

        assertEquals(List.of(Duration.ZERO, Duration.ofMinutes(20)), runs);
    }

    @Test
    void anotherNetworkIsAReasonToTryAtOnce() {
        demanded = Duration.ofMinutes(20);
        time.at(Duration.ofSeconds(62), () -> network = Set.of("198.51.100.7"));
        work(Outcome.UNREACHABLE);

        assertEquals(List.of(Duration.ZERO, Duration.ofSeconds(65)), runs);
    }

    @Test
    void anotherNetworkWhileAllIsWellIsAReasonToAsk() {
        heard = true;
        time.at(Duration.ofSeconds(62), () -> network = Set.of("198.51.100.7"));
        work(Outcome.IN_SYNC);

        assertEquals(Duration.ofSeconds(65), asked.getFirst());
        assertEquals(1, renewals);
        assertEquals(List.of(Duration.ZERO, FULL_LOOK), runs);
    }

    @Test
    void afterSleepEverythingIsLookedAtAndTheConnectionIsRenewed() {
        heard = true;
        time.at(Duration.ofSeconds(42), () -> time.sleep(Duration.ofHours(8)));
        work(Outcome.IN_SYNC);

        assertEquals(2, runs.size());
        assertTrue(runs.get(1).minus(Duration.ofHours(8)).compareTo(Duration.ofMinutes(1)) < 0, runs.toString());
        assertEquals(1, renewals);
    }

    @Test
    void aBusyComputerDidNotSleep() {
        time.at(Duration.ofSeconds(42), () -> time.sleep(Duration.ofSeconds(15)));
        work(Outcome.IN_SYNC);

        assertEquals(0, renewals);
        assertEquals(2, runs.size());
        assertTrue(runs.get(1).compareTo(FULL_LOOK) >= 0, runs.toString());
    }

    @Test
    void anInterruptedWaitEndsTheWatch() {
        Occasions occasions = new Occasions();
        Thread.currentThread().interrupt();
        assertThrows(CancelledException.class, () -> occasions.await(EnumSet.of(Occasion.WISH), Duration.ofHours(1)));
        Thread.interrupted();
    }

    @Test
    void whatRangBeforeTheWaitIsKeptUntilItIsWaitedFor() {
        Occasions occasions = new Occasions();
        occasions.ring(Occasion.LOCAL_CHANGE);

        assertEquals(Set.of(), occasions.await(EnumSet.of(Occasion.WISH), Duration.ZERO));
        assertEquals(Set.of(Occasion.LOCAL_CHANGE), occasions.await(EnumSet.allOf(Occasion.class), Duration.ZERO));
        assertEquals(Set.of(), occasions.await(EnumSet.allOf(Occasion.class), Duration.ZERO));
    }
}
