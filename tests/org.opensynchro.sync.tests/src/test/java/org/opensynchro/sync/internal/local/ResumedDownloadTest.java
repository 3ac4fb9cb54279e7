// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensynchro.sync.ItemFailedException;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.Content;
import org.opensynchro.workspace.ItemPath;

/** Large content whose arrival was interrupted. */
class ResumedDownloadTest extends LocalReplicaFixture {
    private static final int SIZE = 5 * StepwiseFlush.STEP + 4321;
    private static final ItemPath FILE = ItemPath.of("film");

    private final byte[] bytes = random(1);

    private static byte[] random(int seed) {
        byte[] bytes = new byte[SIZE];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    /** Content that breaks off at {@code end}, and remembers from where on it was read. */
    private record Film(byte[] bytes, int end, String version, Checksum checksum, List<Long> opened)
            implements Content {
        Film(byte[] bytes, int end, String version) {
            this(bytes, end, version, Checksum.NONE, new ArrayList<>());
        }

        @Override
        public long size() {
            return SIZE;
        }

        @Override
        public long modifiedMillis() {
            return TestContent.MODIFIED;
        }

        @Override
        public InputStream open(long offset) {
            opened.add(offset);
            InputStream part = new ByteArrayInputStream(bytes, (int) offset, Math.max(0, end - (int) offset));
            return end == SIZE
                    ? part
                    : new SequenceInputStream(part, new InputStream() {
                        @Override
                        public int read() throws IOException {
                            throw new IOException("cut off");
                        }
                    });
        }

        @Override
        public void confirmUnchanged() {}
    }

    private void beginAndBreakOffAt(int end) {
        assertThrows(ItemFailedException.class, () -> replica.create(FILE, new Film(bytes, end, "v1")));
        assertFalse(Files.exists(at("film")));
    }

    private Path partial() throws IOException {
        try (var files = Files.list(at(".opensynchro/partial"))) {
            return files.findFirst().orElseThrow();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, StepwiseFlush.STEP, 2 * StepwiseFlush.STEP, 4 * StepwiseFlush.STEP + 1, SIZE - 1})
    void itGoesOnWhereverItWasInterrupted(int end) throws Exception {
        beginAndBreakOffAt(end);
        Film rest = new Film(bytes, SIZE, "v1");

        replica.create(FILE, rest);

        assertArrayEquals(bytes, Files.readAllBytes(at("film")));
        assertTrue(
                end - rest.opened().getFirst() <= 2 * StepwiseFlush.STEP,
                () -> rest.opened().toString());
        assertNothingHalfDone();
    }

    @Test
    void whatMayNotHaveReachedTheDiskIsReadAgain() throws Exception {
        beginAndBreakOffAt(4 * StepwiseFlush.STEP + 1);
        // As after a power failure: the file has its length, but the end of it never got to the disk.
        try (RandomAccessFile file = new RandomAccessFile(partial().toFile(), "rw")) {
            file.seek(3L * StepwiseFlush.STEP);
            file.write(new byte[StepwiseFlush.STEP + 1]);
        }

        replica.create(FILE, new Film(bytes, SIZE, "v1"));

        assertArrayEquals(bytes, Files.readAllBytes(at("film")));
    }

    @Test
    void anotherVersionBeginsAnew() throws Exception {
        beginAndBreakOffAt(SIZE - 1);
        byte[] others = random(2);
        Film other = new Film(others, SIZE, "v2");

        replica.create(FILE, other);

        assertEquals(List.of(0L), other.opened());
        assertArrayEquals(others, Files.readAllBytes(at("film")));
        assertNothingHalfDone();
    }

    @Test
    void aBeginningThatIsNotThatOfTheFileIsThrownAway() throws Exception {
        beginAndBreakOffAt(SIZE - 1);
        try (RandomAccessFile file = new RandomAccessFile(partial().toFile(), "rw")) {
            file.write(~bytes[0]);
        }
        Checksum right = Checksum.of("SHA1", Checksum.newDigest("SHA1").digest(bytes));
        Film rest = new Film(bytes, SIZE, "v1", right, new ArrayList<>());

        replica.create(FILE, rest);

        assertEquals(0L, rest.opened().getLast());
        assertArrayEquals(bytes, Files.readAllBytes(at("film")));
    }

    @Test
    void contentWithoutAVersionIsNeverGoneOnWith() throws Exception {
        assertThrows(ItemFailedException.class, () -> replica.create(FILE, new Film(bytes, SIZE - 1, "")));
        assertNothingHalfDone();
    }

    @Test
    void aBeginningThatNobodyWantedForAWeekIsRemoved() throws Exception {
        beginAndBreakOffAt(SIZE - 1);
        byte[] begun = Files.readAllBytes(partial());

        new LocalReplica(root, Clock.systemUTC());
        assertTrue(Arrays.equals(begun, Files.readAllBytes(partial())));

        new LocalReplica(root, Clock.fixed(Instant.now().plus(Duration.ofDays(8)), ZoneOffset.UTC));
        assertNothingHalfDone();
    }
}
