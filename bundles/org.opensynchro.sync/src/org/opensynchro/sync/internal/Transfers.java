// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.ItemFailedException;
import org.opensynchro.sync.Replica;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.sync.ReplicaUnavailableException;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.workspace.Content;
import org.opensynchro.workspace.ItemPath;

/** Carries the content of one file from one replica to the other, and tells how far it is. Thread-safe. */
final class Transfers {
    private static final Duration TELL_EVERY = Duration.ofMillis(250);
    /** How long is waited before a transfer that was cut short is tried again, each time. */
    private static final Duration[] WAITS = {Duration.ofMillis(300), Duration.ofSeconds(1)};

    private final Report report;
    private final Cancellation cancellation;
    private final InstantSource clock;
    private final Pause pause;

    Transfers(Report report, Cancellation cancellation, InstantSource clock, Pause pause) {
        this.report = report;
        this.cancellation = cancellation;
        this.clock = clock;
        this.pause = pause;
    }

    /** Writes content to a replica: {@link Replica#create} or {@link Replica#replace}. */
    @FunctionalInterface
    interface Sink {
        Item write(Content content) throws ReplicaException;
    }

    /**
     * Carries one file.
     *
     * @param receiver the side that receives
     * @return the file as the receiver has it now
     */
    Item carry(ItemPath path, Replica source, Item expected, Side receiver, Sink sink) throws ReplicaException {
        for (Duration wait : WAITS) {
            try {
                return carryOnce(path, source, expected, receiver, sink);
            } catch (CutShortException e) {
                pause.pause(wait);
            }
        }
        try {
            return carryOnce(path, source, expected, receiver, sink);
        } catch (CutShortException e) {
            throw Hashing.unreadable(path, e.cut);
        }
    }

    private Item carryOnce(ItemPath path, Replica source, Item expected, Side receiver, Sink sink)
            throws ReplicaException, CutShortException {
        MeteredContent content =
                new MeteredContent(source.read(path, expected), cancellation, meter(path, receiver, expected.size()));
        try {
            return sink.write(content);
        } catch (ItemFailedException | ReplicaUnavailableException e) {
            blameSource(path, source, content);
            throw e;
        }
    }

    /** A receiver only notices that reading failed; what that means, the source knows. */
    private static void blameSource(ItemPath path, Replica source, MeteredContent content)
            throws ReplicaException, CutShortException {
        try {
            content.throwFailure();
        } catch (IOException failure) {
            if (source.side() == Side.ONLINE && !(failure.getCause() instanceof ReplicaException)) {
                throw new CutShortException(failure);
            }
            throw Hashing.unreadable(path, failure);
        }
    }

    private MeteredContent.Meter meter(ItemPath path, Side receiver, long total) {
        AtomicLong lastTold = new AtomicLong(clock.millis());
        return (position, count) -> {
            report.transferred(count);
            long now = clock.millis();
            if (now - lastTold.get() >= TELL_EVERY.toMillis()) {
                lastTold.set(now);
                report.tell(new SyncEvent.TransferProgress(path, receiver, position, total));
            }
        };
    }

    /** An answer ended before all bytes were there; time may mend it. */
    private static final class CutShortException extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient IOException cut;

        CutShortException(IOException cut) {
            super(cut);
            this.cut = cut;
        }
    }
}
