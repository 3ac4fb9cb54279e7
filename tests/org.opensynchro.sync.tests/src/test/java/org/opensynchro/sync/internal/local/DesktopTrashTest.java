// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.TrashSettings;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.TrashedItem;

/** What is deleted on a computer with a desktop, in a trash of the test's own. */
class DesktopTrashTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 5, 1, 12, 30, 15);
    private static final InstantSource CLOCK =
            () -> NOW.atZone(ZoneId.systemDefault()).toInstant();

    @TempDir
    Path temporary;

    private Path root;
    private Path dataHome;
    private Path trash;

    @BeforeEach
    void makeFolders() throws IOException {
        root = Files.createDirectory(temporary.resolve("my files"));
        dataHome = Files.createDirectory(temporary.resolve("share"));
        trash = dataHome.resolve("Trash");
    }

    @Test
    void aDeletedFileIsInTheTrashOfTheDesktopAfterThePass() throws Exception {
        write("a b/ü%.txt", "content");
        LocalReplica replica = replica();

        delete(replica, "a b/ü%.txt");
        assertTrue(Files.exists(root.resolve(".opensynchro/trash/2026-05-01/a b/ü%.txt")));
        replica.tidyTrash();

        assertEquals("content", Files.readString(trash.resolve("files/ü%.txt")));
        assertEquals(
                "[Trash Info]\nPath=" + root.toRealPath().toString().replace(" ", "%20")
                        + "/a%20b/%C3%BC%25.txt\nDeletionDate=2026-05-01T12:30:15\n",
                Files.readString(trash.resolve("info/ü%.txt.trashinfo")));
        assertEquals(List.of(), list(root.resolve(".opensynchro/trash")));
    }

    @Test
    void aDeletedFolderIsOneThingInTheTrashWithAllThatItHeld() throws Exception {
        write("photos/2025/a.jpg", "a");
        write("photos/2025/b.jpg", "b");
        write("photos/c.jpg", "c");
        LocalReplica replica = replica();

        for (String path : List.of("photos/2025/a.jpg", "photos/2025/b.jpg", "photos/2025", "photos/c.jpg", "photos")) {
            delete(replica, path);
        }
        replica.tidyTrash();

        assertEquals(List.of("photos"), list(trash.resolve("files")));
        assertEquals("b", Files.readString(trash.resolve("files/photos/2025/b.jpg")));
    }

    @Test
    void ofAFolderThatStaysOnlyWhatWasDeletedGoes() throws Exception {
        write("photos/a.jpg", "a");
        write("photos/b.jpg", "b");
        LocalReplica replica = replica();

        delete(replica, "photos/a.jpg");
        replica.tidyTrash();

        assertEquals(List.of("a.jpg"), list(trash.resolve("files")));
        assertEquals(List.of("b.jpg"), list(root.resolve("photos")));
    }

    @Test
    void aSecondThingOfOneNameGetsANumber() throws Exception {
        LocalReplica replica = replica();
        for (String text : List.of("first", "second")) {
            write("a.txt", text);
            delete(replica, "a.txt");
            replica.tidyTrash();
        }

        assertEquals("first", Files.readString(trash.resolve("files/a.txt")));
        assertEquals("second", Files.readString(trash.resolve("files/a 2.txt")));
        assertEquals(List.of("a 2.txt.trashinfo", "a.txt.trashinfo"), list(trash.resolve("info")));
    }

    @Test
    void aTrashThatWouldItselfBeSynchronizedIsNotUsed() throws Exception {
        write("a.txt", "a");
        LocalReplica replica = replica(new FreedesktopTrash(root, root.resolve("share"), "1"));

        delete(replica, "a.txt");
        replica.tidyTrash();

        assertFalse(Files.exists(root.resolve("share")));
        assertEquals("a", Files.readString(root.resolve(".opensynchro/trash/2026-05-01/a.txt")));
    }

    @Test
    void aTrashThatCannotBeWrittenLeavesThingsInTheOwnOne() throws Exception {
        Files.writeString(trash, "no folder");
        write("a.txt", "a");
        LocalReplica replica = replica();

        delete(replica, "a.txt");
        replica.tidyTrash();

        assertEquals("a", Files.readString(root.resolve(".opensynchro/trash/2026-05-01/a.txt")));
    }

    @Test
    void anotherDiskHasATrashOfItsOwn() throws Exception {
        Path disk = Path.of("/dev/shm");
        assumeTrue(Files.isWritable(disk));
        root = Files.createTempDirectory(disk, "opensynchro");
        assumeTrue(!Files.getAttribute(root, "unix:dev").equals(Files.getAttribute(dataHome, "unix:dev")));
        String user = root.getFileName().toString();
        Path there = disk.resolve(".Trash-" + user);
        try {
            write("d/a.txt", "a");
            LocalReplica replica = replica(new FreedesktopTrash(root, dataHome, user));
            delete(replica, "d/a.txt");
            replica.tidyTrash();

            assertEquals("a", Files.readString(there.resolve("files/a.txt")));
            assertTrue(
                    Files.readString(there.resolve("info/a.txt.trashinfo")).contains("\nPath=" + user + "/d/a.txt\n"));
            TrashOfFolder view = new TrashOfFolder(root, new FreedesktopTrash(root, dataHome, user));
            assertEquals(ItemPath.of("d/a.txt"), view.restore(view.list().getFirst()));
            assertEquals("a", Files.readString(root.resolve("d/a.txt")));
        } finally {
            remove(there);
            remove(root);
        }
    }

    @Test
    void whatIsInTheTrashOfTheDesktopIsListedAndComesBack() throws Exception {
        write("photos/a.jpg", "abc");
        LocalReplica replica = replica();
        delete(replica, "photos/a.jpg");
        delete(replica, "photos");
        replica.tidyTrash();
        Path other = Files.createDirectory(temporary.resolve("elsewhere")).resolve("other");
        assertTrue(
                new FreedesktopTrash(other.getParent(), dataHome, "1").take(Files.writeString(other, ""), other, NOW));

        TrashOfFolder view = new TrashOfFolder(root, new FreedesktopTrash(root, dataHome, "1"));
        List<TrashedItem> found = view.list();

        assertEquals(1, found.size());
        assertEquals(ItemPath.of("photos"), found.getFirst().path());
        assertTrue(found.getFirst().isFolder());
        assertEquals(3, found.getFirst().size());
        assertEquals(CLOCK.instant(), found.getFirst().deleted());
        assertEquals(ItemPath.of("photos"), view.restore(found.getFirst()));
        assertEquals("abc", Files.readString(root.resolve("photos/a.jpg")));
        assertEquals(List.of("other.trashinfo"), list(trash.resolve("info")));
    }

    private LocalReplica replica() {
        return replica(new FreedesktopTrash(root, dataHome, "1"));
    }

    private LocalReplica replica(SystemTrash system) {
        return new LocalReplica(
                root,
                CLOCK,
                LocalNames.UNIX,
                IncomingFile.Disk.PLAIN,
                new TrashSettings(30, true),
                system,
                Runnable::run);
    }

    private void delete(LocalReplica replica, String path) throws Exception {
        ItemPath itemPath = ItemPath.of(path);
        Item item = replica.list(itemPath.parent()).items().stream()
                .filter(one -> one.name().equals(itemPath.name()))
                .findFirst()
                .orElseThrow();
        replica.delete(itemPath, item);
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<String> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    private static void remove(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> all = Files.walk(tree)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }
}
