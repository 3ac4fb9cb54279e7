// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class OpenFilesTest {
    @TempDir
    Path folder;

    @Test
    void aFileIsOpenForWritingUntilItsWriterClosesIt() throws Exception {
        Path file = Files.writeString(folder.resolve("a file.txt"), "x");
        assertFalse(OpenFiles.isOpenForWriting(file));

        FileChannel writer = FileChannel.open(file, StandardOpenOption.WRITE);
        assertTrue(OpenFiles.isOpenForWriting(file));

        writer.close();
        assertFalse(OpenFiles.isOpenForWriting(file));
    }

    @Test
    void aWriterInAnotherProcessIsNoticed() throws Exception {
        Path file = Files.writeString(folder.resolve("a"), "x");
        Process writer =
                new ProcessBuilder("bash", "-c", "exec 3>>\"$0\"; echo open; read line", file.toString()).start();
        try {
            assertEquals('o', writer.getInputStream().read());
            assertTrue(OpenFiles.isOpenForWriting(file));
        } finally {
            writer.destroy();
            writer.waitFor();
        }
        assertFalse(OpenFiles.isOpenForWriting(file));
    }

    @Test
    void readersDoNotCount() throws Exception {
        Path file = Files.writeString(folder.resolve("a"), "x");
        try (FileChannel reader = FileChannel.open(file, StandardOpenOption.READ)) {
            assertEquals(1, reader.size());
            assertFalse(OpenFiles.isOpenForWriting(file));
        }
    }

    @Test
    void whatIsNoFileIsNotOpen() throws Exception {
        assertFalse(OpenFiles.isOpenForWriting(folder));
        assertFalse(OpenFiles.isOpenForWriting(folder.resolve("missing")));
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.writeString(folder.resolve("a"), "x"));
        try (FileChannel writer = FileChannel.open(link, StandardOpenOption.WRITE)) {
            assertTrue(writer.isOpen());
            assertFalse(OpenFiles.isOpenForWriting(link));
        }
    }
}
