// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.ItemFailedException;
import org.opensynchro.sync.SurpriseException;
import org.opensynchro.workspace.ItemPath;

class LocalReplicaMoveTest extends LocalReplicaFixture {
    private static final ItemPath A = ItemPath.of("a");

    @Test
    void aFileMovesWithAllThatItIs() throws Exception {
        write("a", "x");
        write("f/other", "y");
        Item before = item("a");

        Item moved = replica.move(A, before, ItemPath.of("f/b"));

        assertEquals(before.named("b").tagged(moved.tag()), moved);
        assertEquals(moved, item("f/b"));
        assertEquals(List.of("f"), names(""));
    }

    @Test
    void aFolderMovesWithAllItHolds() throws Exception {
        write("f/g/a", "x");

        Item moved = replica.move(ItemPath.of("f/g"), item("f/g"), ItemPath.of("h"));

        assertEquals(item("h"), moved);
        assertEquals("x", text("h/a"));
        assertEquals(List.of(), names("f"));
    }

    @Test
    void nothingIsOverwrittenByAMove() throws Exception {
        write("a", "x");
        write("b", "keep");
        Files.createDirectory(at("empty"));

        assertThrows(SurpriseException.class, () -> replica.move(A, item("a"), ItemPath.of("b")));
        assertThrows(SurpriseException.class, () -> replica.move(A, item("a"), ItemPath.of("empty")));
        assertThrows(
                SurpriseException.class, () -> replica.move(ItemPath.of("empty"), item("empty"), ItemPath.of("b")));

        assertEquals("keep", text("b"));
        assertEquals("x", text("a"));
    }

    @Test
    void aChangedItemIsNotMoved() throws Exception {
        write("a", "x");
        Item expected = item("a");
        write("a", "changed");

        assertThrows(SurpriseException.class, () -> replica.move(A, expected, ItemPath.of("b")));
        assertEquals(List.of("a"), names(""));
    }

    @Test
    void nothingMovesIntoAFolderThatIsMissingOrALink() throws Exception {
        write("a", "x");
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        Files.createSymbolicLink(at("link"), outside);

        assertThrows(SurpriseException.class, () -> replica.move(A, item("a"), ItemPath.of("f/a")));
        assertThrows(SurpriseException.class, () -> replica.move(A, item("a"), ItemPath.of("link/a")));
        assertEquals("x", text("a"));
    }

    @Test
    void anotherCaseOfTheNameIsAnotherName() throws Exception {
        write("a", "x");

        replica.move(A, item("a"), ItemPath.of("A"));

        assertEquals(List.of("A"), names(""));
    }

    @Test
    void aDeletedFileIsInTheTrash() throws Exception {
        write("f/a", "precious");

        replica.delete(ItemPath.of("f/a"), item("f/a"));

        assertEquals(List.of(), names("f"));
        assertEquals(List.of("f/a"), trash());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whatWasGuardedByItsFolderIsGuardedInTheTrash() throws Exception {
        write("private/a", "x");
        replica.delete(ItemPath.of("private/a"), item("private/a"));

        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(at(".opensynchro"))));
    }

    @Test
    void everyDeletedVersionOfOneDayIsKept() throws Exception {
        for (int i = 0; i < 3; i++) {
            write("a", "version " + i);
            replica.delete(A, item("a"));
        }
        assertEquals(List.of("a", "a", "a"), trash());
    }

    @Test
    void aFileInTheTrashDoesNotStandInTheWayOfAFolder() throws Exception {
        write("a", "a file");
        replica.delete(A, item("a"));
        write("a/b", "in a folder");
        replica.delete(ItemPath.of("a/b"), item("a/b"));
        replica.delete(A, item("a"));
        write("a", "a file again");
        replica.delete(A, item("a"));

        assertEquals(List.of("a", "a", "a/b"), trash());
    }

    @Test
    void aChangedFileIsNotDeleted() throws Exception {
        write("a", "x");
        Item expected = item("a");
        Files.setLastModifiedTime(at("a"), FileTime.fromMillis(1));

        assertThrows(SurpriseException.class, () -> replica.delete(A, expected));
        assertThrows(SurpriseException.class, () -> replica.delete(ItemPath.of("b"), expected.named("b")));
        assertEquals("x", text("a"));
        assertEquals(List.of(), trash());
    }

    @Test
    void anEmptyFolderGoes() throws Exception {
        Files.createDirectory(at("f"));

        replica.delete(ItemPath.of("f"), item("f"));

        assertEquals(List.of(), names(""));
    }

    @Test
    void aFolderThatHoldsSomethingStays() throws Exception {
        write("f/a", "x");
        write("f/.DS_Store", "x");

        assertThrows(SurpriseException.class, () -> replica.delete(ItemPath.of("f"), item("f")));

        assertEquals("x", text("f/a"));
        assertEquals("x", text("f/.DS_Store"));
    }

    @Test
    void whatProgramsMakeForThemselvesDoesNotKeepAFolderAlive() throws Exception {
        write("f/.DS_Store", "x");
        write("f/~$letter.docx", "x");

        replica.delete(ItemPath.of("f"), item("f"));

        assertEquals(List.of(), names(""));
        assertEquals(List.of("f/.DS_Store", "f/~$letter.docx"), trash());
    }

    @Test
    void aFolderThatHoldsALinkStaysAndSaysWhy() throws Exception {
        Files.createDirectory(at("f"));
        Files.createSymbolicLink(at("f/link"), temporary);

        ItemFailedException failure =
                assertThrows(ItemFailedException.class, () -> replica.delete(ItemPath.of("f"), item("f")));

        assertTrue(failure.getMessage().contains("link"));
        assertTrue(Files.exists(at("f/link")));
    }

    @Test
    void anotherFolderOfTheSameNameIsNotDeleted() throws Exception {
        Files.createDirectory(at("f"));
        Item expected = item("f");
        Files.move(at("f"), at("g"));
        Files.createDirectory(at("f"));

        assertThrows(SurpriseException.class, () -> replica.delete(ItemPath.of("f"), expected));
        assertTrue(Files.exists(at("f")));
    }

    @Test
    void leftoversOfKilledProcessesAreRemovedAtTheStartAndThoseOfLivingOnesAreNot() throws Exception {
        WorkingFolder work = new WorkingFolder(root);
        Path ours = Files.createFile(work.newPartial());
        write(".opensynchro/partial/999999999-1a-7.part", "left");
        write(".opensynchro/partial/1-1a-7.part", "left by a process whose number was given again");

        new LocalReplica(root, Clock.systemUTC());

        assertTrue(Files.exists(ours));
        Files.delete(ours);
        assertNothingHalfDone();
    }
}
