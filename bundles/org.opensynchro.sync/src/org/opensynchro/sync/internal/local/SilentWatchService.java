// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.nio.file.ClosedWatchServiceException;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Stands in where the system gives no watch service: it never has anything to tell. Thread-safe. */
final class SilentWatchService implements WatchService {
    private final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public WatchKey poll() {
        requireOpen();
        return null;
    }

    @Override
    public WatchKey poll(long timeout, TimeUnit unit) throws InterruptedException {
        if (closed.await(timeout, unit)) {
            throw new ClosedWatchServiceException();
        }
        return null;
    }

    @Override
    public WatchKey take() throws InterruptedException {
        closed.await();
        throw new ClosedWatchServiceException();
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void requireOpen() {
        if (closed.getCount() == 0) {
            throw new ClosedWatchServiceException();
        }
    }
}
