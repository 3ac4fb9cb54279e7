// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.sync.ItemFailedException;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.workspace.ItemPath;

/**
 * The room that is left on the disk. It is asked before content begins to arrive, what is promised to other content under
 * way counts as taken, and a file that is not small leaves a reserve, so that other programs and the journal can go on
 * working. Thread-safe.
 */
final class Room {
    /** A disk with less room than this, in bytes, is full for everybody, and not just too small for one file. */
    static final long FULL = 1 << 20;

    /** What files that are not small leave free, in bytes, unless the disk is small itself. */
    private static final long RESERVE = 100L << 20;

    private static final int RESERVED_PART = 100;
    private static final long MEGABYTE = 1_000_000;

    private final AtomicLong promised = new AtomicLong();
    private volatile FileStore store;

    /**
     * Promises room.
     *
     * @param folder a folder of the disk
     * @param size how many bytes will still be written
     * @throws ReplicaException when there is too little
     */
    Promise promise(ItemPath path, Path folder, long size) throws ReplicaException, IOException {
        FileStore known = store;
        if (known == null) {
            known = Files.getFileStore(folder);
            store = known;
        }
        long usable = known.getUsableSpace();
        long free = usable - promised.getAndAdd(size) - (size > FULL ? reserve(known) : 0);
        if (size <= free) {
            return new Promise(size);
        }
        promised.addAndGet(-size);
        if (usable < FULL) {
            throw Failures.diskFull(path, null);
        }
        throw new ItemFailedException(
                NLS.bind(Messages.Room_missing, path, Math.ceilDiv(size - free, MEGABYTE)),
                Messages.Failures_diskFullAdvice,
                null);
    }

    private static long reserve(FileStore store) throws IOException {
        return Math.min(RESERVE, store.getTotalSpace() / RESERVED_PART);
    }

    /** Room for one file, held until it is closed. For one thread. */
    final class Promise implements AutoCloseable {
        private long left;

        Promise(long size) {
            left = size;
        }

        /** So many bytes were written and take up their room themselves now. */
        void written(long count) {
            long taken = Math.min(left, count);
            left -= taken;
            promised.addAndGet(-taken);
        }

        @Override
        public void close() {
            written(left);
        }
    }
}
