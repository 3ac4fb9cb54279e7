// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UploadsTest extends StorageFixture {
    private Uploads uploads;

    @BeforeEach
    void begin() throws Exception {
        uploads = storage.uploads(account());
        uploads.create("u");
    }

    private Outcome assemble(ContentCheck check) throws Exception {
        return uploads.assemble("u", path("/whole"), 77, check, Expectation.ANYTHING);
    }

    @Test
    void chunksBecomeAFileInTheOrderOfTheirNumbersWhateverOrderTheyCameIn() throws Exception {
        uploads.put("u", "10", incoming("three"));
        uploads.put("u", "2", incoming("two "));
        uploads.put("u", "0000000001", incoming("one "));

        Outcome outcome = assemble(ContentCheck.NONE);

        assertTrue(outcome.created());
        assertEquals("one two three", text("/whole"));
        assertEquals(77, outcome.entry().modified());
        assertEquals(List.of(), uploads.names());
        assertEquals(1, blobs());
    }

    @Test
    void anUploadGoesOnAfterTheServerWasAway() throws Exception {
        uploads.put("u", "1", incoming("first "));
        reopen();
        begunBefore();
        assertEquals(List.of("1"), uploads.chunks("u").stream().map(Chunk::name).toList());
        uploads.put("u", "2", incoming("second"));
        assemble(ContentCheck.NONE);
        assertEquals("first second", text("/whole"));
    }

    private void begunBefore() throws Exception {
        uploads = storage.uploads(account());
    }

    @Test
    void aChunkSentAgainReplacesTheFirst() throws Exception {
        uploads.put("u", "1", incoming("bad"));
        uploads.put("u", "1", incoming("good"));
        assertEquals(1, blobs());
        assemble(ContentCheck.NONE);
        assertEquals("good", text("/whole"));
    }

    @Test
    void aRefusedAssemblyKeepsTheChunks() throws Exception {
        uploads.put("u", "1", incoming("x"));
        assertThrows(
                StorageException.ContentMismatch.class,
                () -> assemble(received -> {
                    throw new StorageException.ContentMismatch("checksum");
                }));
        assertEquals(1, uploads.chunks("u").size());
        assertEquals(1, blobs());
    }

    @Test
    void anUploadGivenUpLeavesNoBytes() throws Exception {
        uploads.put("u", "1", incoming("x"));
        uploads.delete("u");
        assertThrows(StorageException.NotFound.class, () -> uploads.chunks("u"));
        assertThrows(StorageException.NotFound.class, () -> uploads.put("u", "2", incoming("x")));
        assertEquals(0, blobs());
    }

    @Test
    void aDeletedAccountTakesItsFilesAndUploadsAlong() throws Exception {
        folder("/d");
        put("/d/f", "x");
        uploads.put("u", "1", incoming("x"));
        storage.accounts().delete("alice");
        assertEquals(0, blobs());
        assertEquals(List.of(), storage.accounts().names());
    }
}
