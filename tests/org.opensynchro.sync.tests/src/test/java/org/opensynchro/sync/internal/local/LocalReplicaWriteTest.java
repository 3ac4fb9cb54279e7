// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.ItemFailedException;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.sync.ReplicaUnavailableException;
import org.opensynchro.sync.SurpriseException;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.ItemPath;

class LocalReplicaWriteTest extends LocalReplicaFixture {
    private static final ItemPath A = ItemPath.of("a");

    @Test
    void aCreatedFileHasItsContentItsTimeAndItsChecksum() throws Exception {
        TestContent content = TestContent.of("hello");

        Item created = replica.create(A, content);

        assertEquals("hello", text("a"));
        assertEquals(TestContent.MODIFIED * 1_000_000, created.modifiedNanos());
        assertEquals(content.sha1(), created.checksum());
        assertEquals(item("a").with(content.sha1()), created);
        assertNothingHalfDone();
    }

    @Test
    void theChecksumIsOfTheAlgorithmThatTheSourceKnows() throws Exception {
        TestContent content = TestContent.of("hello");
        Checksum known = content.checksumBy("SHA256");

        assertEquals(known, replica.create(A, content.withChecksum(known)).checksum());
    }

    @Test
    void anEmptyFileIsAFile() throws Exception {
        assertEquals(0, replica.create(A, TestContent.of("")).size());
        assertEquals("", text("a"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, Long.MAX_VALUE})
    void anImpossibleTimeIsNotTakenOver(long millis) throws Exception {
        Item created = replica.create(A, TestContent.of("x").withTime(millis));

        Instant modified = Instant.ofEpochSecond(0, created.modifiedNanos());
        assertTrue(ChronoUnit.HOURS.between(
                        modified, Files.getLastModifiedTime(root).toInstant())
                == 0);
    }

    @Test
    void contentThatArrivesDamagedNeverAppears() throws Exception {
        TestContent content = TestContent.of("hello");
        Checksum wrong = TestContent.of("other").sha1();

        assertThrows(ItemFailedException.class, () -> replica.create(A, content.withChecksum(wrong)));
        assertThrows(ItemFailedException.class, () -> replica.create(A, content.withSize(4)));
        assertThrows(ItemFailedException.class, () -> replica.create(A, content.withSize(6)));

        assertEquals(List.of(), names(""));
        assertNothingHalfDone();
    }

    @Test
    void aSourceThatChangedIsNotTakenOver() throws Exception {
        ReplicaUnavailableException cause = new ReplicaUnavailableException("gone", "wait", null);
        TestContent content = TestContent.of("x").meanwhile(() -> {
            throw new IOException("the source failed", cause);
        });

        assertSame(cause, assertThrows(ReplicaException.class, () -> replica.create(A, content)));
        assertEquals(List.of(), names(""));
        assertNothingHalfDone();
    }

    @Test
    void whatIsThereIsNotOverwrittenByACreation() throws Exception {
        write("a", "mine");
        assertThrows(SurpriseException.class, () -> replica.create(A, TestContent.of("theirs")));

        Files.delete(at("a"));
        TestContent late = TestContent.of("theirs").meanwhile(() -> write("a", "mine"));
        assertThrows(SurpriseException.class, () -> replica.create(A, late));

        assertEquals("mine", text("a"));
        assertNothingHalfDone();
    }

    @Test
    void nothingIsCreatedInAFolderThatIsNotThere() throws Exception {
        ItemPath below = ItemPath.of("f/a");
        assertThrows(SurpriseException.class, () -> replica.create(below, TestContent.of("x")));
        assertThrows(SurpriseException.class, () -> replica.createFolder(below));

        write("f", "a file");
        assertThrows(SurpriseException.class, () -> replica.create(below, TestContent.of("x")));
        assertThrows(SurpriseException.class, () -> replica.createFolder(below));
    }

    @Test
    void nothingIsWrittenThroughALink() throws Exception {
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        Files.createSymbolicLink(at("f"), outside);
        assertThrows(SurpriseException.class, () -> replica.create(ItemPath.of("f/a"), TestContent.of("x")));
        assertThrows(SurpriseException.class, () -> replica.createFolder(ItemPath.of("f/g")));

        Files.delete(at("f"));
        Files.createDirectory(at("f"));
        TestContent late = TestContent.of("x").meanwhile(() -> {
            Files.delete(at("f"));
            Files.createSymbolicLink(at("f"), outside);
        });
        assertThrows(SurpriseException.class, () -> replica.create(ItemPath.of("f/a"), late));

        assertEquals(0, outside.toFile().list().length);
    }

    @Test
    void aLinkToAFileIsNoFreePlace() throws Exception {
        Path outside = Files.writeString(temporary.resolve("outside"), "keep");
        Files.createSymbolicLink(at("a"), outside);
        Files.createSymbolicLink(at("dangling"), temporary.resolve("missing"));

        assertThrows(SurpriseException.class, () -> replica.create(A, TestContent.of("x")));
        assertThrows(SurpriseException.class, () -> replica.create(ItemPath.of("dangling"), TestContent.of("x")));

        assertEquals("keep", Files.readString(outside));
        assertFalse(Files.exists(temporary.resolve("missing")));
    }

    @Test
    void aNameTooLongForThisComputerIsRefusedWithItsLength() {
        String name = "é".repeat(128);

        ItemFailedException refused =
                assertThrows(ItemFailedException.class, () -> replica.create(ItemPath.of(name), TestContent.of("x")));

        assertTrue(refused.getMessage().contains("256"));
        assertThrows(ItemFailedException.class, () -> replica.createFolder(ItemPath.of(name)));
    }

    @Test
    void theNameOfTheWorkingFolderIsRefused() {
        for (String name : List.of(".opensynchro", ".OpenSynchro")) {
            assertThrows(ItemFailedException.class, () -> replica.create(ItemPath.of(name), TestContent.of("x")));
        }
    }

    @Test
    void aFileInThePlaceOfTheWorkingFolderIsNamed() throws Exception {
        write(".opensynchro", "somebody's");

        ReplicaUnavailableException taken =
                assertThrows(ReplicaUnavailableException.class, () -> replica.create(A, TestContent.of("x")));

        assertTrue(taken.getMessage().contains(".opensynchro"));
        assertEquals("somebody's", text(".opensynchro"));
    }

    @Test
    void aCreatedFolderIsListedAsItWasTold() throws Exception {
        Item folder = replica.createFolder(ItemPath.of("f"));

        assertEquals(item("f"), folder);
        assertThrows(SurpriseException.class, () -> replica.createFolder(ItemPath.of("f")));
        write("file", "x");
        assertThrows(SurpriseException.class, () -> replica.createFolder(ItemPath.of("file")));
    }

    @Test
    void aReplacedFileIsListedAsItWasTold() throws Exception {
        write("a", "old");
        TestContent content = TestContent.of("new text");

        Item replaced = replica.replace(A, item("a"), content);

        assertEquals("new text", text("a"));
        assertEquals(item("a").with(content.sha1()), replaced);
        assertNothingHalfDone();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aReplacedFileKeepsItsPermissions() throws Exception {
        write("a", "old");
        Files.setPosixFilePermissions(at("a"), PosixFilePermissions.fromString("rwxr-x--x"));

        replica.replace(A, item("a"), TestContent.of("new"));

        assertEquals("rwxr-x--x", PosixFilePermissions.toString(Files.getPosixFilePermissions(at("a"))));
    }

    @Test
    void aFileThatIsNotAsExpectedIsNotReplaced() throws Exception {
        write("a", "old");
        Item expected = item("a");
        write("a", "newer here");

        assertThrows(SurpriseException.class, () -> replica.replace(A, expected, TestContent.of("theirs")));
        assertEquals("newer here", text("a"));
    }

    @Test
    void aFileSavedWhileItsReplacementTravelsIsNotReplaced() throws Exception {
        write("a", "old");
        TestContent content = TestContent.of("theirs").meanwhile(() -> write("a", "newer here"));

        assertThrows(SurpriseException.class, () -> replica.replace(A, item("a"), content));

        assertEquals("newer here", text("a"));
        assertNothingHalfDone();
    }

    @Test
    void aFileDeletedWhileItsReplacementTravelsStaysDeleted() throws Exception {
        write("a", "old");
        TestContent content = TestContent.of("theirs").meanwhile(() -> Files.delete(at("a")));

        assertThrows(SurpriseException.class, () -> replica.replace(A, item("a"), content));

        assertEquals(List.of(), names(""));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aVersionSavedInTheVeryLastMomentIsPutBack() throws Exception {
        write("a", "old");
        Item expected = item("a");
        write("received", "theirs");
        write("a", "newer here");
        WorkingFolder work = new WorkingFolder(root);
        LocalItems items = new LocalItems(root, LocalNames.UNIX, new ItemIdentity(root, work));
        FileStorage storage = new FileStorage(items, work, IncomingFile.Disk.PLAIN);

        // The last look found the expected file; then it was saved, and only then exchanged.
        assertThrows(SurpriseException.class, () -> storage.exchange(A, at("a"), expected, at("received")));

        assertEquals("newer here", text("a"));
        assertEquals("theirs", text("received"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileOpenedForWritingInTheVeryLastMomentIsPutBack() throws Exception {
        write("a", "old");
        Item expected = item("a");
        write("received", "theirs");
        WorkingFolder work = new WorkingFolder(root);
        LocalItems items = new LocalItems(root, LocalNames.UNIX, new ItemIdentity(root, work));
        FileStorage storage = new FileStorage(items, work, IncomingFile.Disk.PLAIN);

        try (var writer = Files.newBufferedWriter(at("a"), StandardOpenOption.APPEND)) {
            assertThrows(SurpriseException.class, () -> storage.exchange(A, at("a"), expected, at("received")));
            writer.write(" and newer");
        }

        assertEquals("old and newer", text("a"));
        assertEquals("theirs", text("received"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileOpenForWritingElsewhereIsNotReplaced() throws Exception {
        write("a", "old");
        try (var writer = Files.newBufferedWriter(at("a"), StandardOpenOption.APPEND)) {
            writer.write(" and");
            writer.flush();
            Item expected = item("a");
            assertThrows(ItemFailedException.class, () -> replica.replace(A, expected, TestContent.of("theirs")));
        }
        assertNothingHalfDone();
    }

    @Test
    void manySmallFilesMayArriveAtOnce() throws Exception {
        replica.createFolder(ItemPath.of("f"));
        List<Future<Item>> created = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 200; i++) {
                ItemPath path = ItemPath.of("f/file" + i);
                created.add(threads.submit(() -> replica.create(path, TestContent.of(path.name()))));
            }
        }
        for (Future<Item> item : created) {
            assertEquals(item.get().name(), text("f/" + item.get().name()));
        }
        assertEquals(200, names("f").size());
        assertNothingHalfDone();
    }

    @Test
    void anInterruptedThreadLeavesNothingBehind() throws Exception {
        TestContent content =
                TestContent.of("x").meanwhile(() -> Thread.currentThread().interrupt());
        SurpriseException stopped;
        try {
            stopped = assertThrows(SurpriseException.class, () -> replica.create(A, content));
        } finally {
            assertTrue(Thread.interrupted());
        }
        assertTrue(stopped.getMessage().contains("a"));
        assertEquals(List.of(), names(""));
        assertNothingHalfDone();
    }
}
