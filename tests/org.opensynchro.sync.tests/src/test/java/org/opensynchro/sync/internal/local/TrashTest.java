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
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.workspace.ItemPath;

class TrashTest {
    @TempDir
    Path root;

    private Instant now = Instant.parse("2026-05-01T12:00:00Z");

    @Test
    void aDeletedFileIsKeptForThirtyDays() throws Exception {
        Path first = delete("f/a");
        delete("f/a");

        now = now.plus(Duration.ofDays(30));
        new LocalReplica(root, () -> now);
        assertTrue(Files.exists(first));

        now = now.plus(Duration.ofDays(1));
        new LocalReplica(root, () -> now);
        assertFalse(Files.exists(first));
        assertEquals(0, root.resolve(".opensynchro/trash").toFile().list().length);
    }

    @Test
    void theTrashTellsTheDayAndTheOldPath() throws Exception {
        assertEquals(root.resolve(".opensynchro/trash/2026-05-01/f/a"), delete("f/a"));
        assertEquals(root.resolve(".opensynchro/trash/2026-05-01 (2)/f/a"), delete("f/a"));
    }

    @Test
    void emptyingTheTrashFollowsNoLink() throws Exception {
        Path outside = Files.createDirectory(root.resolve("outside"));
        Files.writeString(outside.resolve("keep"), "x");
        Path trashed = delete("f/a");
        Files.createSymbolicLink(trashed.resolveSibling("link"), outside);

        now = now.plus(Duration.ofDays(31));
        new LocalReplica(root, () -> now);

        assertFalse(Files.exists(trashed.getParent()));
        assertTrue(Files.exists(outside.resolve("keep")));
    }

    @Test
    void whatSomebodyElsePutThereStays() throws Exception {
        Path strange = Files.createDirectories(root.resolve(".opensynchro/trash/my own things"));
        Path file = Files.writeString(root.resolve(".opensynchro/trash/1999-01-01"), "not a folder");

        new LocalReplica(root, () -> now);

        assertTrue(Files.exists(strange));
        assertTrue(Files.exists(file));
    }

    @Test
    void aFileWhereAFolderIsNeededIsAvoided() throws Exception {
        delete("f");

        assertEquals(root.resolve(".opensynchro/trash/2026-05-01 (2)/f/a"), delete("f/a"));
    }

    @Test
    void whatNoOtherFolderMendsIsToldAtOnce() throws Exception {
        Files.createDirectory(root.resolve(".opensynchro"));
        Files.writeString(root.resolve(".opensynchro/trash"), "a file");

        assertThrows(FileSystemException.class, () -> delete("f/a"));

        assertTrue(Files.exists(root.resolve("f/a")));
    }

    private Path delete(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
        WorkingFolder work = new WorkingFolder(root);
        return new Trash(work, work.trash(), () -> now).take(ItemPath.of(path), file);
    }
}
