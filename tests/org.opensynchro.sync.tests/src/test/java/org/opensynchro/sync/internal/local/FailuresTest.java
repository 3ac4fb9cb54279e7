// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opensynchro.sync.ItemFailedException;
import org.opensynchro.sync.ReplicaUnavailableException;
import org.opensynchro.sync.SurpriseException;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Sentences;

class FailuresTest {
    private static final ItemPath PATH = ItemPath.of("f/a");

    @Test
    void whatIsOtherwiseThanExpectedIsASurprise() {
        for (IOException e : List.of(
                new NoSuchFileException("a"),
                new FileAlreadyExistsException("a"),
                new NotDirectoryException("a"),
                new DirectoryNotEmptyException("a"),
                new ClosedByInterruptException())) {
            assertTrue(assertInstanceOf(SurpriseException.class, Failures.of(PATH, e))
                    .getMessage()
                    .contains("f/a"));
        }
    }

    @Test
    void whatConcernsOneItemFailsWithTheSystemsWordsAndAdvice() {
        ItemFailedException denied =
                assertInstanceOf(ItemFailedException.class, Failures.of(PATH, new AccessDeniedException("a")));
        assertTrue(denied.getMessage().contains("f/a"));
        assertFalse(denied.advice().isEmpty());

        ItemFailedException other = assertInstanceOf(
                ItemFailedException.class, Failures.of(PATH, new FileSystemException("a", null, "Input/output error")));
        assertTrue(other.getMessage().contains("Input/output error"));
        assertFalse(other.advice().isEmpty());
    }

    @Test
    void whoLacksARightIsToldToCheckThePermissionsAndNotTheDisk() {
        for (IOException e : List.of(
                new AccessDeniedException("a"), new FileSystemException("a", null, "Operation not permitted"))) {
            ItemFailedException denied = assertInstanceOf(ItemFailedException.class, Failures.of(PATH, e));
            assertEquals(
                    "\"f/a\" may not be read or changed here. Check the permissions of the file and of its folder;"
                            + " the next run tries it again.",
                    Sentences.join(denied.getMessage(), denied.advice()));
            assertEquals("it may not be read here", Failures.reason(e));
        }
    }

    @Test
    void aDiskThatIsFullOrReadOnlyConcernsEverything() {
        for (String reason : List.of("No space left on device", "Disk quota exceeded", "Read-only file system")) {
            ReplicaUnavailableException unavailable = assertInstanceOf(
                    ReplicaUnavailableException.class, Failures.of(PATH, new FileSystemException("a", null, reason)));
            assertFalse(unavailable.advice().isEmpty());
        }
    }

    @Test
    void whatTheOtherReplicaSaidIsPassedOn() {
        SurpriseException said = new SurpriseException("changed there");

        assertSame(said, Failures.of(PATH, new IOException("wrapped", said)));
    }

    @Test
    void anErrorWithoutWordsIsNamedByItsKind() {
        assertEquals("IOException", Failures.reason(new IOException()));
    }
}
