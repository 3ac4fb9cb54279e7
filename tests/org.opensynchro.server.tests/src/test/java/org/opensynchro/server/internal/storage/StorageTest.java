// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageTest extends StorageFixture {
    @Test
    void aNewDataDirectoryIsForItsOwnerAlone(@TempDir Path folder) throws Exception {
        Path directory = folder.resolve("made/by/it");

        Storage.open(directory).close();

        assertEquals("rwx------", rights(directory));
        assertEquals("rwx------", rights(directory.resolve("content")));
    }

    @Test
    void inADirectoryThatWasThereTheDatabaseIsForItsOwnerAlone(@TempDir Path directory) throws Exception {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));

        try (Storage storage = Storage.open(directory)) {
            storage.accounts().create("ada", "a credential", Long.MAX_VALUE);

            assertEquals("rw-------", rights(directory.resolve("workspace.db")));
            assertEquals("rw-------", rights(directory.resolve("workspace.db-wal")));
            assertEquals("rwx------", rights(directory.resolve("content")));
        }
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void aDataDirectoryInUseIsRefused() {
        IOException refusal = assertThrows(IOException.class, () -> Storage.open(directory));
        assertTrue(refusal.getMessage().contains("in use"), refusal.getMessage());
    }

    @Test
    void blobsThatACrashLeftUnusedAreCollectedAndUsedOnesStay() throws Exception {
        put("/kept", "kept");
        Path blobs = directory.resolve("content/1/0");
        close();
        Files.writeString(blobs.resolve("ff"), "nobody's");
        open();
        storage.orphansCollected();
        assertFalse(Files.exists(blobs.resolve("ff")));
        assertEquals("kept", text("/kept"));
    }

    @Test
    void noBlobIsEverWrittenTwiceUnderOneName() throws Exception {
        Set<Long> ids = new HashSet<>();
        for (int run = 0; run < 3; run++) {
            assertTrue(ids.add(put("/a", "x").entry().content().id()));
            assertTrue(ids.add(put("/a", "y").entry().content().id()));
            reopen();
        }
    }

    @Test
    void anotherVersionsFilesInTheContentFolderAreLeftAlone() throws Exception {
        close();
        Path foreign =
                Files.createDirectories(directory.resolve("content/lost+found")).resolve("x");
        Files.writeString(foreign, "not ours");
        open();
        storage.orphansCollected();
        assertTrue(Files.exists(foreign));
    }

    @Test
    void theInstanceNameStays() throws Exception {
        String instance = storage.instance();
        reopen();
        assertEquals(instance, storage.instance());
    }
}
