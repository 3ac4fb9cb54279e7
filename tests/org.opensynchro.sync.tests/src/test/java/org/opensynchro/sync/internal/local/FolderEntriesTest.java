// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensynchro.sync.simulation.disk.Disk;
import org.opensynchro.sync.simulation.disk.DiskTraits;
import org.opensynchro.sync.simulation.disk.VirtualFileSystem;
import org.opensynchro.workspace.ItemPath;

/** On a disk that fails in the middle of a folder. */
class FolderEntriesTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-05-01T12:00:00Z"));

    private int calls;
    private int failing = Integer.MAX_VALUE;
    private final VirtualFileSystem files = new VirtualFileSystem(new Disk(DiskTraits.PLAIN, CLOCK), (kind, path) -> {
        if (++calls == failing) {
            throw new FileSystemException(path, null, "Input/output error");
        }
    });
    private final Path root = files.getPath("/root");

    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectory(root);
        Files.createDirectory(root.resolve(".opensynchro"));
        Files.createDirectory(root.resolve(".opensynchro/partial"));
    }

    @Test
    void aFolderIsReadToItsEnd() throws IOException {
        assertEquals(List.of(root.resolve(".opensynchro")), FolderEntries.of(root));
        assertEquals(List.of(), FolderEntries.of(root, "*.part"));
    }

    @Test
    void anErrorInTheMiddleIsAnIOException() {
        failing = calls + 2;

        assertThrows(FileSystemException.class, () -> FolderEntries.of(root));
    }

    @Test
    void leftoversThatCannotBeListedDoNotKeepAFolderFromBeingUsed() throws Exception {
        failing = calls + 2;
        LocalReplica replica = new LocalReplica(root, CLOCK);

        assertEquals(List.of(), replica.list(ItemPath.ROOT).items());
    }
}
