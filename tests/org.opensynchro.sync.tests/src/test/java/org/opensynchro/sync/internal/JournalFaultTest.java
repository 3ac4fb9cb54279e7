// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opensynchro.sync.Journal;
import org.opensynchro.sync.JournalException;
import org.opensynchro.workspace.ItemPath;

/** The scene of {@link FaultTest}, in which the i-th write of the journal fails, for every i, before and after it took place. */
class JournalFaultTest {
    static Stream<Arguments> faults() {
        World world = FaultTest.scene();
        AtomicInteger writes = new AtomicInteger();
        world.journal = failing(world.journal, writes, 0, false);
        world.run();
        return IntStream.rangeClosed(1, writes.get())
                .boxed()
                .flatMap(write -> Stream.of(Arguments.of(write, false), Arguments.of(write, true)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aJournalThatFailsAtAnyWriteLosesNothingAndTheNextRunMendsIt(int write, boolean done) {
        World world = FaultTest.scene();
        Journal sound = world.journal;
        Map<ItemPath, Integer> sent = new HashMap<>();
        world.online.faults(FaultTest.counting(sent));
        world.journal = failing(sound, new AtomicInteger(), write, done);

        assertThrows(JournalException.class, world::run);

        FaultTest.assertNothingLost(world);
        world.journal = sound;
        FaultTest.assertMended(world, sent);
    }

    private static Journal failing(Journal journal, AtomicInteger writes, int failing, boolean done) {
        return (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (proxy, method, arguments) -> {
                    boolean hit = method.getReturnType() == void.class && writes.incrementAndGet() == failing;
                    if (hit && !done) {
                        throw new JournalException("The disk is full", null);
                    }
                    try {
                        Object result = method.invoke(journal, arguments);
                        if (hit) {
                            throw new JournalException("The disk failed", null);
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
