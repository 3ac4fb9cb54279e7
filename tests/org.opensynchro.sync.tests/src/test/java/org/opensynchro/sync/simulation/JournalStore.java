// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * Keeps what a journal holds as SQLite does with {@code synchronous=NORMAL}: the end of the program loses nothing; when the
 * power goes, the last changes may be lost, but never one without those after it.
 */
final class JournalStore {
    private static final int MAY_BE_LOST = 20;

    private final Deque<VirtualJournal.Memory> before = new ArrayDeque<>();
    private final List<VirtualJournal.Memory> days = new ArrayList<>();
    private VirtualJournal.Memory memory = new VirtualJournal.Memory();

    VirtualJournal open(VirtualJournal.Disturbance disturbance) {
        days.add(memory.copy());
        before.add(memory.copy());
        return new VirtualJournal(memory, disturbance, this::keep);
    }

    private void keep() {
        before.addLast(memory.copy());
        if (before.size() > MAY_BE_LOST) {
            before.removeFirst();
        }
    }

    void losePower(Random random) {
        List<VirtualJournal.Memory> possible = new ArrayList<>(before);
        if (random.nextBoolean() && !possible.isEmpty()) {
            memory = possible.get(random.nextInt(possible.size()));
        }
        before.clear();
    }

    void lose() {
        memory = new VirtualJournal.Memory();
        before.clear();
    }

    /** As it was when the engine ran the last time but so many. */
    void restore(int runs) {
        if (!days.isEmpty()) {
            memory = days.get(Math.max(0, days.size() - 1 - runs)).copy();
        }
        before.clear();
    }

    @Override
    public String toString() {
        return memory.toString();
    }
}
