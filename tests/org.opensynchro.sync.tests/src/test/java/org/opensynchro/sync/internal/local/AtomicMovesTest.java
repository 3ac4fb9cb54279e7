// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Renames whose target came to exist after the last look at it. */
class AtomicMovesTest {
    @TempDir
    private Path folder;

    private Path ours;
    private Path theirs;

    @BeforeEach
    void twoFiles() throws IOException {
        ours = Files.writeString(folder.resolve("ours"), "ours");
        theirs = Files.writeString(folder.resolve("theirs"), "theirs");
    }

    @Test
    void nothingIsOverwrittenInTheVeryLastMoment() throws IOException {
        assertThrows(FileAlreadyExistsException.class, () -> AtomicMoves.moveToFree(ours, theirs));

        assertEquals("ours", Files.readString(ours));
        assertEquals("theirs", Files.readString(theirs));
    }

    @Test
    void nothingIsPublishedOverSomethingElse() throws IOException {
        assertThrows(FileAlreadyExistsException.class, () -> AtomicMoves.publish(ours, theirs));

        assertEquals("ours", Files.readString(ours));
        assertEquals("theirs", Files.readString(theirs));
    }
}
