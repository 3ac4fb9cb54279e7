// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Tells stories one after the other, on all cores, as many as are wanted: what {@code releng/simulate} starts. */
public final class Simulate {
    private Simulate() {}

    /** @param arguments the first seed, how many, the most minutes (0: no limit), and for how many failures a story is told */
    public static void main(String[] arguments) throws InterruptedException {
        long first = Long.parseLong(arguments[0]);
        long count = Long.parseLong(arguments[1]);
        double minutes = Double.parseDouble(arguments[2]);
        System.exit(run(first, count, minutes) == 0 ? 0 : 1);
    }

    private static int run(long first, long count, double minutes) throws InterruptedException {
        long start = System.nanoTime();
        long end = minutes == 0 ? Long.MAX_VALUE : start + (long) (minutes * 60e9);
        AtomicLong next = new AtomicLong(first);
        AtomicLong done = new AtomicLong();
        AtomicInteger failures = new AtomicInteger();
        int cores = Runtime.getRuntime().availableProcessors();
        try (ExecutorService threads = Threads.ofEngines();
                ExecutorService workers = Executors.newFixedThreadPool(cores)) {
            for (int i = 0; i < cores; i++) {
                workers.execute(() -> {
                    for (long seed = next.getAndIncrement();
                            seed < first + count && System.nanoTime() < end;
                            seed = next.getAndIncrement()) {
                        Optional<String> report = Telling.of(seed, threads);
                        done.incrementAndGet();
                        report.ifPresent(text -> {
                            failures.incrementAndGet();
                            System.out.println(text);
                        });
                    }
                });
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%d stories in %.1f s (%.0f a second), %d failed%n",
                done.get(), seconds, done.get() / seconds, failures.get());
        return failures.get();
    }
}
