// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.ReplicaUnavailableException;
import org.opensynchro.sync.internal.local.FailingDisk;
import org.opensynchro.sync.internal.local.FailingDisk.Fault;
import org.opensynchro.sync.internal.local.LocalReplica;

/**
 * One scene that needs every kind of effect on a real folder, in which the i-th effect fails, for every i: before and after
 * it took place, alone or as the last one before the process is killed. The next run brings both sides together; nothing is
 * lost, and nothing is sent again that the server has.
 */
class DiskFaultTest {
    private static final Set<String> KEPT = new TreeSet<>(Set.of(
            "created there", "edited there", "conflict here", "conflict there", "edited here", "moved", "stays"));

    @TempDir
    Path home;

    private int scenes;

    @TestFactory
    List<DynamicTest> anEffectOnTheDiskThatFailsLosesNothing() throws Exception {
        return failEach(true);
    }

    @TestFactory
    List<DynamicTest> norWhereTheDiskCannotExchangeTwoFiles() throws Exception {
        return failEach(false);
    }

    private List<DynamicTest> failEach(boolean exchanges) throws Exception {
        int effects = play(Fault.NONE, exchanges);
        assertTrue(effects > 30, () -> effects + " effects");
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 1; i <= effects; i++) {
            for (Fault fault : List.of(
                    new Fault(i, false, false),
                    new Fault(i, true, false),
                    new Fault(i, false, true),
                    new Fault(i, true, true))) {
                tests.add(DynamicTest.dynamicTest(fault.toString(), () -> play(fault, exchanges)));
            }
        }
        return tests;
    }

    /** Plays the scene in a folder of its own, and returns how many effects there were in its first run. */
    private int play(Fault fault, boolean exchanges) throws Exception {
        Path folder = Files.createDirectories(home.resolve("scene" + ++scenes));
        FailingDisk disk = new FailingDisk(exchanges);
        World world = new World();
        begin(world, disk, folder);
        disk.fault(fault);

        runUntilItFails(world, disk, folder);
        int effects = disk.count();
        disk.fault(Fault.NONE);
        assertEquals(Outcome.IN_SYNC, run(world, disk, folder), () -> world.events.toString());

        assertEquals(tree(folder), world.online.tree());
        assertEquals(KEPT, contents(world.online.tree()));
        assertEquals(Set.of(), missingFrom(folder, "deleted there"), "what was deleted there is in the trash here");
        assertEquals(2, world.online.calls("create") + world.online.calls("replace"), "uploads");
        return effects;
    }

    private static void begin(World world, FailingDisk disk, Path folder) throws Exception {
        for (String name : List.of("edit here", "edit there", "conflict", "delete there", "stays")) {
            save(folder, name, name.equals("delete there") ? "deleted there" : name);
        }
        save(folder, "old/file", "moved");
        assertEquals(Outcome.IN_SYNC, run(world, disk, folder));
        save(folder, "edit here", "edited here");
        save(folder, "conflict", "conflict here");
        world.online.write("edit there", "edited there");
        world.online.write("conflict", "conflict there");
        world.online.write("new/deeper/created", "created there");
        world.online.remove("delete there");
        world.online.rename("old", "brought");
        world.online.forgetCalls();
    }

    private static void runUntilItFails(World world, FailingDisk disk, Path folder) throws ReplicaUnavailableException {
        try {
            run(world, disk, folder);
        } catch (ReplicaUnavailableException e) {
            // What the person is told; the next run goes on.
        }
    }

    private static Outcome run(World world, FailingDisk disk, Path folder) throws ReplicaUnavailableException {
        // Each pause of the engine is a second of this computer.
        LocalReplica local =
                new LocalReplica(disk.folder(folder), () -> Instant.now().plusSeconds(world.pauses));
        return new Run(world.parts(local, new Cancellation()), new Report(world.events::add), DeletionPolicy.ASK).run();
    }

    private static void save(Path folder, String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L + text.hashCode()));
    }

    private static Map<String, String> tree(Path folder) throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(one -> !one.equals(folder)).toList()) {
                String name = folder.relativize(path).toString();
                if (!name.startsWith(".opensynchro")) {
                    boolean isFolder = Files.isDirectory(path);
                    tree.put(isFolder ? name + "/" : name, isFolder ? "" : Files.readString(path));
                }
            }
        }
        return tree;
    }

    private static Set<String> contents(Map<String, String> tree) {
        Set<String> contents = new TreeSet<>(tree.values());
        contents.remove("");
        return contents;
    }

    private static Set<String> missingFrom(Path folder, String... contents) throws IOException {
        Set<String> missing = new TreeSet<>(Set.of(contents));
        try (Stream<Path> all = Files.walk(folder.resolve(".opensynchro"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                missing.remove(Files.readString(file));
            }
        }
        return missing;
    }
}
