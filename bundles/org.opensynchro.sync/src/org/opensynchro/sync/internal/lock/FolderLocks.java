// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.lock;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.opensynchro.workspace.Checksum;

/**
 * The local folders that are being synchronized now: one lock file each, named after a hash of the folder's real path and
 * holding that path as text, in one folder that all processes of a person share.
 */
final class FolderLocks {
    private static final String SUFFIX = ".lock";

    /** Threads of one process take turns here, because the file lock below knows processes only. */
    private static final Lock TURN = new ReentrantLock();

    private final Path locks;

    FolderLocks(Path locks) {
        this.locks = locks;
    }

    /**
     * Locks a folder.
     *
     * @param folder its real path
     * @throws FolderInUseException when somebody has locked it, or one above or below it
     * @throws IOException when locks cannot be kept
     */
    LockFile take(Path folder) throws FolderInUseException, IOException {
        LockFolders.make(locks);
        Path real = locks.toRealPath();
        TURN.lock();
        try (FileChannel turn =
                FileChannel.open(real.resolve("turn"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Held until the channel is closed.
            turn.lock();
            requireFree(real, folder);
            return LockFile.tryLock(real.resolve(name(folder)), folder.toString())
                    .orElseThrow(() -> new FolderInUseException(folder));
        } finally {
            TURN.unlock();
        }
    }

    private static void requireFree(Path locks, Path folder) throws FolderInUseException, IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(locks, '*' + SUFFIX)) {
            for (Path file : files) {
                Optional<String> held = LockFile.textIfHeld(file);
                if (held.isPresent()) {
                    Path other = FileSystems.getDefault().getPath(held.get());
                    if (other.startsWith(folder) || folder.startsWith(other)) {
                        throw new FolderInUseException(other);
                    }
                }
            }
        }
    }

    private static String name(Path folder) {
        byte[] text = folder.toString().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Checksum.newDigest("SHA256").digest(text), 0, 16) + SUFFIX;
    }
}
