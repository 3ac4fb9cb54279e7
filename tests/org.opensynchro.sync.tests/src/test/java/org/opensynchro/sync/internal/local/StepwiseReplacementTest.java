// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.Replica;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.sync.ReplicaUnavailableException;
import org.opensynchro.sync.SurpriseException;
import org.opensynchro.sync.simulation.disk.Disk;
import org.opensynchro.sync.simulation.disk.DiskTraits;
import org.opensynchro.sync.simulation.disk.Disturbance;
import org.opensynchro.sync.simulation.disk.VirtualFileSystem;
import org.opensynchro.workspace.ItemPath;

/** On disks that cannot exchange two files, with and without links. */
class StepwiseReplacementTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T17:05:33Z"));
    private static final ItemPath FILE = ItemPath.of("d/\u00e9\\t\u00e9.txt");
    private static final int MORE_THAN_ENOUGH = 1_000;

    private Disturbance disturbance = (kind, path) -> {};
    private Disk disk;
    private Path root;
    private Path file;

    /** The end of the process, at once. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void withLinks() throws IOException {
        begin(true);
    }

    private void begin(boolean links) throws IOException {
        disturbance = (kind, path) -> {};
        disk = new Disk(new DiskTraits(true, false, false, 1, false, true, true, false, links), CLOCK);
        root = new VirtualFileSystem(disk, (kind, path) -> disturbance.before(kind, path)).getPath("/files");
        file = root.resolve(FILE.toString());
        Files.createDirectories(file.getParent());
        Files.writeString(file, "old");
    }

    private Replica replica() {
        return SimulatedProvider.replica(root, CLOCK);
    }

    private static Item item(Replica replica) throws ReplicaException {
        replica.list(ItemPath.ROOT);
        return replica.list(FILE.parent()).items().getFirst();
    }

    private void replace() throws ReplicaException {
        replace((kind, path) -> {});
    }

    /** @param during comes before each call of the replacement */
    private void replace(Disturbance during) throws ReplicaException {
        Replica replica = replica();
        Item expected = item(replica);
        disturbance = during;
        replica.replace(FILE, expected, TestContent.of("new"));
    }

    /** What the person sees, and what is in the working folder, under the names of both. */
    private Map<String, String> all(Path folder) throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (Path entry : FolderEntries.of(folder)) {
            if (Files.isDirectory(entry)) {
                found.putAll(all(entry));
            } else {
                found.put(root.relativize(entry).toString(), Files.readString(entry));
            }
        }
        return found;
    }

    private List<String> visible() throws IOException {
        return List.copyOf(all(file.getParent()).values());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theNewVersionIsAtThePlaceAndTheOldOneWhereReplacedVersionsAre(boolean links) throws Exception {
        begin(links);

        replace();

        Map<String, String> all = all(root);
        assertEquals("new", all.remove(root.relativize(file).toString()));
        assertEquals(List.of("old"), List.copyOf(all.values()));
        assertTrue(all.keySet().iterator().next().startsWith(".opensynchro/replaced/"), all::toString);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whereverTheProcessEndsTheFileIsThereOnTheNextLook(boolean links) throws Exception {
        boolean killed = true;
        for (int step = 1; killed; step++) {
            assertTrue(step < MORE_THAN_ENOUGH);
            begin(links);
            int end = step;
            int[] calls = {0};
            try {
                replace((kind, path) -> {
                    if (++calls[0] >= end) {
                        throw new Killed();
                    }
                });
                killed = false;
            } catch (Killed e) {
                // The next process finds what this one left.
            }
            disturbance = (kind, path) -> {};

            Item seen = item(replica());

            assertEquals(FILE.name(), seen.name());
            assertEquals(1, visible().size(), "step " + step);
            assertTrue(List.of("old", "new").contains(visible().getFirst()), "step " + step);
            assertTrue(all(root).containsValue("old"), "step " + step);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsSavedAtAnyStepIsSeenAfterwards(boolean links) throws Exception {
        boolean saved = true;
        for (int step = 1; saved; step++) {
            assertTrue(step < MORE_THAN_ENOUGH);
            for (boolean byRename : new boolean[] {true, false}) {
                begin(links);
                int moment = step;
                int[] calls = {0};
                try {
                    replace((kind, path) -> {
                        if (++calls[0] == moment) {
                            save(byRename);
                        }
                    });
                } catch (SurpriseException e) {
                    assertTrue(calls[0] >= moment);
                }
                saved = calls[0] >= moment;
                disturbance = (kind, path) -> {};

                item(replica());

                assertTrue(!saved || visible().contains("saved"), "step " + step + ": " + all(root));
            }
        }
    }

    private void save(boolean byRename) throws IOException {
        Disturbance ours = disturbance;
        disturbance = (kind, path) -> {};
        if (byRename) {
            Path temporary = file.resolveSibling("save");
            Files.writeString(temporary, "saved");
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.writeString(file, "saved");
        }
        disturbance = ours;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twoVersionsThatWereSavedMeanwhileAreBothSeen(boolean links) throws Exception {
        begin(links);
        List<String> told = new ArrayList<>();
        Disturbance twice = (kind, path) -> {
            boolean lastLook = told.size() == 1 && path.endsWith(".taken");
            boolean taken = told.size() == 2 && path.endsWith(".taken") && kind == Disturbance.Kind.READ;
            if (told.isEmpty() && path.endsWith(".place") || lastLook || taken) {
                told.add(path);
                if (told.size() == 2) {
                    write("first");
                } else if (told.size() == 3) {
                    write("second");
                }
            }
        };

        assertThrows(SurpriseException.class, () -> replace(twice));

        assertEquals(List.of("first", "second"), visible().stream().sorted().toList());
    }

    private void write(String text) throws IOException {
        Disturbance ours = disturbance;
        disturbance = (kind, path) -> {};
        Files.writeString(file, text);
        disturbance = ours;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whileItCannotBePutBackNothingIsLookedAt(boolean links) throws Exception {
        begin(links);
        disturbance = (kind, path) -> {
            if (kind == Disturbance.Kind.WRITE && path.equals(file.toString())) {
                throw new FileSystemException(path, null, "Input/output error");
            }
        };
        Replica replica = replica();
        Item expected = item(replica);
        assertThrows(ReplicaException.class, () -> replica.replace(FILE, expected, TestContent.of("new")));
        assertFalse(Files.exists(file));

        for (Replica looking : List.of(replica, replica())) {
            ReplicaUnavailableException away =
                    assertThrows(ReplicaUnavailableException.class, () -> looking.list(ItemPath.ROOT));
            assertTrue(away.getMessage().contains("/files/.opensynchro/replacing"), away.getMessage());
            assertTrue(away.getMessage().contains("Input/output error"), away.getMessage());
        }

        disturbance = (kind, path) -> {};
        assertEquals(expected.size(), item(replica).size());
        assertEquals("old", Files.readString(file));
    }
}
