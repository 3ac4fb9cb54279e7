// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.product;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** A started process of the product. */
record RunningProduct(Process process, Path outputFile, Path errorFile) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** A question that may fail while the product is not that far. */
    interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    /** Waits for the end of the process and returns its exit code. */
    int exitCode() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            fail("Still running. " + errors());
        }
        return process.exitValue();
    }

    void awaitUntil(String what, Condition condition) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            if (!process.isAlive()) {
                fail("Ended with " + process.exitValue() + " before " + what + ". " + output() + errors());
            }
            if (Instant.now().isAfter(end)) {
                fail("Not in time: " + what + ". " + output() + errors());
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    String output() throws IOException {
        return Files.readString(outputFile);
    }

    String errors() throws IOException {
        return Files.readString(errorFile);
    }

    /** Asks the process to end, as a signal of the system does. */
    void terminate() {
        process.destroy();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
