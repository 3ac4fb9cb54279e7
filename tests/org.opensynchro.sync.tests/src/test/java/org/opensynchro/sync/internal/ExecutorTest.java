// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.Outcome;

class ExecutorTest {
    private final World world = new World();

    private Outcome runWithWorkers() throws Exception {
        Parts plain = world.parts(new Cancellation());
        Parts parts = new Parts(
                plain.journal(),
                plain.local(),
                plain.online(),
                Parallelism.ofWorkers(2),
                plain.clock(),
                plain.pause(),
                plain.conflictNames(),
                plain.cancellation());
        return new Run(parts, new Report(event -> {}), DeletionPolicy.ASK).run();
    }

    @Test
    void anErrorOfAWorkerIsThrownToTheCallerAndNeverLooksLikeSuccess() throws Exception {
        world.local.write("file", "content");
        OutOfMemoryError error = new OutOfMemoryError("Java heap space");
        AtomicReference<OutOfMemoryError> next = new AtomicReference<>(error);
        world.online.faults((effect, path, done) -> {
            if (effect.equals("create") && next.get() != null) {
                throw next.getAndSet(null);
            }
        });

        assertSame(error, assertThrows(OutOfMemoryError.class, this::runWithWorkers));

        assertEquals(Outcome.IN_SYNC, runWithWorkers());
        assertEquals(world.local.tree(), world.online.tree());
    }
}
