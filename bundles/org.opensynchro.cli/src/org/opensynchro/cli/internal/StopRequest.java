// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.util.concurrent.CompletableFuture;

/** The wish of somebody outside that the running command comes to its end. Thread-safe; the first wish counts. */
public final class StopRequest {
    private final CompletableFuture<Integer> signal = new CompletableFuture<>();

    /** @param signalNumber the signal that was sent: 2 for Ctrl-C, 15 for a termination */
    public void request(int signalNumber) {
        signal.complete(signalNumber);
    }

    /** Whether the command shall end. */
    boolean requested() {
        return signal.isDone();
    }

    /**
     * Runs {@code action} when the command shall end, at once when that was asked for already. It runs in a thread of its
     * own, because it may wait for the very thread that asked.
     */
    void whenRequested(Runnable action) {
        signal.thenRunAsync(action, Thread::startVirtualThread);
    }

    /** Waits until the command shall end. */
    void await() {
        signal.join();
    }

    /** The exit code of a command that ended early because of the signal. */
    int exitCode() {
        return ExitCode.SIGNALLED + signal.getNow(0);
    }
}
