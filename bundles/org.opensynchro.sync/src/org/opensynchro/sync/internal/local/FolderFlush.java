// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the entries of folders durable ({@code fsync} of the folder). Threads that ask for one folder while it is being
 * flushed share the next flush, so that many small files in one folder do not pay one each. Thread-safe.
 */
final class FolderFlush {
    private static final Logger LOG = LoggerFactory.getLogger(FolderFlush.class);

    /** The flush that has not begun yet: whoever comes now can join it. */
    private final ConcurrentMap<Path, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();

    private final ConcurrentMap<Path, CompletableFuture<Void>> running = new ConcurrentHashMap<>();

    private final Force force;

    /** Flushes with the means of this system. Windows makes names durable by itself, and has no call for it. */
    FolderFlush() {
        this(System.getProperty("os.name", "").startsWith("Windows") ? folder -> {} : FolderFlush::force);
    }

    FolderFlush(Force force) {
        this.force = force;
    }

    /** Returns when all that happened in the folder before this call is durable. */
    void flush(Path folder) throws IOException {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> joined = waiting.putIfAbsent(folder, mine);
        if (joined != null) {
            await(joined);
            return;
        }
        CompletableFuture<Void> before = running.get(folder);
        if (before != null) {
            before.exceptionally(e -> null).join();
        }
        running.put(folder, mine);
        waiting.remove(folder, mine);
        try {
            force.of(folder);
            mine.complete(null);
        } catch (IOException e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            mine.completeExceptionally(new IOException("The flush of " + folder + " was abandoned"));
            running.remove(folder, mine);
        }
    }

    /** Not to be interrupted: what is made durable here has happened, and will be remembered as such. */
    private static void force(Path folder) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (!isForced(folder)) {
                interrupted = Thread.interrupted();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Tries once; false when the thread was interrupted meanwhile. */
    private static boolean isForced(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (ClosedByInterruptException e) {
            return false;
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            if (!NativeFlush.isImpossible(folder)) {
                throw e;
            }
            // Some network file systems cannot do this for folders; then their word is as good as it gets.
            LOG.debug("{} cannot be flushed", folder, e);
        }
        return true;
    }

    private static void await(CompletableFuture<Void> flush) throws IOException {
        try {
            flush.join();
        } catch (CompletionException e) {
            throw new IOException(e.getCause());
        }
    }

    /** Makes one folder durable. */
    interface Force {
        void of(Path folder) throws IOException;
    }
}
