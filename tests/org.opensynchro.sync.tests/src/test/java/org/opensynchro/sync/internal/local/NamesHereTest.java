// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.ItemFailedException;
import org.opensynchro.sync.Replica;
import org.opensynchro.sync.simulation.disk.Disk;
import org.opensynchro.sync.simulation.disk.DiskTraits;
import org.opensynchro.sync.simulation.disk.VirtualFileSystem;
import org.opensynchro.workspace.ItemPath;

/** The rows of {@code docs/names.md} about what this computer cannot hold: what comes from online is told, and nothing is made. */
class NamesHereTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T17:05:33Z"));

    @TempDir
    Path root;

    private void assertTold(LocalNames system, String name, String reason) throws Exception {
        Replica replica = new LocalReplica(root, CLOCK, system, IncomingFile.Disk.PLAIN);
        ItemPath path = ItemPath.of(name);

        for (ItemFailedException told : List.of(
                assertThrows(ItemFailedException.class, () -> replica.create(path, TestContent.of("x"))),
                assertThrows(ItemFailedException.class, () -> replica.createFolder(path)))) {
            assertEquals(
                    "\"" + name + "\" cannot be saved under this name on this computer: " + reason, told.getMessage());
        }
        assertEquals(0, root.toFile().list().length);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "WINDOWS;10:30.txt;the character : is not possible in names here",
                "WINDOWS;what?;the character ? is not possible in names here",
                "WINDOWS;a|b;the character | is not possible in names here",
                "MACOS;10:30.txt;the character : is not possible in names here",
                "WINDOWS;end.;names cannot end with a dot here",
                "WINDOWS;'end ';names cannot end with a space here",
                "WINDOWS;con.txt;CON is the name of a device here",
                "WINDOWS;NUL;NUL is the name of a device here",
                "UNIX;.OpenSynchro;programs use this name for files of their own, which are not synchronized"
            })
    void aNameThatThisSystemCannotHoldIsToldWithTheReason(LocalNames system, String name, String reason)
            throws Exception {
        assertTold(system, name, reason);
    }

    @Test
    void aNameOfMoreThan255BytesIsToldWithItsLength() throws Exception {
        assertTold(LocalNames.UNIX, "é".repeat(128), "the name has 256 bytes, and 255 are possible");
    }

    @Test
    void halfASurrogatePairIsTold() throws Exception {
        assertTold(
                LocalNames.UNIX,
                "a\uD83D",
                "the name holds characters that cannot be represented in the language setting of this computer");
    }

    /** A disk that takes names for one that differ in case only. */
    private static Path diskWithoutCase() throws IOException {
        DiskTraits traits = new DiskTraits(false, false, false, 1, false, true, true, true, true);
        Path folder = new VirtualFileSystem(new Disk(traits, CLOCK), (kind, path) -> {}).getPath("/files");
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("a.txt"), "first");
        return folder;
    }

    private static List<String> names(Replica replica) throws Exception {
        return replica.list(ItemPath.ROOT).items().stream().map(Item::name).toList();
    }

    @Test
    void whereTheDiskTakesTwoNamesForOneTheFirstIsKeptAndTheSecondTold() throws Exception {
        Path folder = diskWithoutCase();
        Replica replica = SimulatedProvider.replica(folder, CLOCK);

        ItemFailedException told = assertThrows(
                ItemFailedException.class, () -> replica.create(ItemPath.of("A.txt"), TestContent.of("second")));

        assertEquals(
                "\"A.txt\" cannot be saved under this name on this computer: \"a.txt\" is in the same folder, and this disk"
                        + " takes the two names for one",
                told.getMessage());
        assertEquals(List.of("a.txt"), names(replica));
        assertEquals("first", Files.readString(folder.resolve("a.txt")));
    }

    @Test
    void aRenameThatChangesTheCaseOnlyIsARenameThereAsWell() throws Exception {
        Path folder = diskWithoutCase();
        Replica replica = SimulatedProvider.replica(folder, CLOCK);
        Item item = replica.list(ItemPath.ROOT).items().getFirst();

        replica.move(ItemPath.of("a.txt"), item, ItemPath.of("A.txt"));

        assertEquals(List.of("A.txt"), names(replica));
        assertEquals("first", Files.readString(folder.resolve("A.txt")));
    }
}
