// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.opensynchro.sync.Journal;
import org.opensynchro.sync.internal.SimulatedJournal;

/**
 * Keeps what a journal holds as SQLite does with {@code synchronous=NORMAL}: the end of the program loses nothing; when the
 * power goes, the last changes may be lost, but never one without those after it.
 */
final class JournalStore {
    private static final int MAY_BE_LOST = 20;

    private final Deque<SimulatedJournal> before = new ArrayDeque<>();
    private final List<SimulatedJournal> days = new ArrayList<>();
    private SimulatedJournal memory = SimulatedJournal.empty();

    Journal open(SimulatedJournal.Disturbance disturbance) {
        days.add(memory.copy());
        before.add(memory.copy());
        return memory.open(disturbance, this::keep);
    }

    private void keep() {
        before.addLast(memory.copy());
        if (before.size() > MAY_BE_LOST) {
            before.removeFirst();
        }
    }

    void losePower(Random random) {
        List<SimulatedJournal> possible = new ArrayList<>(before);
        if (random.nextBoolean() && !possible.isEmpty()) {
            memory = possible.get(random.nextInt(possible.size()));
        }
        before.clear();
    }

    void lose() {
        memory = SimulatedJournal.empty();
        before.clear();
    }

    /** As it was when the engine ran the last time but so many. */
    void restore(int runs) {
        if (!days.isEmpty()) {
            memory = days.get(Math.max(0, days.size() - 1 - runs)).copy();
        }
        before.clear();
    }
}
