// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.sync.Item;
import org.opensynchro.workspace.ItemPath;

/** What is told to have happened has reached the disk, so that a power failure cannot take it back. */
class DurabilityTest {
    private static final ItemPath FILE = ItemPath.of("folder/file");
    private static final List<String> SAFELY_WRITTEN = List.of("WRITE", "FORCE", "NAME", "FLUSH_FOLDER");

    @TempDir
    private Path temporary;

    private final FailingDisk disk = new FailingDisk(true);
    private LocalReplica replica;

    @BeforeEach
    void makeReplica() throws Exception {
        Files.createDirectories(temporary.resolve("folder"));
        replica = new LocalReplica(disk.folder(temporary), Clock.systemUTC());
        replica.root();
    }

    @Test
    void contentIsOnTheDiskBeforeItHasItsNameAndTheNameBeforeItIsTold() throws Exception {
        disk.fault(FailingDisk.Fault.NONE);

        replica.create(FILE, TestContent.of("content"));

        assertEquals(SAFELY_WRITTEN, story());
    }

    @Test
    void soIsWhatReplacesSomethingElse() throws Exception {
        Files.writeString(temporary.resolve("folder/file"), "old");
        Item old = replica.list(FILE.parent()).items().getFirst();
        disk.fault(FailingDisk.Fault.NONE);

        replica.replace(FILE, old, TestContent.of("content"));

        assertEquals(SAFELY_WRITTEN, story().stream().distinct().toList());
    }

    @Test
    void aMoveIsInBothFoldersBeforeItIsTold() throws Exception {
        Files.writeString(temporary.resolve("folder/file"), "old");
        Item old = replica.list(FILE.parent()).items().getFirst();
        disk.fault(FailingDisk.Fault.NONE);

        replica.move(FILE, old, ItemPath.of("file"));

        assertEquals(List.of("NAME", "FLUSH_FOLDER", "FLUSH_FOLDER"), story());
    }

    @Test
    void aFolderIsThereBeforeItIsTold() throws Exception {
        disk.fault(FailingDisk.Fault.NONE);

        replica.createFolder(ItemPath.of("folder/deeper"));

        assertEquals(List.of("MAKE_FOLDER deeper", "FLUSH_FOLDER folder"), disk.story());
    }

    /** The effects that matter, by kind. */
    private List<String> story() {
        return disk.story().stream()
                .map(effect -> effect.substring(0, effect.indexOf(' ')))
                .flatMap(effect -> switch (effect) {
                    case "RENAME", "EXCHANGE" -> Stream.of("NAME");
                    case "WRITE", "FORCE", "FLUSH_FOLDER" -> Stream.of(effect);
                    default -> Stream.empty();
                })
                .toList();
    }
}
