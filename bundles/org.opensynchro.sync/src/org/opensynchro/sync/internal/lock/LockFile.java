// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.lock;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that at most one holder in all processes has locked; its text says what the lock is for. The lock is an advisory
 * one of the operating system, which drops it when the process ends.
 */
final class LockFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LockFile.class);

    /** Far behind the text, because a locked range cannot be read by others on Windows. */
    private static final long POSITION = Long.MAX_VALUE - 1;

    /**
     * The files locked by this process. They must not even be opened again here: on POSIX systems, closing any descriptor
     * of a file drops all locks that the process has on it (fcntl(2), "Record locks"). The system keeps these locks by
     * process, so this is one for the process as well.
     */
    private static final ConcurrentMap<Path, String> HELD = new ConcurrentHashMap<>();

    private final Path file;
    private final FileChannel channel;
    private final AtomicBoolean closed = new AtomicBoolean();

    private LockFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Locks a file, made when missing, unless somebody else has it locked.
     *
     * @param file its real path
     * @param text what the lock is for; replaces what the file holds
     */
    static Optional<LockFile> tryLock(Path file, String text) throws IOException {
        if (HELD.putIfAbsent(file, text) != null) {
            return Optional.empty();
        }
        LockFile taken = null;
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                FileLock lock = channel.tryLock(POSITION, 1, false);
                if (lock != null) {
                    channel.truncate(0).write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                    taken = new LockFile(file, channel);
                }
            } finally {
                if (taken == null) {
                    channel.close();
                }
            }
            return Optional.ofNullable(taken);
        } finally {
            if (taken == null) {
                HELD.remove(file);
            }
        }
    }

    /**
     * The text of a file that somebody has locked; a file that nobody has locked is removed.
     *
     * @param file its real path
     */
    static Optional<String> textIfHeld(Path file) throws IOException {
        String here = HELD.get(file);
        if (here != null) {
            return Optional.of(here);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            String text = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
            FileLock lock = channel.tryLock(POSITION, 1, false);
            if (lock == null) {
                return Optional.of(text);
            }
        }
        Files.deleteIfExists(file);
        return Optional.empty();
    }

    /** Closing again does nothing: the file may be locked by somebody else in this process by then. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("The lock {} could not be released; it ends with the process", file, e);
        } finally {
            HELD.remove(file);
        }
    }
}
