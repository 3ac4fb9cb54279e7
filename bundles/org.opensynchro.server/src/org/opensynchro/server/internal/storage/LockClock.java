// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** The server's clock, by which locks run out, and the moment at which the next one does. For any thread. */
final class LockClock {
    private final InstantSource source;
    private final AtomicLong nextExpiry = new AtomicLong(Long.MIN_VALUE);

    LockClock(InstantSource source) {
        this.source = source;
    }

    /** Seconds since 1970. */
    long now() {
        return source.instant().getEpochSecond();
    }

    /** A lock will run out then, once the change is durable. */
    void expiresAt(Change change, long moment) {
        change.afterCommit(() -> nextExpiry.accumulateAndGet(moment, Math::min));
    }

    /**
     * Removes the locks that have run out, and tells the folders above them. Costs nothing while there is none: no thread
     * waits for the moment, the next request finds out.
     */
    void expire(Database database) throws StorageException {
        long now = now();
        if (now < nextExpiry.get()) {
            return;
        }
        nextExpiry.set(Long.MAX_VALUE);
        long next = database.change(change -> {
            LockTable table = new LockTable(change.sql(), now);
            for (EntryLock lock : table.expired()) {
                table.remove(lock.token());
                AccountLocks.tellFolders(change, new Entries(change.sql()).get(lock.entry()));
            }
            return table.nextExpiry();
        });
        nextExpiry.accumulateAndGet(next, Math::min);
    }
}
