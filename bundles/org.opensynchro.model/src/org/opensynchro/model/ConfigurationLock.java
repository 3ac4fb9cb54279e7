// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.model;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** Keeps other processes, and other stores in this one, from changing a configuration at the same time. */
final class ConfigurationLock implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final FileChannel channel;

    private ConfigurationLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits until the lock is free, ten seconds at most: a change takes milliseconds.
     *
     * @throws IOException when it is not free by then, or the thread is interrupted
     */
    static ConfigurationLock acquire(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!tryLock(channel)) {
                if (System.nanoTime() > end) {
                    throw new IOException("Another program keeps this locked: " + file);
                }
                Thread.sleep(PAUSE);
            }
            return new ConfigurationLock(channel);
        } catch (InterruptedException e) {
            channel.close();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + file, e);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Releases the lock. The file stays: deleting it would let two others lock two different files. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
