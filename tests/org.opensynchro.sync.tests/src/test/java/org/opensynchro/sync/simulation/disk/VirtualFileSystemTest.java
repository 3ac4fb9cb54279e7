// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The virtual disk forgets what real ones may forget, and nothing else. */
class VirtualFileSystemTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-05-01T12:00:00Z"));
    private static final int SEEDS = 50;

    private Disk disk = new Disk(DiskTraits.PLAIN, CLOCK);
    private VirtualFileSystem files = new VirtualFileSystem(disk, (kind, path) -> {});

    private Path at(String path) {
        return files.getPath("/" + path);
    }

    private void write(String path, boolean forced) throws IOException {
        try (FileChannel channel =
                FileChannel.open(at(path), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(path.getBytes(StandardCharsets.UTF_8)));
            if (forced) {
                channel.force(true);
            }
        }
    }

    private void flush(String folder) throws IOException {
        try (FileChannel channel = FileChannel.open(at(folder), StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private void startAnew() {
        disk = new Disk(DiskTraits.PLAIN, CLOCK);
        files = new VirtualFileSystem(disk, (kind, path) -> {});
    }

    @Test
    void whatWasForcedAndFlushedSurvivesALossOfPower() throws IOException {
        for (int seed = 0; seed < SEEDS; seed++) {
            startAnew();
            write("a", true);
            flush("");

            disk.losePower(new Random(seed));

            assertEquals("a", Files.readString(at("a")));
        }
    }

    @Test
    void aNameThatWasNotFlushedMayBeGone() throws IOException {
        int gone = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            startAnew();
            write("a", true);
            disk.losePower(new Random(seed));
            gone += Files.exists(at("a")) ? 0 : 1;
        }
        assertTrue(gone > 0 && gone < SEEDS, gone + " of " + SEEDS);
    }

    @Test
    void contentThatWasNotForcedMayBeGoneThoughItsNameIsThere() throws IOException {
        int damaged = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            startAnew();
            write("a", false);
            flush("");
            disk.losePower(new Random(seed));
            damaged += Files.size(at("a")) == 1 ? 0 : 1;
        }
        assertTrue(damaged > 0 && damaged < SEEDS, damaged + " of " + SEEDS);
    }

    @Test
    void aRenameIsNeverHalfDone() throws IOException {
        for (int seed = 0; seed < SEEDS; seed++) {
            startAnew();
            Files.createDirectory(at("here"));
            Files.createDirectory(at("there"));
            write("here/a", true);
            flush("");
            flush("here");
            Files.move(at("here/a"), at("there/b"), StandardCopyOption.ATOMIC_MOVE);

            disk.losePower(new Random(seed));

            assertTrue(Files.exists(at("here/a")) ^ Files.exists(at("there/b")));
        }
    }

    @Test
    void aDiskThatForgetsCaseFindsAFileUnderAnySpelling() throws IOException {
        disk = new Disk(new DiskTraits(false, true, false, 1, false, true, true, true, true), CLOCK);
        files = new VirtualFileSystem(disk, (kind, path) -> {});
        write("Caf\u00e9", true);

        assertTrue(Files.isSameFile(at("Caf\u00e9"), at("cafe\u0301")));
        assertFalse(Files.exists(at("cafe")));
    }
}
