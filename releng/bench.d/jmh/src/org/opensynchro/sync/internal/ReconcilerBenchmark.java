// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The time of one decision, taken over the files of the reconciler's whole table. */
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ReconcilerBenchmark {
    private static final State[] NEW = {State.ABSENT, State.FILE_CHANGED, State.FOLDER};
    private static final State[] KNOWN = State.values();
    private static final int CASES = 25;

    @Benchmark
    @OperationsPerInvocation(CASES)
    public void decide(Blackhole hole) {
        for (State local : NEW) {
            for (State online : NEW) {
                hole.consume(Reconciler.decide(Memory.NOTHING, local, online, false));
            }
        }
        for (State local : KNOWN) {
            for (State online : KNOWN) {
                hole.consume(Reconciler.decide(Memory.FILE, local, online, false));
            }
        }
    }
}
