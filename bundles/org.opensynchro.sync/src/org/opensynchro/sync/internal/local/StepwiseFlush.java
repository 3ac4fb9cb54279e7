// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Makes a file durable in steps while it is written, one step behind the writing, so that its length alone tells how much
 * of it survived the end of the process or of the computer: nothing is written beyond the end of a step before everything
 * up to the end of the step before it is on the disk. For one thread.
 */
final class StepwiseFlush implements AutoCloseable {
    /** Bytes in a step. Up to two of them are read from the server again after an interruption. */
    static final int STEP = 3 << 20;

    private final FileChannel channel;
    private FutureTask<Void> underWay = done();

    StepwiseFlush(FileChannel channel) {
        this.channel = channel;
    }

    /** How many bytes of a file that was written in steps are certainly on the disk when it has this length. */
    static long durable(long length) {
        return Math.max(0, (length - 1) / STEP - 1) * STEP;
    }

    /** How many bytes may be written before {@link #written} is to be called. */
    static int room(long position) {
        return STEP - (int) (position % STEP);
    }

    /** Everything up to {@code position} was written. */
    void written(long position) throws IOException {
        if (position % STEP != 0) {
            return;
        }
        await();
        FutureTask<Void> next = new FutureTask<>(() -> {
            channel.force(false);
            return null;
        });
        underWay = next;
        Thread.ofVirtual().name("flush").start(next);
    }

    /** Waits for what is under way, so that the file can be closed. */
    @Override
    public void close() throws IOException {
        await();
    }

    /** Not given up when the thread is interrupted: a disk ends what it has begun. */
    private void await() throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    underWay.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static FutureTask<Void> done() {
        FutureTask<Void> done = new FutureTask<>(() -> null);
        done.run();
        return done;
    }
}
