// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmallContentTest extends StorageFixture {
    private static final int MOST = Received.MOST_SMALL;

    @Test
    void smallContentsAreInTheDatabaseAndLargerOnesInFiles() throws Exception {
        for (int size : new int[] {0, 1, MOST}) {
            byte[] bytes = put("/small " + size, size);
            assertEquals(0, blobs());
            assertArrayEquals(bytes, bytes("/small " + size));
        }
        byte[] large = put("/large", MOST + 1);
        assertEquals(1, blobs());
        assertArrayEquals(large, bytes("/large"));
    }

    @Test
    void theyAreStillThereAfterReopening() throws Exception {
        byte[] bytes = put("/a", 1000);
        reopen();
        storage.orphansCollected();
        assertArrayEquals(bytes, bytes("/a"));
    }

    @Test
    void aFileBecomesLargeAndSmallAgain() throws Exception {
        put("/a", 10);
        byte[] large = put("/a", MOST + 1);
        assertArrayEquals(large, bytes("/a"));
        byte[] small = put("/a", 20);
        assertArrayEquals(small, bytes("/a"));
        assertEquals(0, blobs());
        assertEquals(1, rows());
    }

    @Test
    void theyGoWithTheLastFileThatHasThem() throws Exception {
        byte[] bytes = put("/a", 10);
        files.copy(path("/a"), path("/b"), false, true, Expectation.ANYTHING);
        files.delete(path("/a"), Expectation.ANYTHING);
        storage.trash(account()).deleteAll();
        assertArrayEquals(bytes, bytes("/b"));
        assertEquals(1, rows());
        files.delete(path("/b"), Expectation.ANYTHING);
        storage.trash(account()).deleteAll();
        assertEquals(0, rows());
    }

    @Test
    void theyStayReadableWhileTheFileIsWrittenAgainAndDeleted() throws Exception {
        byte[] bytes = put("/a", 10);
        Entry before = entry("/a");
        try (ContentReader content = files.open(before)) {
            put("/a", 20);
            files.delete(path("/a"), Expectation.ANYTHING);
            storage.trash(account()).deleteAll();
            assertArrayEquals(bytes, Channels.newInputStream(content.channel()).readAllBytes());
        }
        assertThrows(StorageException.NotFound.class, () -> files.open(before));
    }

    @Test
    void whatIsRefusedLeavesNoTrace() throws Exception {
        Expectation never = entries -> {
            throw new StorageException.PreconditionFailed("never");
        };
        ContentCheck mismatch = received -> {
            throw new StorageException.ContentMismatch("checksum");
        };
        assertThrows(
                StorageException.PreconditionFailed.class,
                () -> files.put(path("/a"), incoming(new byte[10], ContentCheck.NONE), never));
        assertThrows(
                StorageException.ContentMismatch.class,
                () -> files.put(path("/a"), incoming(new byte[10], mismatch), Expectation.ANYTHING));
        assertFalse(exists("/a"));
        assertEquals(0, rows());
    }

    @Test
    void theyCountForTheQuota() throws Exception {
        storage.accounts().create("bob", "credential", 25);
        AccountFiles bobs = storage.files(storage.accounts().find("bob").orElseThrow());
        bobs.put(path("/a"), incoming(new byte[20], ContentCheck.NONE), Expectation.ANYTHING);
        assertThrows(
                StorageException.QuotaExceeded.class,
                () -> bobs.put(path("/b"), incoming(new byte[10], ContentCheck.NONE), Expectation.ANYTHING));
        assertEquals(20, bobs.space().used());
    }

    @Test
    void anyPartOfThemCanBeRead() throws Exception {
        byte[] bytes = put("/a", 100);
        try (ContentReader content = files.open(entry("/a"))) {
            ByteBuffer some = ByteBuffer.allocate(7);
            assertEquals(7, content.channel().position(90).read(some));
            assertEquals(bytes[90], some.get(0));
            assertEquals(97, content.channel().position());
            assertEquals(3, content.channel().read(some.clear()));
            assertEquals(-1, content.channel().read(some.clear()));
            content.close();
            assertThrows(ClosedChannelException.class, () -> content.channel().read(some.clear()));
        }
    }

    private byte[] put(String path, int size) throws Exception {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        files.put(path(path), incoming(bytes, ContentCheck.NONE), Expectation.ANYTHING);
        return bytes;
    }

    private static Incoming incoming(byte[] bytes, ContentCheck check) {
        return new Incoming(new ByteArrayInputStream(bytes), bytes.length, 1_000_000, check);
    }

    private byte[] bytes(String path) throws Exception {
        try (ContentReader content = files.open(entry(path))) {
            return Channels.newInputStream(content.channel()).readAllBytes();
        }
    }

    /** {@return how many contents are in the database; looked at when nobody else uses it} */
    private long rows() throws Exception {
        close();
        try (Database database = new Database(directory.resolve("workspace.db"), () -> {})) {
            return database.read(sql -> sql.number("SELECT count(*) FROM small"));
        } finally {
            open();
        }
    }
}
