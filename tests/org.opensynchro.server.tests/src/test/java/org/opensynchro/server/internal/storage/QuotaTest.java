// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.InputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuotaTest extends StorageFixture {
    @BeforeEach
    void tenBytes() throws Exception {
        storage.accounts().update("alice", details -> details.withQuota(10));
    }

    @Test
    void aFileThatDoesNotFitIsRefusedAndLeavesNoTrace() throws Exception {
        put("/a", "123456");
        assertThrows(StorageException.QuotaExceeded.class, () -> put("/b", "12345"));
        assertFalse(exists("/b"));
        assertEquals(1, blobs());
    }

    @Test
    void aFileCanBeReplacedByOneThatFitsInItsPlace() throws Exception {
        put("/a", "1234567890");
        put("/a", "abcdefghij");
        assertEquals("abcdefghij", text("/a"));
        assertThrows(StorageException.QuotaExceeded.class, () -> put("/a", "12345678901"));
        assertEquals("abcdefghij", text("/a"));
    }

    @Test
    void anAnnouncedLengthThatDoesNotFitIsRefusedBeforeAByteIsRead() {
        InputStream unread = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("read");
            }
        };
        Incoming tooLong = new Incoming(unread, 11, 0, ContentCheck.NONE);
        assertThrows(StorageException.QuotaExceeded.class, () -> files.put(path("/a"), tooLong, Expectation.ANYTHING));
    }

    @Test
    void aCopyCountsAndAMoveDoesNot() throws Exception {
        put("/a", "123456");
        assertThrows(
                StorageException.QuotaExceeded.class,
                () -> files.copy(path("/a"), path("/b"), false, true, Expectation.ANYTHING));
        files.move(path("/a"), path("/b"), false, Expectation.ANYTHING);
        assertEquals(new Space(6, 4, true), files.space());
    }

    @Test
    void chunksCountBeforeTheyBecomeAFile() throws Exception {
        Uploads uploads = storage.uploads(account());
        uploads.create("u");
        uploads.put("u", "1", incoming("123456"));
        assertThrows(StorageException.QuotaExceeded.class, () -> uploads.put("u", "2", incoming("12345")));
    }
}
