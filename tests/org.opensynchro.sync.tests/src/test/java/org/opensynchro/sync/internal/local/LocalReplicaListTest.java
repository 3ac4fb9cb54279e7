// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.opensynchro.sync.Blocked;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.ItemFailedException;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.sync.ReplicaListing;
import org.opensynchro.sync.ReplicaUnavailableException;
import org.opensynchro.sync.SurpriseException;
import org.opensynchro.workspace.ItemKind;
import org.opensynchro.workspace.ItemPath;

class LocalReplicaListTest extends LocalReplicaFixture {
    private static final int RESTLESS = 8;

    @Test
    void filesAndFoldersAreListedByNameWithSizeAndTime() throws Exception {
        write("b.txt", "12345");
        write("A/inner", "x");
        write("c", "");
        Files.setLastModifiedTime(at("b.txt"), FileTime.from(1_700_000_000_123_456_789L, TimeUnit.NANOSECONDS));

        ReplicaListing listing = replica.list(ItemPath.ROOT);

        assertEquals(
                List.of("A", "b.txt", "c"),
                listing.items().stream().map(Item::name).toList());
        Item folder = listing.items().get(0);
        assertEquals(ItemKind.FOLDER, folder.kind());
        assertEquals(0, folder.modifiedNanos());
        Item file = listing.items().get(1);
        assertEquals(ItemKind.FILE, file.kind());
        assertEquals(5, file.size());
        assertEquals(1_700_000_000_123_456_789L, file.modifiedNanos());
        assertEquals(replica.root(), listing.folder());
        assertEquals(List.of(), listing.blocked());
    }

    @Test
    void lookingLeavesTheFolderAsItIs() throws Exception {
        write("a", "x");
        replica.list(ItemPath.ROOT);

        assertFalse(Files.exists(at(".opensynchro")));
    }

    @Test
    void anItemKeepsItsIdentityWhenItMoves() throws Exception {
        write("f/a", "x");
        String file = item("f/a").id();
        String folder = item("f").id();
        Files.move(at("f"), at("g"));
        Files.move(at("g/a"), at("b"));

        assertEquals(folder, item("g").id());
        assertEquals(file, item("b").id());
        assertNotEquals(file, folder);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileMadeAfterADeletionIsAnother() throws Exception {
        // Enough of them that the file system gives inode numbers again.
        for (int i = 0; i < 50; i++) {
            write("a", "x");
            String before = item("a").id();
            Files.delete(at("a"));
            write("a", "x");
            assertNotEquals(before, item("a").id());
            Files.delete(at("a"));
        }
    }

    @Test
    void linksAreQuietlyLeftOut() throws Exception {
        write("a", "x");
        Files.createSymbolicLink(at("link"), at("a"));
        Files.createSymbolicLink(at("folderLink"), temporary);
        Files.createSymbolicLink(at("nowhere"), at("missing"));

        ReplicaListing listing = replica.list(ItemPath.ROOT);

        assertEquals(List.of("a"), names(""));
        assertEquals(3, listing.blocked().size());
        assertFalse(listing.blocked().stream().anyMatch(Blocked::notable));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void specialFilesAreQuietlyLeftOut() throws Exception {
        run("mkfifo", at("pipe").toString());

        assertEquals(List.of(), names(""));
        assertEquals("pipe", replica.list(ItemPath.ROOT).blocked().get(0).name());
    }

    @Test
    void eightHexadecimalDigitsAreExcelsOnlyWhileADocumentIsOpen() throws Exception {
        write("f/20231231", "a date");
        write("f/20231231.txt", "a date");
        assertEquals(List.of("20231231", "20231231.txt"), names("f"));

        write("f/~$budget.xlsx", "");
        assertEquals(List.of("20231231.txt", "~$budget.xlsx"), names("f"));

        Files.delete(at("f/~$budget.xlsx"));
        assertEquals(List.of("20231231", "20231231.txt"), names("f"));
    }

    @Test
    void theWorkingFolderIsAsIfItWereNotThere() throws Exception {
        write(".opensynchro/partial/1", "x");
        write("letter.docx", "x");

        ReplicaListing listing = replica.list(ItemPath.ROOT);

        assertEquals(List.of("letter.docx"), names(""));
        assertEquals(List.of(), listing.blocked());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNameThatIsNoTextIsReportedAndStopsNothingElse() throws Exception {
        write("good", "x");
        run("bash", "-c", "touch \"$0\"/$'bad\\xff'; mkdir \"$0\"/$'folder\\xe9'", root.toString());

        ReplicaListing listing = replica.list(ItemPath.ROOT);

        assertEquals(List.of("good"), names(""));
        assertEquals(2, listing.blocked().size());
        assertTrue(listing.blocked().stream().allMatch(Blocked::notable));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void namesBeyondTheLanguageSettingOfTheProcessAreReportedAndNeverMistaken() throws Exception {
        write("plain", "x");
        run("bash", "-c", "touch \"$0\"/$'na\\xc3\\xafve'", root.toString());

        assertEquals("[na\u00efve, plain] []", listedUnder("C.UTF-8"));
        assertEquals("[plain] [true]", listedUnder("C"));
    }

    private String listedUnder(String locale) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Listing.class.getName(),
                root.toString());
        process.environment().put("LC_ALL", locale);
        Process running = process.start();
        String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        running.waitFor();
        return output;
    }

    /** Lists a folder in a process of its own. */
    static final class Listing {
        private Listing() {}

        public static void main(String[] arguments) throws ReplicaException {
            ReplicaListing listing = new LocalReplica(Path.of(arguments[0]), Clock.systemUTC()).list(ItemPath.ROOT);
            System.out.print(listing.items().stream().map(Item::name).toList() + " "
                    + listing.blocked().stream().map(Blocked::notable).toList());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPathTooLongToBeLookedAtIsReported() throws Exception {
        run(
                "bash",
                "-c",
                "cd \"$0\"; n=$(printf 'f%.0s' {1..250}); for i in {1..17}; do mkdir $n; cd $n; done; mkdir deep",
                root.toString());
        try {
            ItemPath path = ItemPath.ROOT;
            ReplicaListing listing = replica.list(path);
            while (!listing.items().isEmpty()) {
                path = path.child(listing.items().get(0).name());
                listing = replica.list(path);
            }

            assertEquals(1, listing.blocked().size());
            assertTrue(listing.blocked().get(0).notable());
            ItemPath beyond = path.child(listing.blocked().get(0).name());
            assertThrows(ItemFailedException.class, () -> replica.list(beyond));
            assertThrows(ItemFailedException.class, () -> replica.list(beyond.child("deep")));
        } finally {
            // The library's own clean-up cannot reach so deep.
            run("rm", "-rf", root.toString());
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void anUnreadableFolderIsListedByItsParentAndFailsByItself() throws Exception {
        write("closed/a", "x");
        write("b", "x");
        Files.setPosixFilePermissions(at("closed"), PosixFilePermissions.fromString("---------"));
        try {
            assertEquals(List.of("b", "closed"), names(""));
            // The administrator may read everything.
            Assumptions.assumeFalse(Files.isReadable(at("closed")));
            ItemFailedException failure =
                    assertThrows(ItemFailedException.class, () -> replica.list(ItemPath.of("closed")));
            assertTrue(failure.getMessage().contains("closed"));
        } finally {
            Files.setPosixFilePermissions(at("closed"), PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theRootOfAnotherDiskIsReportedAndNotEntered() throws Exception {
        write("disk/kept", "x");
        Assumptions.assumeTrue(isRun("mount", "-t", "tmpfs", "tmpfs", at("disk").toString()));
        try {
            assertEquals(List.of(), names(""));
            Blocked disk = replica.list(ItemPath.ROOT).blocked().get(0);
            assertEquals("disk", disk.name());
            assertTrue(disk.notable());
        } finally {
            run("umount", at("disk").toString());
        }
        assertEquals(List.of("disk"), names(""));
    }

    /** Which entries are missed depends on where the file system keeps their names, so there are several. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileRenamedWhileItsFolderIsReadIsNeverAbsent() throws Exception {
        for (int i = 0; i < 2000; i++) {
            write("file" + i, "");
        }
        for (int i = 0; i < RESTLESS; i++) {
            write("here" + i, "x");
        }
        AtomicBoolean stop = new AtomicBoolean();
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<?> renaming = thread.submit(() -> {
                for (int turn = 0; !stop.get(); turn++) {
                    String from = turn % 2 == 0 ? "here" : "there";
                    String to = turn % 2 == 0 ? "there" : "here";
                    for (int i = 0; i < RESTLESS; i++) {
                        Files.move(at(from + i), at(to + i));
                    }
                }
                return null;
            });
            try {
                for (int i = 0; i < 25; i++) {
                    assertSeenOrRefused();
                }
            } finally {
                stop.set(true);
            }
            renaming.get();
        }
    }

    private void assertSeenOrRefused() throws Exception {
        try {
            List<String> names = names("");
            for (int i = 0; i < RESTLESS; i++) {
                assertTrue(names.contains("here" + i) || names.contains("there" + i));
            }
        } catch (SurpriseException e) {
            assertFalse(e.getMessage().isEmpty());
        }
    }

    @Test
    void whatIsNoFolderOrIsGoneIsNotAnEmptyFolder() throws Exception {
        write("file", "x");

        assertThrows(SurpriseException.class, () -> replica.list(ItemPath.of("missing")));
        assertThrows(SurpriseException.class, () -> replica.list(ItemPath.of("missing/below")));
        assertThrows(SurpriseException.class, () -> replica.list(ItemPath.of("file")));
    }

    @Test
    void aLinkIsNeverEntered() throws Exception {
        Path outside = Files.createDirectories(temporary.resolve("outside/deep"));
        Files.createSymbolicLink(at("link"), outside.getParent());

        assertThrows(SurpriseException.class, () -> replica.list(ItemPath.of("link")));
        assertThrows(SurpriseException.class, () -> replica.list(ItemPath.of("link/deep")));
    }

    @Test
    void aMissingRootIsUnavailableAndNotEmpty() throws Exception {
        Files.delete(root);

        assertThrows(ReplicaUnavailableException.class, () -> replica.root());
        ReplicaUnavailableException gone =
                assertThrows(ReplicaUnavailableException.class, () -> replica.list(ItemPath.ROOT));
        assertTrue(gone.getMessage().contains(root.toString()));
        assertThrows(ReplicaUnavailableException.class, () -> replica.list(ItemPath.of("below")));
    }

    @Test
    void aFileIsNoRoot() throws Exception {
        Files.delete(root);
        Files.writeString(root, "x");

        assertThrows(ReplicaUnavailableException.class, () -> replica.root());
    }

    @Test
    void theRootMayBeALink() throws Exception {
        write("a", "x");
        Path link = Files.createSymbolicLink(temporary.resolve("link"), root);
        LocalReplica linked = new LocalReplica(link, Clock.systemUTC());

        assertEquals(1, linked.list(ItemPath.ROOT).items().size());
        assertEquals(replica.root().id(), linked.root().id());
    }

    @Test
    void anotherFolderInThePlaceOfTheRootIsAnother() throws Exception {
        String before = replica.root().id();
        Files.move(root, temporary.resolve("away"));
        Files.createDirectory(root);

        assertNotEquals(before, replica.root().id());
    }

    @Test
    void aFileThatRestsIsSettledAndOneJustWrittenIsNot() throws Exception {
        write("new", "x");
        write("old", "x");
        Files.setLastModifiedTime(at("old"), FileTime.from(Instant.now().minusSeconds(3600)));

        assertTrue(replica.untilSettled(ItemPath.of("old"), item("old")).isZero());
        Item written = item("new");
        Instant rightThen = Instant.ofEpochSecond(0, written.modifiedNanos());
        LocalReplica atThatMoment = new LocalReplica(root, () -> rightThen);
        assertEquals(2, atThatMoment.untilSettled(ItemPath.of("new"), written).toSeconds());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertTrue(isRun(command));
    }

    private static boolean isRun(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }
}
