// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.running;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.opensynchro.model.ActivityEntry;
import org.opensynchro.model.ActivityKind;
import org.opensynchro.model.ActivitySide;
import org.opensynchro.model.ModelFactory;
import org.opensynchro.model.Severity;

/** Remembers what happened lately. Thread-safe; entries do not change once they are in. */
final class ActivityLog {
    private static final int CAPACITY = 2_000;

    private final Deque<ActivityEntry> entries = new ArrayDeque<>();
    private final Clock clock;

    ActivityLog(Clock clock) {
        this.clock = clock;
    }

    /** The log of one synchronization, which writes into this one. */
    Writer of(String synchronizationId) {
        return (kind, side, path, message, advice, severity) -> {
            ActivityEntry entry = ModelFactory.eINSTANCE.createActivityEntry();
            entry.setTime(clock.instant());
            entry.setSynchronizationId(synchronizationId);
            entry.setKind(kind);
            entry.setSide(side);
            entry.setPath(path);
            entry.setMessage(message);
            entry.setAdvice(advice);
            entry.setSeverity(severity);
            add(entry);
        };
    }

    private synchronized void add(ActivityEntry entry) {
        entries.addFirst(entry);
        if (entries.size() > CAPACITY) {
            entries.removeLast();
        }
    }

    /** All that is remembered, newest first. */
    synchronized List<ActivityEntry> newestFirst() {
        return List.copyOf(entries);
    }

    /** Takes what happened to one synchronization. */
    @FunctionalInterface
    interface Writer {
        /** Remembers that this happened now. */
        void add(ActivityKind kind, ActivitySide side, String path, String message, String advice, Severity severity);
    }
}
