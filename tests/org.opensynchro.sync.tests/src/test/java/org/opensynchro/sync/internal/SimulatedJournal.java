// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.opensynchro.sync.Journal;

/** What a journal holds in a simulation: can be copied at any moment, and be opened such that each call is disturbed. */
public final class SimulatedJournal {
    private final MemoryJournal memory;

    private SimulatedJournal(MemoryJournal memory) {
        this.memory = memory;
    }

    /** A journal that nothing was written to. */
    public static SimulatedJournal empty() {
        return new SimulatedJournal(new MemoryJournal());
    }

    /** What it holds now. */
    public SimulatedJournal copy() {
        return new SimulatedJournal(memory.copy());
    }

    /** Comes before each call. */
    public interface Disturbance {
        /** @throws org.opensynchro.sync.JournalException when the store fails */
        void before(boolean writes);
    }

    /**
     * The journal as a program sees it.
     *
     * @param onChange runs after each change
     */
    public Journal open(Disturbance disturbance, Runnable onChange) {
        return (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (proxy, method, arguments) -> {
                    boolean writes = method.getReturnType() == void.class;
                    disturbance.before(writes);
                    try {
                        Object result = method.invoke(memory, arguments);
                        if (writes) {
                            onChange.run();
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
