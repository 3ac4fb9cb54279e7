// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How fast bytes went through during the last seconds. Not thread-safe. */
final class TransferRate {
    /** How far back it looks: long enough to be steady, short enough to follow a change. */
    static final Duration WINDOW = Duration.ofSeconds(10);

    private record Sample(Instant time, long bytes) {}

    private final Deque<Sample> samples = new ArrayDeque<>();

    /** Notes that {@code bytes} in all went through up to {@code time}. */
    void note(Instant time, long bytes) {
        samples.addLast(new Sample(time, bytes));
        Instant oldest = time.minus(WINDOW);
        while (samples.size() > 2 && samples.peekFirst().time().isBefore(oldest)) {
            samples.removeFirst();
        }
    }

    /** Bytes a second; 0 as long as nothing can be told. */
    double bytesPerSecond() {
        if (samples.size() < 2) {
            return 0;
        }
        Sample first = samples.peekFirst();
        Sample last = samples.peekLast();
        double seconds = Duration.between(first.time(), last.time()).toNanos() / 1e9;
        return seconds <= 0 ? 0 : Math.max(0, (last.bytes() - first.bytes()) / seconds);
    }
}
