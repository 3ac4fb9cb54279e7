// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.accounts;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
    @Test
    void onlySoManyAttemptsWaitAtOnceAndOthersAreNotHeldUp() throws Exception {
        CountDownLatch waiting = new CountDownLatch(8);
        CountDownLatch over = new CountDownLatch(1);
        LoginThrottle throttle = new LoginThrottle(() -> Instant.EPOCH, time -> {
            waiting.countDown();
            over.await();
        });
        throttle.failed("guessed");
        List<Future<Boolean>> admitted = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                admitted.add(threads.submit(() -> throttle.admit("guessed")));
            }
            waiting.await();
            assertFalse(throttle.admit("guessed"));
            assertTrue(throttle.admit("somebody else"));
            over.countDown();
            for (Future<Boolean> attempt : admitted) {
                assertTrue(attempt.get());
            }
        }
        assertTrue(throttle.admit("guessed"));
    }
}
