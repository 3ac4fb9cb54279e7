// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.sync.internal.local.LocalReplica;
import org.opensynchro.workspace.ItemPath;

/** The time in which the local side of 10,000 files in 200 folders is listed, with nothing to compare it with. */
@org.openjdk.jmh.annotations.State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LocalScanBenchmark {
    private static final int FOLDERS = 200;
    private static final int FILES = 50;

    private Path root;
    private LocalReplica replica;

    @Setup
    public void makeTree() throws IOException {
        root = Files.createTempDirectory("opensynchro-scan");
        for (int folder = 0; folder < FOLDERS; folder++) {
            Path made = Files.createDirectory(root.resolve("folder " + folder));
            for (int file = 0; file < FILES; file++) {
                Files.createFile(made.resolve("file " + file));
            }
        }
        replica = new LocalReplica(root, Clock.systemUTC());
    }

    @TearDown
    public void deleteTree() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Benchmark
    public int list() throws ReplicaException {
        return list(ItemPath.ROOT);
    }

    private int list(ItemPath folder) throws ReplicaException {
        int count = 0;
        for (Item item : replica.list(folder).items()) {
            count += item.isFolder() ? list(folder.child(item.name())) : 1;
        }
        return count;
    }
}
